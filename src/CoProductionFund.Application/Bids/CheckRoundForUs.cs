using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Rounds;
using CoProductionFund.Domain.Bids;
using MediatR;

namespace CoProductionFund.Application.Bids;

/// <summary>Is this round for us? The rules that run at closing, asked before a word is written; nothing is stored.</summary>
/// <param name="Answers">To the round's eligibility questions, by key.</param>
public sealed record CheckRoundForUs(
    string Reference,
    Applicant Applicant,
    IReadOnlyDictionary<string, bool> Answers,
    Caller By
) : IQuery<IReadOnlyList<EligibilityFinding>>, IForReadersOfRound;

public sealed class CheckRoundForUsHandler(IMediator ask)
    : IRequestHandler<CheckRoundForUs, IReadOnlyList<EligibilityFinding>>
{
    public async Task<IReadOnlyList<EligibilityFinding>> Handle(
        CheckRoundForUs request,
        CancellationToken cancellationToken
    )
    {
        var round = await ask.Send(new GetRound(request.Reference, Caller.TheFund), cancellationToken);
        var answers = new DeclarationsAnswers(request.Answers, IsTrue: false, HasAuthority: false, MayBeNamed: false);
        return BidEligibility.Check(request.Applicant, new BidForm { Declarations = answers }, round.ForBids());
    }
}
