using System.Text.Json.Serialization;

namespace CoProductionFund.Application.Audit;

/// <summary>How far a check of the read models is, and what it found. Not an event: it says nothing about the fund, only about its tables.</summary>
/// <param name="Id">Of this check.</param>
/// <param name="By">Who asked for it; null for the command line.</param>
public sealed record ReadModelCheck(Guid Id, DateTimeOffset StartedAt, PersonId? By)
{
    /// <summary>Differences kept in full; beyond them only their number is.</summary>
    public const int Most = 1_000;

    public DateTimeOffset LastMovedAt { get; init; } = StartedAt;

    /// <summary>Null while it runs.</summary>
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>Which of its parts is at work.</summary>
    public int Part { get; init; }

    /// <summary>Where in that part: the last thing looked at; empty before the first, null after the last.</summary>
    public string? Cursor { get; init; } = "";

    /// <summary>Of all parts, 0 to 100.</summary>
    public int Percent { get; init; }

    /// <summary>Events there were when it began.</summary>
    public long Events { get; init; }

    public IReadOnlyList<ModelCount> Counts { get; init; } = [];

    public IReadOnlyList<Difference> Differences { get; init; } = [];

    [JsonIgnore]
    public long Checked => Counts.Sum(it => it.Checked);

    [JsonIgnore]
    public long Differing => Counts.Sum(it => it.Differing);

    public ReadModelCheck With(string model, long @checked, IReadOnlyCollection<Difference> differences)
    {
        var before = Counts.FirstOrDefault(it => it.Model == model) ?? new(model, 0, 0);
        var now = before with
        {
            Checked = before.Checked + @checked,
            Differing = before.Differing + differences.Select(it => it.Id).Distinct().Count(),
        };
        return this with
        {
            Counts = [.. Counts.Where(it => it.Model != model), now],
            Differences = [.. Differences, .. differences.Take(Most - Differences.Count)],
        };
    }
}

/// <param name="Checked">Records looked at.</param>
/// <param name="Differing">Records of them that are not what the events say.</param>
public sealed record ModelCount(string Model, long Checked, long Differing);
