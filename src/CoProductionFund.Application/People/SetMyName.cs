using CoProductionFund.Application.Asking;
using FluentValidation;
using Marten;

namespace CoProductionFund.Application.People;

/// <summary>How others see me.</summary>
public sealed record SetMyName(string Name, Caller By) : Command(By), IForSomeoneSignedIn
{
    /// <summary>Characters.</summary>
    public const int Longest = 200;
}

public sealed class SetMyNameValidator : AbstractValidator<SetMyName>
{
    public SetMyNameValidator() =>
        RuleFor(command => command.Name).Words("Enter your full name", most: SetMyName.Longest);
}

public static class SetMyNameHandler
{
    public static async Task<Decision> Handle(SetMyName command, IDocumentSession session, CancellationToken stop)
    {
        if (command.By.Person is not { } person || await session.LoadAsync<Person>(person.Value, stop) is not { } known)
        {
            return Decision.Refuse("person.not-found", "We cannot find you in the directory. Sign in again.");
        }

        session.Store(known with { Name = command.Name.Trim() });
        return Decision.Accept();
    }
}
