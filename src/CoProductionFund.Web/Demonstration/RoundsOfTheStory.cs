using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Rounds;
using CoProductionFund.Domain.Rounds;

namespace CoProductionFund.Web.Demonstration;

/// <summary>How each round is prepared, published, extended, opened and closed.</summary>
internal sealed class RoundsOfTheStory(Story story, Teller tell, Script script)
{
    public static RoundId IdOf(string round) => new(DerivedId.Of("story-round", round));

    public void Write()
    {
        foreach (var round in story.Rounds)
        {
            var manager = Managers(round)[0];
            script.At(round.DraftedDay, 10, () => Draft(round, manager));
            if (round.PublishedDay is not { } published)
            {
                continue;
            }

            script.At(published, 9, () => tell.Do(new PublishRound(IdOf(round.Key), tell[manager])));
            script.At(round.OpensDay, 9, () => tell.Run(new OpenRound(IdOf(round.Key), Caller.TheFund)));
            foreach (var interest in round.Interests ?? [])
            {
                script.At(round.OpensDay + 3, 15, () => Declare(round, interest));
            }

            if (round.Extended is { } extended)
            {
                var closes = script.Moment(extended.ToDay, 17);
                script.At(
                    extended.Day,
                    11,
                    () => tell.Do(new ExtendRound(IdOf(round.Key), closes, extended.Reason, tell[manager]))
                );
            }
        }
    }

    public IReadOnlyList<string> Managers(StoryRound round) =>
        story.Departments.Single(it => it.Code == round.Department).FundManagers;

    private async Task Draft(StoryRound round, string manager)
    {
        var (id, by) = (IdOf(round.Key), tell[manager]);
        await tell.Do(new DraftRound(id, DepartmentsAndGroups.FundOf(round, story, script), round.Name, by));
        await tell.Do(new SetRoundTerms(id, Terms(round), by));
        await tell.Do(new SetCriteria(id, round.Criteria, round.Scale, by));
        await tell.Do(
            new SetQuestions(
                id,
                [
                    .. round.Questions.Select(it => new Question(
                        it.Key,
                        it.Text,
                        it.Hint ?? "",
                        it.Kind,
                        it.Required,
                        it.MaxWords,
                        it.Choices ?? []
                    )),
                ],
                by
            )
        );
        foreach (var member in round.Panel)
        {
            await tell.Do(new AppointPanelMember(id, tell.IdOf(member.Person), member.Seat, by));
        }
    }

    private RoundTerms Terms(StoryRound round) =>
        new(
            round.Purpose,
            [
                .. round.Invitations.Select(it => new Invitation(
                    DepartmentsAndGroups.IdOf(it.ServiceArea),
                    it.Tiers,
                    it.Depths
                )),
            ],
            new(
                round.Eligibility.Kinds,
                Pounds.Of(round.Eligibility.LargestIncomePounds),
                round.Eligibility.Places,
                round.Eligibility.Questions
            ),
            Pence.Pounds(round.SmallestPounds),
            Pence.Pounds(round.LargestPounds),
            Percent.Whole(round.MatchRatioPercent),
            round.BidsPerGroup,
            round.ReviewsPerBid,
            Percent.Whole(round.LaySharePercent),
            round.Tolerance,
            script.Moment(round.OpensDay, 9),
            script.Moment(round.ClosesDay, 17),
            script.Day(round.DecideByDay),
            round.HowToAppeal,
            round.OfferDays
        );

    private Task Declare(StoryRound round, StoryInterest interest)
    {
        var group = story.Groups.Single(it => it.Slug == interest.Group);
        return tell.Do(
            new DeclarePanelInterest(
                IdOf(round.Key),
                DepartmentsAndGroups.IdOf(group),
                interest.Interest,
                tell[interest.Person]
            )
        );
    }
}
