namespace CoProductionFund.Benchmarks;

public enum Reader
{
    Anyone,
    Manager,
    Reviewer,
    Chair,
    Lead,
    Signatory,
    Auditor,
    Administrator,
}

/// <summary>A page with a list.</summary>
/// <param name="Sql">The same rows by hand, in one statement.</param>
public sealed record ListPage(string Address, Reader Reader, string Sql);

/// <summary>Every list page and dashboard there is, each with what PostgreSQL alone would be asked for its rows.</summary>
public static partial class ListPages
{
    private const string Heading =
            """
                left join fund.mt_doc_writtentext words on words.id = b.data -> 'sections' -> 'Summary' ->> 'answers'
                join fund.mt_doc_grouprow g on g.id = cast(b.data ->> 'group' as uuid)
                """,
        Named = "words.data ->> 'text', g.data -> 'details' ->> 'name'";

    /// <param name="bidder">Of an award.</param>
    public static IReadOnlyList<ListPage> Of(Desk desk, Bidder bidder) =>
        [.. OfDepartment(desk), .. OfAwards(desk), .. OfPanel(desk), .. OfOthers(desk, bidder)];

    /// <summary>Null for a visitor.</summary>
    public static PersonId? Who(Reader reader, Desk desk, Bidder bidder) =>
        reader switch
        {
            Reader.Manager => desk.Manager,
            Reader.Reviewer => desk.Reviewers[0],
            Reader.Chair => desk.Chair,
            Reader.Lead => bidder.Lead,
            Reader.Signatory => Awarding.SignatoryOf(desk),
            Reader.Auditor => Awarding.AuditorOf(desk),
            Reader.Administrator => Awarding.AdministratorOf(desk),
            _ => null,
        };

    private static IEnumerable<ListPage> OfDepartment(Desk desk)
    {
        var (here, department, round) = (
            $"/department/rounds/{desk.RoundReference}",
            Of(desk.Department.Value),
            Of(desk.Round.Value)
        );
        var (places, bids) = (
            $"fund.mt_doc_bidinround p where cast(p.data ->> 'round' as uuid) = {round}",
            "fund.mt_doc_bidrow b"
        );
        yield return new(
            $"/department/{desk.Code}",
            Reader.Manager,
            $"""
            select r.data, f.data, (select count(*) from fund.mt_doc_caserow c where cast(c.data ->> 'department' as uuid) = {department} and c.data ->> 'nextBy' is not null)
            from fund.mt_doc_roundrow r join fund.mt_doc_fundposition f on f.data ->> 'department' = r.data ->> 'department'
            where cast(r.data ->> 'department' as uuid) = {department} order by r.data ->> 'reference' desc limit 20
            """
        );
        yield return new(
            here,
            Reader.Manager,
            $"""
            select r.data, n.*, s.* from fund.mt_doc_roundrow r,
              (select count(*), count(*) filter (where p.outcome is not null) from {places}) n,
              (select count(*), count(*) filter (where b.stage <> 'Draft') from {bids} where cast(b.data ->> 'round' as uuid) = {round}) s
            where r.id = {round}
            """
        );
        yield return new(
            here + "/bids",
            Reader.Manager,
            $"""
            select b.data, {Named}, all_of_them from
              (select data, count(*) over () as all_of_them from {bids}
               where cast(b.data ->> 'round' as uuid) = {round} and b.data ->> 'submittedAt' is not null
               order by b.data ->> 'reference' limit 20) b {Heading}
            """
        );
        yield return new(
            here + "/decisions",
            Reader.Manager,
            $"""
            select p.data, b.data, {Named}, n.* from fund.mt_doc_bidinround p join {bids} on b.id = p.id {Heading},
              (select count(*), count(*) filter (where p.outcome = 'Awarded') from {places}) n
            where cast(p.data ->> 'round' as uuid) = {round} order by p.place limit 20
            """
        );
        yield return new(
            here + "/reserve-list",
            Reader.Manager,
            $"""
            select p.data, b.data, {Named} from fund.mt_doc_bidinround p join {bids} on b.id = p.id {Heading}
            where cast(p.data ->> 'round' as uuid) = {round} and p.outcome = 'OnReserveList'
            order by p.place limit 20
            """
        );
        yield return new(
            here + "/statistics",
            Reader.Manager,
            $"""
            select b.stage, count(*), sum(b.asked), sum(b.awarded),
              min(p.weighted_points)
            from {bids} left join fund.mt_doc_bidinround p on p.id = b.id where cast(b.data ->> 'round' as uuid) = {round} group by 1
            """
        );
        yield return new(
            here + "/timeline",
            Reader.Manager,
            $"""
            select data, type, timestamp, user_name, count(*) over () from fund.mt_events where stream_id in (
              select {round} union all select id from fund.mt_doc_awardrow
              where cast(data ->> 'department' as uuid) = {department} and cast(data ->> 'round' as uuid) = {round})
            order by seq_id desc limit 50
            """
        );
        yield return new(
            $"/department/funds/{desk.Code}-26",
            Reader.Manager,
            $"select data from fund.mt_doc_fundposition where id = {Of(desk.Fund.Value)}"
        );
        yield return new($"/department/funds/{desk.Code}-26/timeline", Reader.Manager, Timeline(desk.Fund.Value));
        yield return new(
            $"/department/service-areas?code={desk.Code}",
            Reader.Manager,
            $"select data from fund.mt_doc_servicearearow where cast(data ->> 'department' as uuid) = {department} order by data ->> 'name'"
        );
        yield return new(
            $"/department/institutions?code={desk.Code}",
            Reader.Manager,
            "select data, count(*) over () from fund.mt_doc_institutionrow order by data -> 'details' ->> 'name' limit 20"
        );
    }

    private static IEnumerable<ListPage> OfOthers(Desk desk, Bidder bidder)
    {
        var (round, group) = (Of(desk.Round.Value), Of(bidder.Group.Value));
        var own = $"""
            select b.data, {Named} from fund.mt_doc_bidrow b {Heading}
            where cast(b.data ->> 'group' as uuid) = {group} order by b.data ->> 'lastChangedAt' desc limit 20
            """;
        var rounds = """
            select data, count(*) over () from fund.mt_doc_roundrow where data ->> 'stage' in ('Published', 'Open', 'InReview', 'Ranked', 'Decided')
            order by data ->> 'closesAt' limit 20
            """;
        var funded = $"""
            select b.data, r.data, {Named}, all_of_them from
              (select data, count(*) over () as all_of_them from fund.mt_doc_bidrow
               where stage = 'Awarded'
                 and cast(data ->> 'round' as uuid) in (select id from fund.mt_doc_roundrow where data ->> 'stage' = 'Decided')
               order by data ->> 'lastChangedAt' desc limit 20) b
            join fund.mt_doc_roundrow r on r.id = cast(b.data ->> 'round' as uuid) {Heading}
            """;
        var areas = "select data from fund.mt_doc_servicearearow order by data ->> 'name'";
        var events = """
            select e.data, e.type, e.timestamp, a.* from fund.audit_event a join fund.mt_events e on e.seq_id = a.seq order by a.seq desc limit 50
            """;
        yield return new("/", Reader.Lead, own);
        yield return new("/group", Reader.Lead, own);
        yield return new(
            "/institution",
            Reader.Signatory,
            $"""
            select a.data, {Named}, all_of_them from
              (select data, count(*) over () as all_of_them from fund.mt_doc_agreementrow
               where cast(data -> 'agreement' ->> 'institution' as uuid) = {Of(Awarding.InstitutionOf(desk).Value)}
               order by data ->> 'changedAt' desc limit 20) a
            join fund.mt_doc_bidrow b on b.id = cast(a.data -> 'agreement' ->> 'bid' as uuid) {Heading}
            """
        );
        yield return new("/", Reader.Anyone, rounds);
        yield return new("/rounds", Reader.Anyone, rounds);
        yield return new("/funded", Reader.Anyone, funded);
        yield return new("/service-areas", Reader.Anyone, areas);
        yield return new(
            $"/rounds/{desk.RoundReference}/results",
            Reader.Anyone,
            $"""
            select p.data, b.data, {Named}, n.* from fund.mt_doc_bidinround p join fund.mt_doc_bidrow b on b.id = p.id {Heading},
              (select count(*), array_agg(weighted_points) from fund.mt_doc_bidinround where cast(data ->> 'round' as uuid) = {round}) n
            where cast(p.data ->> 'round' as uuid) = {round} and p.outcome is not null
            order by p.outcome, p.place limit 20
            """
        );
        yield return new(
            "/checks",
            Reader.Lead,
            $"select data from fund.mt_doc_partnercheckrow where cast(data -> 'organisation' ->> 'id' as uuid) = {group}"
        );
        yield return new(
            "/audit",
            Reader.Auditor,
            "select data from fund.mt_doc_departmentrow order by data ->> 'name'"
        );
        yield return new("/audit/events", Reader.Auditor, events);
        yield return new($"/audit/departments/{desk.Code}", Reader.Auditor, Timeline(desk.Department.Value));
        yield return new(
            "/erasures",
            Reader.Auditor,
            "select data, count(*) over () from fund.mt_doc_erasurerow order by data ->> 'requestedAt' desc limit 20"
        );
        yield return new(
            "/admin",
            Reader.Administrator,
            "select data from fund.mt_doc_departmentrow order by data ->> 'name'"
        );
        yield return new(
            "/admin/cases",
            Reader.Administrator,
            "select data, count(*) over () from fund.mt_doc_caserow where data ->> 'escalatedTo' = 'Administrators' order by data ->> 'nextBy' limit 20"
        );
    }

    private static string Timeline(Guid stream) =>
        $"select data, type, timestamp, user_name from fund.mt_events where stream_id = {Of(stream)} order by version desc limit 50";

    private static string Of(Guid id) => $"'{id}'::uuid";
}
