using CoProductionFund.Application.Agreements;
using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Awards;
using CoProductionFund.Application.Institutions;
using CoProductionFund.Application.People;
using CoProductionFund.Domain.Agreements;
using CoProductionFund.Domain.Institutions;
using CoProductionFund.Web.Tests.Awards;

namespace CoProductionFund.Web.Tests.Agreements;

/// <summary>An accepted award, and an institution with somebody who signs for it.</summary>
internal sealed record AnAgreement(TheSite Site, Offers Offers, InstitutionRow Institution, PersonId Ines)
{
    public string Reference => Offers.Offered.Reference;

    public string Here => $"/awards/{Reference}/agreement";

    public string Api => $"/api/v1/awards/{Reference}/agreement";

    public AwardId Award => Domain.Awards.Award.IdOf(Offers.Offered.Bid);

    public Caller Lead => Offers.Lead;

    public Caller Officer => Caller.Is(Offers.Desk.Manager);

    public DateOnly Starts => Site.Clock.GetUtcNow().LondonDate().AddDays(30);

    public DateOnly Ends => Starts.AddDays(300);

    public static async Task<AnAgreement> Accepted(TheSite site)
    {
        var offers = await Offers.In(site);
        await site.Do(new AcceptAward(Domain.Awards.Award.IdOf(offers.Offered.Bid), offers.Lead));
        var id = new InstitutionId(Guid.CreateVersion7());
        var details = new InstitutionDetails("Larkfield Council", InstitutionKind.Council, "Larkfield");
        await site.Do(new ListInstitution(id, offers.Desk.Department, details, Caller.Is(offers.Desk.Manager)));
        var ines = await Representative(site, id, "Ines Ferreira", RepresentativeRole.Signatory);
        return new(site, offers, await Row(site, id), ines);
    }

    public static async Task<AnAgreement> Opened(TheSite site)
    {
        var it = await Accepted(site);
        await site.Do(new OpenAgreement(it.Award, it.Institution.Institution, it.Starts, it.Ends, it.Officer));
        return it;
    }

    /// <summary>With something of each party, a target and a review.</summary>
    public static async Task<AnAgreement> Written(TheSite site)
    {
        var it = await Opened(site);
        await site.Do(it.Item(ItemKind.Commitment, "Run six courses", it.Lead));
        await site.Do(it.Item(ItemKind.Commitment, "Send a nurse to each course", Caller.Is(it.Ines)));
        await site.Do(it.Item(ItemKind.Commitment, "Pay within ten days", it.Officer));
        await site.Do(
            it.Item(ItemKind.Target, "Sixty people finish a course", it.Lead, "Lists", it.Starts.AddDays(90))
        );
        await site.Do(it.Item(ItemKind.Review, "All parties meet", it.Officer, day: it.Starts.AddDays(100)));
        return it;
    }

    public static async Task<AnAgreement> Settled(TheSite site)
    {
        var it = await Written(site);
        await site.Do(new SettleText(it.Award, (await it.Row()).Agreement.Changes, it.Officer));
        return it;
    }

    public static async Task<PersonId> Representative(
        TheSite site,
        InstitutionId institution,
        string name,
        RepresentativeRole role
    )
    {
        var email = $"{Guid.CreateVersion7():N}@example.org";
        await site.Do(new AddPerson(email, name, Caller.TheFund));
        await site.Do(new InviteRepresentative(institution, email, role, Caller.TheFund));
        var person = (await site.Ask(new PersonWithAddress(email, Caller.TheFund)))!.Value;
        await site.Do(new JoinInstitution(institution, Caller.Is(person)));
        return person;
    }

    public async Task<AgreementRow> Row() => (await Site.Ask(new GetAgreementById(Award, Caller.TheFund)))!;

    public ProposeItem Item(ItemKind kind, string text, Caller by, string? measure = null, DateOnly? day = null) =>
        new(Award, new(Guid.CreateVersion7()), kind, new(text, measure), day, by);

    public static (string, string)[] Day(string field, DateOnly day) =>
        [($"{field}.Day", $"{day.Day}"), ($"{field}.Month", $"{day.Month}"), ($"{field}.Year", $"{day.Year}")];

    private static async Task<InstitutionRow> Row(TheSite site, InstitutionId id) =>
        (await site.Ask(new InstitutionsByIds([id], Caller.TheFund))).Single();
}
