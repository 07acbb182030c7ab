using System.Diagnostics;
using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Files;
using CoProductionFund.Application.Store;
using MediatR;
using Wolverine;

namespace CoProductionFund.Web.Demonstration;

/// <summary>Tells the story through the same commands and queries that people use.</summary>
public sealed class Teller(IServiceProvider services)
{
    private readonly Dictionary<string, PersonId> people = [];

    /// <summary>Someone of the story, by slug.</summary>
    public Caller this[string person] => Caller.Is(people[person]);

    public PersonId IdOf(string person) => people[person];

    public void Knows(string person, PersonId id) => people[person] = id;

    /// <exception cref="InvalidOperationException">A rule said no: the story and the rules have parted company.</exception>
    public async Task Do(Command command)
    {
        await using var scope = services.CreateAsyncScope();
        var bus = scope.ServiceProvider.GetRequiredService<IMessageBus>();
        if ((await bus.InvokeAsync<Decision>(command)).Refusal is { } refusal)
        {
            var problems = string.Join("; ", refusal.Problems.Select(it => $"{it.Where}: {it.Message}"));
            throw new InvalidOperationException($"{command}: {refusal.Code} {refusal.Message} {problems}");
        }
    }

    /// <summary>What the clock would send.</summary>
    public async Task Run(Command message)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IMessageBus>().InvokeAsync(message);
    }

    public async Task<T> Ask<T>(IQuery<T> query)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(query);
    }

    /// <summary>Takes one of the story's own files in, as if somebody had chosen it in a form.</summary>
    public async Task<ReceivedFile> Receive(string name)
    {
        await using var content = Story.Open($"files/{name}");
        var received = await services.GetRequiredService<Receiving>().Receive(content, name, CancellationToken.None);
        return received.File ?? throw new InvalidOperationException($"{name}: {received.Refusal!.Message}");
    }

    /// <summary>Waits until policies have done what follows from what was told.</summary>
    public Task Quiet() => Until(services.GetRequiredService<StoryBook>().IsQuiet, "policies to come to rest");

    /// <summary>Waits for what policies do in their own time.</summary>
    public static async Task Until(Func<Task<bool>> so, string what)
    {
        var clock = Stopwatch.StartNew();
        while (!await so())
        {
            if (clock.Elapsed > TimeSpan.FromSeconds(60))
            {
                throw new InvalidOperationException($"The story waited in vain: {what}.");
            }

            await Task.Delay(10);
        }
    }
}
