using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Departments;
using CoProductionFund.Application.People;
using MediatR;

namespace CoProductionFund.Application.Erasures;

/// <summary>Whose address this is, for administrators who were asked to erase them; null where nobody in the directory has it.</summary>
public sealed record FindPersonToErase(string Email, Caller By) : IQuery<PersonId?>, IForAdministrators
{
    /// <summary>What goes into logs: no one's address.</summary>
    public override string ToString() => nameof(FindPersonToErase);
}

public sealed class FindPersonToEraseHandler(IMediator ask) : IRequestHandler<FindPersonToErase, PersonId?>
{
    public Task<PersonId?> Handle(FindPersonToErase request, CancellationToken cancellationToken) =>
        ask.Send(new PersonWithAddress(request.Email, Caller.TheFund), cancellationToken);
}
