using CoProductionFund.Application.Agreements;
using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Awards;
using CoProductionFund.Application.Groups;
using CoProductionFund.Application.Institutions;
using CoProductionFund.Application.PartnerChecks;
using CoProductionFund.Application.Tests.Awards;
using CoProductionFund.Domain.Agreements;
using CoProductionFund.Domain.Groups;
using CoProductionFund.Domain.Institutions;
using CoProductionFund.Domain.PartnerChecks;

namespace CoProductionFund.Application.Tests.Agreements;

/// <summary>An accepted award whose agreement a group, an institution and a department write: one person each.</summary>
public sealed class AnAgreement
{
    private AnAgreement(TheFund fund, PublishedResults results) => (Fund, Results) = (fund, results);

    public TheFund Fund { get; }

    public PublishedResults Results { get; }

    public Bidder Bidder => Results.Bids[0];

    public AwardId Award => Bidder.Award;

    public Guid Stream => Agreement.IdOf(Award).Value;

    public string Reference { get; private set; } = "";

    public InstitutionId Institution { get; } = new(Guid.CreateVersion7());

    public Caller Lead => Bidder.By;

    public Caller Ines { get; } = Caller.Is(Scene.Someone());

    public Caller Officer => Results.Manager;

    public DateOnly Starts { get; private set; }

    public DateOnly Ends => Starts.AddDays(300);

    public AgreementItemId Target { get; } = new(Guid.CreateVersion7());

    public AgreementItemId Review { get; } = new(Guid.CreateVersion7());

    public DateOnly ReviewDay => Starts.AddDays(120);

    /// <summary>Accepted, and the institution is listed with somebody who signs for it.</summary>
    public static async Task<AnAgreement> Accepted(TheFund fund)
    {
        var it = new AnAgreement(fund, await PublishedResults.Of(fund, awarded: 1, reserve: 0));
        it.Starts = fund.Clock.GetUtcNow().LondonDate().AddDays(30);
        await fund.Do(new AcceptAward(it.Award, it.Lead));
        await fund.Do(
            new ListInstitution(
                it.Institution,
                it.Results.Scene.Department,
                new("Larkfield Council", InstitutionKind.Council, "Larkfield"),
                it.Officer
            )
        );
        await it.Join(it.Ines, RepresentativeRole.Signatory);
        it.Reference = (await it.Results.RowOf(it.Bidder.Bid))!.Reference;
        return it;
    }

    public static async Task<AnAgreement> Opened(TheFund fund)
    {
        var it = await Accepted(fund);
        await fund.Do(new OpenAgreement(it.Award, it.Institution, it.Starts, it.Ends, it.Officer));
        return it;
    }

    /// <summary>With something of each party, a target and a review.</summary>
    public static async Task<AnAgreement> Written(TheFund fund)
    {
        var it = await Opened(fund);
        await fund.Do(it.Propose(ItemKind.Commitment, "Run six courses", it.Lead));
        await fund.Do(it.Propose(ItemKind.Commitment, "Send a nurse to each course", it.Ines));
        await fund.Do(it.Propose(ItemKind.Commitment, "Pay within ten days", it.Officer));
        await fund.Do(
            new ProposeItem(
                it.Award,
                it.Target,
                ItemKind.Target,
                new("Sixty people finish a course", "Lists of those who came"),
                it.Starts.AddDays(100),
                it.Lead
            )
        );
        await fund.Do(
            new ProposeItem(
                it.Award,
                it.Review,
                ItemKind.Review,
                new("All parties meet", Measure: null),
                it.ReviewDay,
                it.Officer
            )
        );
        return it;
    }

    public static async Task<AnAgreement> Settled(TheFund fund)
    {
        var it = await Written(fund);
        await it.Settle();
        return it;
    }

    public async Task Settle() => await Fund.Do(new SettleText(Award, (await Row()).Agreement.Changes, Officer));

    public async Task SignAll()
    {
        var text = (await Row()).Agreement.Text!.Value;
        foreach (var by in new[] { Lead, Ines, Officer })
        {
            await Fund.Do(new SignAgreement(Award, text, by));
        }
    }

    /// <summary>Signed by all, with both checks in force.</summary>
    public static async Task<AnAgreement> InForce(TheFund fund)
    {
        var it = await Settled(fund);
        await it.CheckBoth();
        await it.SignAll();
        Assert.True((await it.Row()).IsInForce);
        return it;
    }

    public async Task CheckBoth()
    {
        await Check(OrganisationId.Of(Institution));
        await CheckGroup();
    }

    public async Task CheckGroup()
    {
        var member = Caller.Is(Scene.Someone());
        await Fund.Do(new InviteMember(Bidder.Group, member.Person!.Value, MemberRole.Contributor, Lead));
        await Fund.Do(new JoinGroup(Bidder.Group, member));
        await Fund.Do(new ProposeBankDetails(Bidder.Group, "30-99-50", "12345678", "Larkfield Neighbours", Lead));
        var row = (await Fund.Ask(new GroupsByIds([Bidder.Group], Caller.TheFund))).Single();
        await Fund.Do(new ConfirmBankDetails(Bidder.Group, row.Bank.Proposed!.Details, member));
        await Check(OrganisationId.Of(Bidder.Group));
    }

    public async Task Check(OrganisationId partner)
    {
        var open = new OpenCheck(Results.Scene.Department, partner, Officer);
        var until = Fund.Clock.GetUtcNow().LondonDate().AddDays(300);
        await Fund.Do(open);
        foreach (var item in CheckItems.AskedOf(partner.Kind))
        {
            await Fund.Do(
                new RecordEvidence(
                    open.Check,
                    item,
                    Finding.Met,
                    "Looked at it",
                    Reason: null,
                    Files: [],
                    item is CheckItem.Insurance ? until : null,
                    Officer
                )
            );
        }

        await Fund.Do(new PassCheck(open.Check, until, Officer));
    }

    public async Task Join(Caller by, RepresentativeRole role)
    {
        await using var session = Fund.Store.LightweightSession();
        session.Events.Append(Institution.Value, new RepresentativeInvited(by.Person!.Value, role));
        await session.SaveChangesAsync();
        await Fund.Do(new JoinInstitution(Institution, by));
    }

    public ProposeItem Propose(ItemKind kind, string words, Caller by) =>
        new(Award, new(Guid.CreateVersion7()), kind, new(words, Measure: null), Day: null, by);

    public async Task<AmendItem> Amend(AgreementItemId item, string words, Caller by)
    {
        var present = (await Row()).Agreement.ItemOf(item)!;
        var measure = present.Kind is ItemKind.Target ? "Lists of those who came" : null;
        return new(Award, item, present.Kind, new(words, measure), present.Day, present.Words, by);
    }

    public async Task<AgreementRow> Row() => (await Fund.Ask(new GetAgreementById(Award, Caller.TheFund)))!;

    public async Task<IReadOnlyList<T>> Events<T>() => [.. (await Fund.EventsOf(Stream)).OfType<T>()];
}
