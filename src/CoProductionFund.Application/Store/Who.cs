using JasperFx.Events;

namespace CoProductionFund.Application.Store;

/// <summary>Whoever sent the command that led to an event, as the guard wrote it into the event's metadata.</summary>
public static class Who
{
    /// <returns>Null where the clock or a policy of ours did it.</returns>
    public static PersonId? Did(IEvent e) => Guid.TryParse(e.UserName, out var person) ? new(person) : null;
}
