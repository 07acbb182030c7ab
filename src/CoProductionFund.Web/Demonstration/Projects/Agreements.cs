using CoProductionFund.Application.Agreements;
using CoProductionFund.Application.Asking;
using CoProductionFund.Domain.Agreements;

namespace CoProductionFund.Web.Demonstration.Projects;

/// <summary>How the parties write, sign, look back at and vary their agreement.</summary>
internal sealed class Agreements(Project project)
{
    private StoryAgreement Told => project.Told.Agreement;

    public void Write()
    {
        project.At(
            Told.OpenedDay,
            10,
            () =>
                new OpenAgreement(
                    project.Award,
                    project.Institution,
                    project.Day(Told.StartsDay),
                    project.Day(Told.EndsDay),
                    project.Officer
                )
        );
        foreach (var (at, item) in Told.Items.Index())
        {
            project.At(item.Day, 11 + (at * 0.1), () => Propose(at + 1, item));
        }

        project.At(Told.SettledDay, 14, Settle);
        foreach (var signature in Told.Signatures)
        {
            project.At(signature.Day, 15, () => Sign(signature.By));
        }

        foreach (var held in Told.ReviewsHeld ?? [])
        {
            project.At(
                held.Day,
                17,
                () =>
                    new HoldReview(
                        project.Award,
                        ItemOf(held.Item),
                        project.Day(held.Day),
                        held.Note,
                        project.By(held.By)
                    )
            );
        }

        foreach (var (at, variation) in (Told.Variations ?? []).Index())
        {
            project.At(variation.Day, 18, () => Vary(at + 1, variation));
            foreach (var agreed in variation.Agreed)
            {
                project.At(agreed.Day, 12, () => Agree(at + 1, agreed.By));
            }
        }
    }

    private AgreementItemId ItemOf(int number) => new(DerivedId.Of("story-item", project.Award.Value, number));

    private ProposeItem Propose(int number, StoryItem item) =>
        new(project.Award, ItemOf(number), item.Kind, WordsOf(item), DayOf(item), project.By(item.By));

    private async Task Settle() =>
        await project.Tell.Do(new SettleText(project.Award, (await Row()).Agreement.Changes, project.Officer));

    private async Task Sign(Party by) =>
        await project.Tell.Do(new SignAgreement(project.Award, (await Row()).Agreement.Text!.Value, project.By(by)));

    private ProposeVariation Vary(int number, StoryVariation it) =>
        new(
            project.Award,
            number,
            project.Day(it.EndsDay),
            [
                .. it.Added.Select(
                    (item, at) =>
                        new ProposedChange(
                            ItemChangeKind.Added,
                            ItemOf((100 * number) + at),
                            item.Kind,
                            DayOf(item),
                            WordsOf(item)
                        )
                ),
            ],
            it.Reasons,
            project.By(it.By)
        );

    private async Task Agree(int number, Party by) =>
        await project.Tell.Do(
            new ApproveVariation(project.Award, number, (await Row()).Agreement.OpenVariation!.Text, project.By(by))
        );

    private async Task<AgreementRow> Row() =>
        (await project.Tell.Ask(new GetAgreementById(project.Award, Caller.TheFund)))!;

    private DateOnly? DayOf(StoryItem item) => item.OnDay is { } day ? project.Day(day) : null;

    private static ItemWords WordsOf(StoryItem item) => new(item.Text, item.Measure);
}
