using CoProductionFund.Application.Awards;

namespace CoProductionFund.Web.Pages.Audit;

public sealed class AwardAsItStoodModel(Asking fund) : AsItStoodPage
{
    /// <summary>Null before it was offered.</summary>
    public AwardView? View { get; private set; }

    public override string Address => $"/awards/{Reference}";

    public override string Name => $"Award {Reference}";

    protected override async Task<bool> Look(DateTimeOffset? moment, CancellationToken stop)
    {
        if (moment is not { } at)
        {
            return await fund.Ask(new GetAward(Reference, fund.By), stop) is not null;
        }

        View = await fund.Ask(new GetAwardAsOf(Reference, at, fund.By), stop);
        return true;
    }
}
