using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Audit;
using CoProductionFund.Application.Rounds;

namespace CoProductionFund.Web.Pages.Audit;

public sealed class FundTimelineModel(Asking fund) : TimelinePage(fund)
{
    public override string Address => $"/department/funds/{Reference}";

    public override string Name => $"Fund {Reference}";

    protected override IQuery<Page<Happening>?> Query(int page, Caller by) => new GetFundTimeline(Reference, page, by);
}

public sealed class RoundTimelineModel(Asking fund) : TimelinePage(fund)
{
    public override string Address => $"/department/rounds/{Reference}";

    public override string Name => $"Round {Reference}";

    public override string AsItStood => $"{Address}/as-it-stood";

    /// <remarks>The chair has no page of the department to go back to.</remarks>
    protected override async Task<string?> BackFrom(CancellationToken stop) =>
        await Fund.Ask(new GetMyPanel(Reference, Fund.By), stop) is null ? Address : $"/panel/{Reference}";

    protected override IQuery<Page<Happening>?> Query(int page, Caller by) => new GetRoundTimeline(Reference, page, by);
}

public sealed class GroupTimelineModel(Asking fund) : TimelinePage(fund)
{
    public override string Address => $"/groups/{Reference}";

    public override string Name => $"Group {Reference}";

    protected override Task<string?> BackFrom(CancellationToken stop) => Task.FromResult<string?>(null);

    protected override IQuery<Page<Happening>?> Query(int page, Caller by) => new GetGroupTimeline(Reference, page, by);
}

public sealed class BidTimelineModel(Asking fund) : TimelinePage(fund)
{
    public override string Address => $"/bids/{Reference}";

    public override string Name => $"Bid {Reference}";

    public override string AsItStood => $"{Address}/as-it-stood";

    protected override IQuery<Page<Happening>?> Query(int page, Caller by) => new GetBidTimeline(Reference, page, by);
}

public sealed class CheckTimelineModel(Asking fund) : TimelinePage(fund)
{
    public override string Address => $"/checks/{Reference}";

    public override string Name => $"Check {Reference}";

    public override string AsItStood => $"{Address}/as-it-stood";

    protected override IQuery<Page<Happening>?> Query(int page, Caller by) => new GetCheckTimeline(Reference, page, by);
}

public sealed class AwardTimelineModel(Asking fund) : TimelinePage(fund)
{
    public override string Address => $"/awards/{Reference}";

    public override string Name => $"Award {Reference}";

    public override string AsItStood => $"{Address}/as-it-stood";

    protected override IQuery<Page<Happening>?> Query(int page, Caller by) => new GetAwardTimeline(Reference, page, by);
}

public sealed class InstitutionTimelineModel(Asking fund) : TimelinePage(fund)
{
    public override string Address => $"/institutions/{Reference}";

    public override string Name => $"Institution {Reference}";

    protected override IQuery<Page<Happening>?> Query(int page, Caller by) =>
        new GetInstitutionTimeline(Reference, page, by);
}

public sealed class CaseTimelineModel(Asking fund) : TimelinePage(fund)
{
    public override string Address => $"/cases/{Reference}";

    public override string Name => $"Case {Reference}";

    public override string AsItStood => $"{Address}/as-it-stood";

    protected override IQuery<Page<Happening>?> Query(int page, Caller by) => new GetCaseTimeline(Reference, page, by);
}
