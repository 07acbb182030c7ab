using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Awards;
using CoProductionFund.Application.Institutions;
using CoProductionFund.Domain.Agreements;
using FluentValidation;
using Marten;
using MediatR;

namespace CoProductionFund.Application.Agreements;

/// <summary>Puts another institution in the place of one that was chosen wrongly, before anybody has signed.</summary>
/// <param name="Replaced">The one that whoever asks has seen in the agreement.</param>
public sealed record ReplaceInstitution(
    AwardId Award,
    InstitutionId Replaced,
    InstitutionId Institution,
    string Reason,
    Caller By
) : Command(By), IForOfficersOfAward;

public sealed class ReplaceInstitutionValidator : AbstractValidator<ReplaceInstitution>
{
    public ReplaceInstitutionValidator()
    {
        RuleFor(it => it.Reason).Words("Enter why the institution is replaced", ItemWordsForm.Most);
        RuleFor(it => it.By.Person).NotNull().WithMessage("Sign in first");
    }
}

public static class ReplaceInstitutionHandler
{
    public static async Task<Decision> Handle(
        ReplaceInstitution command,
        IDocumentSession session,
        IMediator ask,
        CancellationToken stop
    )
    {
        if (await ask.Send(new InstitutionsByIds([command.Institution], Caller.TheFund), stop) is not [var institution])
        {
            return Decision.Refuse("agreement.unknown-institution", "Choose an institution that is listed.");
        }

        if (institution.HasRepresentative(command.By.Person))
        {
            return ActingFor.TwoParties;
        }

        return await session.DecideAs(
            command.By,
            command.Award,
            (agreement, _) =>
                ReplacingDecisions.Replace(
                    agreement,
                    new(
                        command.Award,
                        agreement.Department,
                        command.Replaced,
                        command.Institution,
                        [.. SigningFor.Institution(institution)],
                        command.Reason.Trim(),
                        command.By.Person!.Value
                    )
                ),
            stop
        );
    }
}
