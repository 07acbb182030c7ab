using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Agreements;
using CoProductionFund.Domain.Awards;
using CoProductionFund.Domain.Departments;
using CoProductionFund.Domain.Funds;
using CoProductionFund.Domain.Institutions;
using CoProductionFund.Domain.PartnerChecks;
using CoProductionFund.Domain.PaymentRuns;
using CoProductionFund.Domain.SafetyNet;
using Marten;

namespace CoProductionFund.Benchmarks;

/// <summary>A stream to begin, and the words that its events commit to.</summary>
public sealed record AStream(
    Type State,
    Guid Id,
    IReadOnlyList<object> Events,
    params IReadOnlyList<WrittenText> Words
);

/// <summary>What follows an awarded bid: offer, agreement, check, instalments due, held and paid, returns, now and then a case.</summary>
public static class Awarding
{
    /// <summary>So many awards are paid with one run.</summary>
    internal const int AtOnce = 100;

    private const int EachCase = 10;

    internal static readonly Pence Instalment = Pence.Pounds(5_000);

    public static PersonId SignatoryOf(Desk desk) => new(DerivedId.Of("signatory", desk.Department.Value));

    public static InstitutionId InstitutionOf(Desk desk) => new(DerivedId.Of("institution", desk.Department.Value));

    public static PersonId AuditorOf(Desk desk) => new(DerivedId.Of("auditor", desk.Department.Value));

    public static PersonId AdministratorOf(Desk desk) => new(DerivedId.Of("administrator", desk.Department.Value));

    /// <summary>What a desk has once, before its awards.</summary>
    public static IEnumerable<AStream> Beside(Desk desk) =>
        [
            new(
                typeof(Institution),
                InstitutionOf(desk).Value,
                [
                    new InstitutionListed(
                        $"I-{desk.Code}",
                        desk.Department,
                        new($"Community Healthcare {desk.Code}", InstitutionKind.NhsBody, "Leeds")
                    ),
                    new RepresentativeInvited(SignatoryOf(desk), RepresentativeRole.Signatory),
                    new RepresentativeJoined(SignatoryOf(desk), RepresentativeRole.Signatory),
                ]
            ),
        ];

    /// <summary>The streams of one award. Its stage follows from its number: so many are paid, held, late and so on.</summary>
    /// <param name="n">Which award of the desk, 0 for the first.</param>
    public static IEnumerable<AStream> Of(Desk desk, Bidder it, int n)
    {
        var award = Award.IdOf(it.Bid);
        yield return new(typeof(Award), award.Value, [.. LifeOfAnAward.Events(desk, it, n)]);
        yield return new(
            typeof(Agreement),
            Agreement.IdOf(award).Value,
            [
                new AgreementOpened(
                    award,
                    it.Bid,
                    it.Group,
                    desk.Department,
                    InstitutionOf(desk),
                    it.Reference,
                    Today(desk),
                    Today(desk).AddDays(365),
                    [new(Party.Group, it.Lead)]
                ),
            ]
        );
        yield return new(
            typeof(PartnerCheck),
            PartnerCheck.IdOf(desk.Department, OrganisationId.Of(it.Group)).Value,
            [
                new CheckOpened(
                    $"{desk.Code}-C{n:00000}",
                    desk.Department,
                    OrganisationId.Of(it.Group),
                    1,
                    CheckCause.Award
                ),
                .. n % 2 == 0
                    ? [new CheckPassed(desk.Department, OrganisationId.Of(it.Group), Today(desk).AddDays(20 + n))]
                    : (object[])[],
            ]
        );
        if (n % EachCase == 0)
        {
            yield return ACase(desk, it, n);
        }
    }

    /// <summary>A payment run with the first instalments of these awards, as <see cref="Of"/> paid them.</summary>
    /// <param name="number">Of the run in its department.</param>
    public static AStream Run(Desk desk, IReadOnlyList<Bidder> awarded, int number) =>
        new(
            typeof(PaymentRun),
            RunOf(desk, number).Value,
            [
                new PaymentRunStarted(
                    desk.Department,
                    $"{desk.Code}-P{number:0000}",
                    [
                        .. awarded.Select(
                            (it, at) =>
                                new PaymentLine(
                                    $"{desk.Code}-P{number:0000}-{at + 1:000}",
                                    Award.IdOf(it.Bid),
                                    it.Reference,
                                    it.Group,
                                    desk.Fund,
                                    1,
                                    Instalment,
                                    Account: 1
                                )
                        ),
                    ]
                ),
            ]
        );

    /// <summary>All of it for a decided desk.</summary>
    public static void Awarded(this Desk desk, History history, IReadOnlyList<Bidder> awarded)
    {
        history.Add(Beside(desk));
        foreach (var (number, chunk) in awarded.Index().Chunk(AtOnce).Index())
        {
            history.Add(chunk.SelectMany(it => Of(desk, it.Item, it.Index)));
            history.Add([Run(desk, [.. chunk.Select(it => it.Item)], number + 1)]);
        }

        foreach (var (_, it) in awarded.Index().Where(it => LifeOfAnAward.IsPaid(it.Index)))
        {
            history.Add<Fund>(desk.Fund.Value, null, new GrantPaid(it.Bid, desk.Round, 1, Instalment));
        }
    }

    /// <summary>Those who look at all departments.</summary>
    public static async Task Overseen(this Desk desk, IDocumentStore store)
    {
        await using var session = store.LightweightSession();
        session.Events.StartStream<Oversight>(
            Oversight.Stream,
            new AdministratorAppointed(AdministratorOf(desk)),
            new AuditorAppointed(AuditorOf(desk))
        );
        await session.SaveChangesAsync();
    }

    public static async Task Begin(this IDocumentStore store, IReadOnlyList<AStream> streams)
    {
        await using var session = store.LightweightSession();
        session.Insert<WrittenText>([.. streams.SelectMany(it => it.Words)]);
        foreach (var it in streams)
        {
            session.Events.StartStream(it.State, it.Id, it.Events);
        }

        await session.SaveChangesAsync();
    }

    internal static PaymentRunId RunOf(Desk desk, int number) =>
        new(DerivedId.Of("run", desk.Department.Value, $"{number}"));

    internal static DateOnly Today(Desk desk) => desk.Terms.ClosesAt.LondonDate();

    private static AStream ACase(Desk desk, Bidder it, int n)
    {
        var happened = WrittenText.Of("The hall has no heating, so the course had to stop.");
        return new(
            typeof(SafetyNetCase),
            SafetyNetCase.IdOf(it.Reference, it.Bid.Value, happened.Text).Value,
            [
                new RiskEventRaised(
                    Award.IdOf(it.Bid),
                    it.Bid,
                    it.Group,
                    desk.Department,
                    desk.Fund,
                    it.Reference,
                    $"SN-{desk.Code}{n:00000}",
                    RiskKind.PremisesLost,
                    ServiceState.AtRisk,
                    Urgency.ThisWeek,
                    happened.Commitment,
                    null,
                    Reporter.Group,
                    Severity.Moderate,
                    desk.Terms.ClosesAt.AddHours(n)
                ),
                new CaseEscalated(1, EscalationRole.Administrators, desk.Terms.ClosesAt.AddHours(n + 24)),
            ],
            happened
        );
    }
}
