using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Awards;
using CoProductionFund.Application.Departments;
using CoProductionFund.Application.Groups;
using CoProductionFund.Application.Institutions;
using CoProductionFund.Application.PartnerChecks;
using CoProductionFund.Application.PaymentRuns;
using CoProductionFund.Domain.Agreements;
using CoProductionFund.Domain.Awards;
using CoProductionFund.Domain.Departments;
using CoProductionFund.Domain.PartnerChecks;

namespace CoProductionFund.Application.Tests.Awards;

/// <summary>Accepted awards of £10,000 each, to be paid in £2,500 and £7,500 that are due today, and two officers who pay them.</summary>
public sealed class APaidAward
{
    private APaidAward(PublishedResults results) => Results = results;

    public PublishedResults Results { get; }

    public TheFund Fund => Results.Fund;

    public IReadOnlyList<Bidder> Bidders => [.. Results.Bids.Take(awarded)];

    private int awarded;

    public Bidder First => Results.Bids[0];

    public AwardId Award => First.Award;

    public Caller Ann { get; } = Someone.New();

    public Caller Ben { get; } = Someone.New();

    public DateOnly Today => Results.Scene.Now.LondonDate();

    public PlannedInstalment[] Plan =>
        [new(Pence.Pounds(2_500), Today, null), new(Pence.Pounds(7_500), Today, "Photographs of the drill")];

    public static async Task<APaidAward> Of(
        TheFund fund,
        int awards = 1,
        int reserve = 0,
        long budgetPounds = 200_000,
        long? matchPence = null
    )
    {
        var results = await PublishedResults.Of(fund, awards, reserve, budgetPounds);
        var paid = new APaidAward(results) { awarded = awards };
        foreach (var officer in new[] { paid.Ann, paid.Ben })
        {
            await fund.Do(
                new AppointStaff(
                    results.Scene.Department,
                    officer.Person!.Value,
                    StaffRole.GrantOfficer,
                    Caller.TheFund
                )
            );
        }

        await fund.Do(
            new ListInstitution(paid.Institution, results.Scene.Department, new("Clinic", default, "Leeds"), paid.Ann)
        );
        await paid.Checked(OrganisationId.Of(paid.Institution));
        foreach (var it in paid.Bidders)
        {
            await fund.Do(new AcceptAward(it.Award, it.By));
            await paid.AgreementInForce(it);
            await paid.Account(it);
            await paid.Checked(OrganisationId.Of(it.Group));
            await paid.Evidence(it.Award, 1, matchPence ?? 250_000);
            await fund.Do(new SetInstalments(it.Award, paid.Plan, null, paid.Ann));
        }

        return paid;
    }

    /// <summary>The institution that is party to all the agreements.</summary>
    public InstitutionId Institution { get; } = new(Guid.CreateVersion7());

    /// <summary>Written straight into the stream to save time.</summary>
    public Task AgreementInForce(Bidder it) =>
        Append<Agreement>(
            Agreement.IdOf(it.Award).Value,
            new AgreementOpened(
                it.Award,
                it.Bid,
                it.Group,
                Results.Scene.Department,
                Institution,
                it.Bid.Value.ToString(),
                Today,
                Today.AddYears(1),
                []
            ),
            new AgreementInForce(it.Award, it.Group, Results.Scene.Department, Institution, Today.AddYears(1), default)
        );

    /// <summary>The lead proposes it, an officer confirms it for a group of one.</summary>
    public async Task Account(Bidder it, string number = "12345678", string name = "Larkfield Neighbours")
    {
        await Fund.Do(new ProposeBankDetails(it.Group, "30-99-50", number, name, it.By));
        await using var session = Fund.Store.QuerySession();
        var row = (await session.LoadAsync<GroupRow>(it.Group.Value))!;
        await Fund.Do(new ConfirmBankDetails(it.Group, row.Bank.Proposed!.Details, Ann));
    }

    /// <summary>The department has checked them, and their first account; written straight into the stream to save time.</summary>
    public async Task Checked(OrganisationId organisation, int account = 1)
    {
        await Fund.Do(new OpenCheck(Results.Scene.Department, organisation, Ann));
        await Append<PartnerCheck>(
            CheckOf(organisation).Value,
            new EvidenceRecorded(
                Results.Scene.Department,
                organisation,
                CheckItem.BankDetails,
                Finding.Met,
                "The bank's letter",
                null,
                [],
                null,
                account
            ),
            new CheckPassed(Results.Scene.Department, organisation, Today.AddDays(300))
        );
    }

    public PartnerCheckId CheckOf(OrganisationId organisation) =>
        PartnerCheck.IdOf(Results.Scene.Department, organisation);

    /// <summary>A return is accepted that shows this much match.</summary>
    public Task Evidence(AwardId award, int number, long pence) =>
        Append<Award>(
            award.Value,
            new ReturnAccepted(
                default,
                default,
                default,
                number,
                1,
                new([], new(pence), Pence.Zero, Pence.Zero, ToldByInstitution: true, 0, 0, []),
                Kept,
                default
            )
        );

    public Task Flag(AwardId award, int number) =>
        Append<Award>(award.Value, new CostShiftFlagged(default, default, default, number, Kept));

    public async Task Append<TState>(Guid stream, params object[] events)
        where TState : class
    {
        await using var session = Fund.Store.LightweightSession();
        if (await session.Events.FetchStreamStateAsync(stream) is null)
        {
            session.Events.StartStream<TState>(stream, events);
        }
        else
        {
            session.Events.Append(stream, events);
        }

        await session.SaveChangesAsync();
    }

    private static CostShiftFinding Kept =>
        new(default, default, default, 0, default, default, default, default, IsBeyond: false);

    public async Task<PaymentsRow> Row(AwardId? award = null)
    {
        await using var session = Fund.Store.QuerySession();
        return (await session.LoadAsync<PaymentsRow>((award ?? Award).Value))!;
    }

    public async Task<PaymentRunRow> Row(PaymentRunId run)
    {
        await using var session = Fund.Store.QuerySession();
        return (await session.LoadAsync<PaymentRunRow>(run.Value))!;
    }

    /// <summary>Approved by one officer, released by the other.</summary>
    public async Task Release(int number, AwardId? award = null)
    {
        await Fund.Do(new ApproveInstalment(award ?? Award, number, Ann));
        await Fund.Do(new ReleaseInstalment(award ?? Award, number, Ben));
    }

    /// <summary>Everything that is released goes to the finance system.</summary>
    public async Task<PaymentRunId> Run()
    {
        var run = new PaymentRunId(Guid.CreateVersion7());
        await Fund.Do(new StartPaymentRun(run, Results.Scene.Department, Ann));
        return run;
    }

    /// <summary>The finance system has paid all of it.</summary>
    public async Task Pay(PaymentRunId run) => await Fund.Do(new ImportAnswers(run, await Paid(run), Ann));

    public async Task<string> Paid(PaymentRunId run) =>
        Answers([.. (await Row(run)).Payments.Select((it, at) => $"{it.Line.Reference},paid,FP{at},{Day},")]);

    public string Day => Today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    public static string Answers(params string[] lines) =>
        string.Join("\r\n", ["payment_reference,result,bank_reference,paid_on,reason", .. lines]);
}
