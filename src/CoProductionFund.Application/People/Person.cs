namespace CoProductionFund.Application.People;

/// <summary>An entry in the directory: the one place where a name and an address stand, so that they can be erased.</summary>
/// <param name="Email">As <see cref="EmailAddress.Normal"/> writes it; nobody else has the same.</param>
/// <param name="Name">Empty until the person has told us.</param>
public sealed record Person(Guid Id, string Email, string Name)
{
    public PersonId Is => new(Id);
}
