using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Audit;
using CoProductionFund.Application.PartnerChecks;
using CoProductionFund.Application.Store;
using CoProductionFund.Application.Tests.Awards;
using FluentValidation;
using JasperFx;
using Marten.Events;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace CoProductionFund.Application.Tests.Store;

/// <summary>
/// Every command there is, found by looking and filled in by chance, from anybody and in any order: each is done or
/// refused and none breaks; read models say what the events say, and the past says what it said.
/// </summary>
[Collection(nameof(TheFund))]
public sealed class AnyCommand(TheFund fund, ITestOutputHelper output)
{
    private const int Rounds = 12;

    /// <summary>It hands over a file that lies on the disk.</summary>
    private static readonly Type[] NotByChance = [typeof(AddEvidenceFile)];

    private static readonly IReadOnlyList<Type> Commands =
    [
        .. typeof(FundModules)
            .Assembly.GetTypes()
            .Where(it => !it.IsAbstract && it.IsAssignableTo(typeof(Command)))
            .Except(NotByChance),
    ];

    [Fact]
    public async Task Is_done_or_refused_and_leaves_a_history_that_adds_up()
    {
        var seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var world = await APaidAward.Of(fund, awards: 2, reserve: 1);
        var (people, witness, bugs) = (People(world), new Witness(fund.Store), new HashSet<string>());
        var done = new Dictionary<string, int>();
        for (var round = 0; round < Rounds; round++)
        {
            var any = new AnyValue(random, await Ids(world), people);
            foreach (var type in Commands.Shuffle(random))
            {
                try
                {
                    if (any.Of(type) is Command command && await Did(command))
                    {
                        done[type.Name] = done.GetValueOrDefault(type.Name) + 1;
                    }
                }
                catch (Exception refused)
                    when (refused
                            is NotAllowedException
                                or ValidationException
                                or RefusedException
                                or ConcurrencyException
                    ) { }
                catch (Exception bug)
                {
                    bugs.Add($"{type.Name}: {bug}");
                }
            }

            await witness.Look();
        }

        output.WriteLine(string.Join(", ", done.OrderBy(it => it.Key).Select(it => $"{it.Key} {it.Value}")));
        Assert.Empty(bugs);
        Assert.True(done.Count > 15);
        await fund.Host.WaitForNonStaleProjectionDataAsync(TimeSpan.FromSeconds(60));
        var checker = fund.Host.Services.GetRequiredService<ReadModelChecker>();
        Assert.Empty((await checker.Everything(progress: null, CancellationToken.None)).Differences);
        Assert.Empty(await witness.Contradictions());
    }

    /// <summary>As whoever was made up, or as the fund itself where only it may ask.</summary>
    private async Task<bool> Did(Command command)
    {
        if (command is IForTheFund)
        {
            await fund.Run(command with { By = Caller.TheFund });
            return true;
        }

        return (await fund.Decide(command)).Refusal is null;
    }

    private static IReadOnlyList<PersonId> People(APaidAward world)
    {
        var scene = world.Results.Scene;
        return
        [
            scene.Manager,
            world.Ann.Person!.Value,
            world.Ben.Person!.Value,
            .. world.Results.Bids.Select(it => it.Lead),
            scene.Chair,
            Scene.Someone(),
        ];
    }

    /// <summary>Everything of the department, and its bidders.</summary>
    private async Task<ILookup<string, Guid>> Ids(APaidAward world)
    {
        await fund.Host.WaitForNonStaleProjectionDataAsync(TimeSpan.FromSeconds(60));
        await using var session = fund.Store.QuerySession();
        var schema = fund.Store.Options.DatabaseSchemaName;
        var streams = await session.Read(
            $"""
            select s.id, s.type from {schema}.mt_streams s join {schema}.audit_thing t on t.stream = s.id
            where t.department = $1 or t.stream = any($2)
            """,
            it => (Id: it.GetGuid(0), State: it.GetString(1)),
            CancellationToken.None,
            world.Results.Scene.Department.Value,
            world.Results.Bids.Select(it => it.Group.Value).ToArray()
        );
        var names = EventNames.States.ToDictionary(it => it.Name, StringComparer.OrdinalIgnoreCase);
        return streams.ToLookup(
            it => $"{names[it.State.Replace("_", "", StringComparison.Ordinal)].Name}Id",
            it => it.Id
        );
    }
}

file static class Shuffling
{
    public static IEnumerable<T> Shuffle<T>(this IReadOnlyList<T> items, Random random)
    {
        T[] all = [.. items];
        random.Shuffle(all);
        return all;
    }
}
