using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Groups;
using CoProductionFund.Domain.Bids;
using Marten;
using MediatR;

namespace CoProductionFund.Application.Bids;

/// <summary>Bids to a round by groups that whoever asks acts for, the latest change last; withdrawn ones are left out.</summary>
public sealed record ListMyBidsToRound(RoundId Round, Caller By) : IQuery<IReadOnlyList<BidRow>>, IForSomeoneSignedIn;

public sealed class ListMyBidsToRoundHandler(IQuerySession session, IMediator ask)
    : IRequestHandler<ListMyBidsToRound, IReadOnlyList<BidRow>>
{
    public async Task<IReadOnlyList<BidRow>> Handle(ListMyBidsToRound request, CancellationToken cancellationToken)
    {
        var groups = (await ask.Send(new ListMyGroups(request.By), cancellationToken)).Select(it => it.Group).ToArray();
        var (round, _) = await ask.TermsOf(request.Round, cancellationToken);
        if (groups.Length == 0 || round is null)
        {
            return [];
        }

        var rows = await session
            .Query<BidRow>()
            .Where(row => row.Round == request.Round && row.Group.IsOneOf(groups) && row.Stage != BidStage.Withdrawn)
            .OrderBy(row => row.LastChangedAt)
            .Take(1_000)
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => row.AsTheGroupMayKnow(round))];
    }
}

/// <summary>What would make a bid ineligible as things stand: the group itself, and answers to the round's eligibility questions.</summary>
public sealed record ListEligibilityWarnings(string Reference, Caller By)
    : IQuery<IReadOnlyList<EligibilityFinding>>,
        IForReadersOfBid;

public sealed class ListEligibilityWarningsHandler(IQuerySession session, IMediator ask)
    : IRequestHandler<ListEligibilityWarnings, IReadOnlyList<EligibilityFinding>>
{
    public async Task<IReadOnlyList<EligibilityFinding>> Handle(
        ListEligibilityWarnings request,
        CancellationToken cancellationToken
    )
    {
        var row = (await session.BidByReference(request.Reference, cancellationToken))!;
        var form = await ask.Send(new GetFormOfBid(row.Bid, Caller.TheFund), cancellationToken);
        var (_, terms) = await ask.TermsOf(row.Round, cancellationToken);
        var groups = await ask.Send(new GroupsByIds([row.Group], Caller.TheFund), cancellationToken);
        var unanswered = terms
            .Eligibility.Questions.Select(it => it.Key)
            .Where(key => form.Declarations?.Eligibility.ContainsKey(key) is not true);

        return
        [
            .. BidEligibility
                .Check(groups.Single().AsApplicant(), form, terms)
                .Where(it => !it.IsMet && !unanswered.Contains(it.Rule)),
        ];
    }
}

internal static class Applicants
{
    public static Applicant AsApplicant(this GroupRow group) =>
        new(group.Details.Kind, group.Details.AnnualIncome, group.Details.PostcodeDistrict);
}
