using System.Linq.Expressions;
using System.Runtime;
using CoProductionFund.Application.Bids;
using CoProductionFund.Application.Groups;
using CoProductionFund.Application.Rounds;
using CoProductionFund.Domain.Bids;
using Marten;
using Marten.Linq.MatchesSql;
using Npgsql;

namespace CoProductionFund.Application.Tests.Store;

/// <summary>The same is asked as without <see cref="Given"/>, and no program is compiled to ask it again (docs/adr/0083).</summary>
[Collection(nameof(TheFund))]
public sealed class GivingQuestionsTheirValues(TheFund fund)
{
    private static readonly Guid It = Guid.CreateVersion7();

    [Fact]
    public void Ids() => Asks<BidRow>(it => row => row.Round == new RoundId(it) && row.Id != it);

    [Fact]
    public void One_of_some()
    {
        BidStage[] stages = [BidStage.Eligible, BidStage.Awarded];
        Asks<BidRow>(_ => row => row.Stage.IsOneOf(stages) || row.Stage == BidStage.Submitted);
    }

    [Fact]
    public void Moments()
    {
        var at = DateTimeOffset.UtcNow;
        Asks<BidRow>(_ => row => row.SubmittedAt != null && row.SubmittedAt < at.AddDays(1));
    }

    [Fact]
    public void What_lists_hold() =>
        Asks<PanelRow>(it => row => row.Members.Any(member => member.Person == new PersonId(it)));

    [Fact]
    public void Words_of_the_database() =>
        Asks<GroupRow>(it => row => row.MatchesSql('^', "d.data @? ^::jsonpath", $"$.members[*] ? (@ == \"{it}\")"));

    [Fact]
    public void Texts()
    {
        var wanted = new { Reference = "LFE-26-B001" };
        Asks<BidRow>(_ => row => row.Reference == wanted.Reference);
    }

    [Fact]
    public void Without_it_a_program_is_compiled_each_time()
    {
        using var session = fund.Store.QuerySession();
        Assert.NotEqual(0, Compiled(() => AsItIs<BidRow>(session, row => row.Round == new RoundId(It))));
    }

    private void Asks<T>(Func<Guid, Expression<Func<T, bool>>> question)
        where T : notnull
    {
        using var session = fund.Store.QuerySession();
        NpgsqlCommand WithValues() => Given.Where(session.Query<T>(), question(It)).ToCommand();

        var (plain, given) = (AsItIs(session, question(It)), WithValues());
        Assert.Equal(plain.CommandText, given.CommandText);
        Assert.Equal(plain.Parameters.Select(it => it.Value), given.Parameters.Select(it => it.Value));
        Assert.Equal(0, Compiled(WithValues));
    }

    private static NpgsqlCommand AsItIs<T>(IQuerySession session, Expression<Func<T, bool>> question)
        where T : notnull => Queryable.Where(session.Query<T>(), question).ToCommand();

    /// <summary>How many methods this thread compiles for something that was done before.</summary>
    private static long Compiled(Func<NpgsqlCommand> again)
    {
        again().Dispose();
        var before = JitInfo.GetCompiledMethodCount(currentThread: true);
        again().Dispose();
        return JitInfo.GetCompiledMethodCount(currentThread: true) - before;
    }
}
