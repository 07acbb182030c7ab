using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Departments;
using MediatR;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Wolverine;

namespace CoProductionFund.Application.People;

/// <summary>A new service has nobody who could appoint anybody. The setting <c>FirstAdministrator</c> (an email address) names one.</summary>
/// <remarks>Only while there is no administrator at all, so that the setting is no way back in.</remarks>
internal sealed class FirstAdministrator(IServiceScopeFactory scopes, IConfiguration settings) : IHostedLifecycleService
{
    /// <summary>After everything has started: it takes the way of any other command.</summary>
    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        if (settings["FirstAdministrator"] is not { Length: > 0 } email)
        {
            return;
        }

        await using var scope = scopes.CreateAsyncScope();
        var ask = scope.ServiceProvider.GetRequiredService<IMediator>();
        if ((await ask.Send(new GetOffices(Caller.TheFund), cancellationToken)).Administrators.Count > 0)
        {
            return;
        }

        var bus = scope.ServiceProvider.GetRequiredService<IMessageBus>();
        await bus.InvokeAsync<Decision>(new AddPerson(email, Name: null, Caller.TheFund), cancellationToken);
        if (await ask.Send(new PersonWithAddress(email, Caller.TheFund), cancellationToken) is { } person)
        {
            await bus.InvokeAsync<Decision>(new AppointAdministrator(person, Caller.TheFund), cancellationToken);
        }
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
