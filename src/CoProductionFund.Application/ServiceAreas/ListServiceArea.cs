using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Departments;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.ServiceAreas;
using FluentValidation;
using Marten;
using MediatR;

namespace CoProductionFund.Application.ServiceAreas;

/// <summary>Names a service of the department that co-production might fit.</summary>
/// <param name="Area">Made by whoever asks, once for each form shown: sending the form twice lists one area.</param>
public sealed record ListServiceArea(
    ServiceAreaId Area,
    DepartmentId Department,
    string Name,
    string Description,
    Caller By
) : Command(By), IForFundManagers;

public sealed class ListServiceAreaValidator : AbstractValidator<ListServiceArea>
{
    public ListServiceAreaValidator()
    {
        RuleFor(command => command.Area).NotEqual(default(ServiceAreaId));
        RuleFor(command => command.Name).Words("Enter the name of the service", most: 200);
        RuleFor(command => command.Description).Words("Describe the service", most: 4_000);
    }
}

public static class ListServiceAreaHandler
{
    public static async Task<Decision> Handle(
        ListServiceArea command,
        IDocumentSession session,
        IMediator ask,
        CancellationToken stop
    )
    {
        var code = (await ask.Send(new GetDepartmentById(command.Department, Caller.TheFund), stop)).Code;
        var reference = await session.NextServiceArea(code, stop);

        return await session.Decide<ServiceArea>(
            command.Area.Value,
            area =>
                ServiceAreaDecisions.List(
                    area,
                    new(command.Department, reference, command.Name.Trim(), command.Description.Trim())
                ),
            stop
        );
    }
}
