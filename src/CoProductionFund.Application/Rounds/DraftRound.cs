using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Funds;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Rounds;
using FluentValidation;
using Marten;
using MediatR;

namespace CoProductionFund.Application.Rounds;

/// <summary>Begins to prepare a round paid from this fund.</summary>
/// <param name="Round">A new id of the caller's, so that asking twice drafts one round.</param>
public sealed record DraftRound(RoundId Round, FundId Fund, string Name, Caller By)
    : Command(By),
        IForFundManagersOfFund;

public sealed class DraftRoundValidator : AbstractValidator<DraftRound>
{
    public DraftRoundValidator()
    {
        RuleFor(command => command.Round.Value).NotEmpty();
        RuleFor(command => command.Name).Words("Enter the name of the round", most: 200);
    }
}

public static class DraftRoundHandler
{
    public static async Task<Decision> Handle(
        DraftRound command,
        IDocumentSession session,
        IMediator ask,
        CancellationToken stop
    )
    {
        var fund = await ask.Send(new GetFundById(command.Fund, Caller.TheFund), stop);
        var reference = await session.NextRound(fund.Reference, stop);

        return await session.Decide<Round>(
            command.Round.Value,
            round => RoundDecisions.Draft(round, new(fund.Department, command.Fund, reference, command.Name.Trim())),
            stop
        );
    }
}

/// <summary>The round someone has just drafted, whose reference they do not know yet.</summary>
public sealed record GetDraftedRound(RoundId Round, Caller By) : IQuery<RoundRow?>, IForFundManagersOfRound;

public sealed class GetDraftedRoundHandler(IQuerySession session) : IRequestHandler<GetDraftedRound, RoundRow?>
{
    public Task<RoundRow?> Handle(GetDraftedRound request, CancellationToken cancellationToken) =>
        session.LoadKnown<RoundRow>(request.Round.Value, cancellationToken);
}
