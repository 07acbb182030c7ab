using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Awards;
using CoProductionFund.Application.Departments;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Agreements;
using CoProductionFund.Domain.Awards;
using CoProductionFund.Domain.PartnerChecks;
using JasperFx.Events;
using Marten;
using MediatR;

namespace CoProductionFund.Application.PartnerChecks;

/// <summary>Begins to check an organisation, or to check it anew.</summary>
public sealed record OpenCheck(DepartmentId Department, OrganisationId Organisation, Caller By)
    : Command(By),
        IForOpenersOfChecks
{
    public PartnerCheckId Check => PartnerCheck.IdOf(Department, Organisation);
}

public static class OpenCheckHandler
{
    /// <remarks>Refuses: check.organisation-not-found.</remarks>
    public static async Task<Decision> Handle(
        OpenCheck command,
        IDocumentSession session,
        IMediator ask,
        TimeProvider clock,
        CancellationToken stop
    )
    {
        if ((await ask.OrganisationsOf([command.Organisation], stop)).Count == 0)
        {
            return Decision.Refuse("check.organisation-not-found", "We cannot find this organisation.");
        }

        var check = await session.Open<PartnerCheck>(command.Check.Value, stop);
        var opening = await session.Opening(command, check.State, CheckCause.Officer, ask, stop);
        return check.Record(CheckDecisions.Open(check.State, opening, clock.GetUtcNow().LondonDate()));
    }

    internal static async Task<CheckOpened> Opening(
        this IDocumentSession session,
        OpenCheck command,
        PartnerCheck check,
        CheckCause cause,
        IMediator ask,
        CancellationToken stop
    )
    {
        var code = (await ask.Send(new GetDepartmentById(command.Department, Caller.TheFund), stop)).Code;
        var reference = check.Stage is CheckStage.NotOpened ? await session.NextCheck(code, stop) : check.Reference;
        return new(reference, command.Department, command.Organisation, Number: 1, cause);
    }
}

/// <summary>Whoever an award binds the department to is checked before the first payment.</summary>
public static class OpenCheckWhenAwardNeedsOne
{
    public static async Task Handle(
        IEvent<AwardAccepted> accepted,
        IDocumentSession session,
        IMediator ask,
        TimeProvider clock,
        CancellationToken stop
    )
    {
        var award = (await session.LoadAsync<AwardRow>(accepted.StreamId, stop))!;
        await session.OpenFor(award.Department, OrganisationId.Of(award.Group), ask, clock, stop);
    }

    /// <summary>The agreement names the institution.</summary>
    public static Task Handle(
        IEvent<AgreementOpened> opened,
        IDocumentSession session,
        IMediator ask,
        TimeProvider clock,
        CancellationToken stop
    ) => session.OpenFor(opened.Data.Department, OrganisationId.Of(opened.Data.Institution), ask, clock, stop);

    /// <summary>The check of the one before stays what it is: it speaks of the institution and not of this agreement.</summary>
    public static Task Handle(
        IEvent<InstitutionReplaced> replaced,
        IDocumentSession session,
        IMediator ask,
        TimeProvider clock,
        CancellationToken stop
    ) => session.OpenFor(replaced.Data.Department, OrganisationId.Of(replaced.Data.Institution), ask, clock, stop);

    private static async Task OpenFor(
        this IDocumentSession session,
        DepartmentId department,
        OrganisationId organisation,
        IMediator ask,
        TimeProvider clock,
        CancellationToken stop
    )
    {
        var open = new OpenCheck(department, organisation, Caller.TheFund);
        var check = await session.Open<PartnerCheck>(open.Check.Value, stop);
        var opening = await session.Opening(open, check.State, CheckCause.Award, ask, stop);
        check.Insist(CheckDecisions.Open(check.State, opening, clock.GetUtcNow().LondonDate()));
    }
}
