using CoProductionFund.Application.Bids;
using CoProductionFund.Application.Groups;
using CoProductionFund.Application.People;
using CoProductionFund.Application.Rounds;
using CoProductionFund.Application.ServiceAreas;
using CoProductionFund.Domain.Bids;
using CoProductionFund.Domain.Rounds;

namespace CoProductionFund.Web.Pages.Bids;

/// <summary>What several pages of a bid ask for.</summary>
internal static class BidReading
{
    /// <summary>Names of the service areas the round invites and the bid speaks of.</summary>
    public static async Task<IReadOnlyDictionary<ServiceAreaId, string>> AreaNames(
        this Asking fund,
        RoundRow round,
        BidForm form,
        CancellationToken stop
    )
    {
        var ids = (round.Terms?.Invitations ?? []).Select(it => it.ServiceArea).ToHashSet();
        if (form.Scope?.ServiceArea is { } chosen)
        {
            ids.Add(chosen);
        }

        return (await fund.Ask(new GetServiceAreasByIds(ids, fund.By), stop)).ToDictionary(
            it => it.Area,
            it => it.Name
        );
    }

    public static async Task<FormOnPage> FormOf(this Asking fund, BidView view, CancellationToken stop) =>
        new(view.Form, view.Round, await fund.AreaNames(view.Round, view.Form, stop));

    /// <summary>"Ann Lee"; "you" for whoever looks.</summary>
    public static async Task<IReadOnlyDictionary<PersonId, string>> NamesAsSeen(
        this Asking fund,
        IEnumerable<PersonId?> people,
        CancellationToken stop
    )
    {
        PersonId[] known = [.. people.OfType<PersonId>().Distinct()];
        var names = (await fund.Ask(new NamesOf(known, fund.By), stop)).ToDictionary();
        if (fund.By.Person is { } me && names.ContainsKey(me))
        {
            names[me] = "you";
        }

        return names;
    }

    /// <summary>Whoever may read a bid and is no member of its group is staff or an auditor.</summary>
    public static async Task<bool> IsOurs(this Asking fund, BidView view, CancellationToken stop) =>
        (await fund.Ask(new ListMyGroups(fund.By), stop)).Any(it => it.Group == view.Row.Group);

    public static bool CanBeWritten(this BidView view, DateTimeOffset now) =>
        view.Row.Stage is BidStage.Draft && view.Round.TakesBids(now);

    public static bool CanBeWithdrawn(this BidView view) =>
        view.Row.Stage is BidStage.Draft or BidStage.Submitted or BidStage.Eligible
        && view.Round.Stage is not (RoundStage.Ranked or RoundStage.Decided);

    public static bool TakesBids(this RoundRow round, DateTimeOffset now) =>
        round.Stage is RoundStage.Open && now <= round.ClosesAt;

    public static string TitleOr(this BidView view, string otherwise) =>
        string.IsNullOrWhiteSpace(view.Heading.Title) ? otherwise : view.Heading.Title;
}
