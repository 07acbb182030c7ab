namespace CoProductionFund.Benchmarks;

public static partial class ListPages
{
    private static IEnumerable<ListPage> OfPanel(Desk desk)
    {
        var (here, round, reviewer) = (
            $"/panel/{desk.RoundReference}",
            Of(desk.Round.Value),
            Of(desk.Reviewers[0].Value)
        );
        var mine = $"""
            select r.data, m.given, m.sent from fund.mt_doc_roundrow r join (
              select cast(data ->> 'round' as uuid) round, count(*) given, count(*) filter (where stage = 'Submitted') sent
              from fund.mt_doc_reviewrow where cast(data ->> 'reviewer' as uuid) = {reviewer} group by 1) m on m.round = r.id
            """;
        yield return new("/panel", Reader.Reviewer, mine);
        yield return new(
            here,
            Reader.Reviewer,
            $"""
            select w.data, {Named}, count(*) over () from fund.mt_doc_reviewrow w
            join fund.mt_doc_bidrow b on b.id = cast(w.data ->> 'bid' as uuid) {Heading}
            where cast(w.data ->> 'round' as uuid) = {round} and cast(w.data ->> 'reviewer' as uuid) = {reviewer}
            order by b.data ->> 'reference' limit 20
            """
        );
        yield return new(
            here + "/interests",
            Reader.Reviewer,
            $"select data from fund.mt_doc_panelrow where id = {round}"
        );
        yield return new(
            here + "/moderation",
            Reader.Chair,
            $"""
            select b.data ->> 'reference', {Named}, m.marks, n.sent from fund.mt_doc_bidrow b {Heading}
              cross join lateral (select jsonb_agg(w.data -> 'scores') marks from fund.mt_doc_reviewrow w where cast(w.data ->> 'bid' as uuid) = b.id) m,
              (select count(*) sent from fund.mt_doc_reviewrow w where cast(w.data ->> 'round' as uuid) = {round} and w.stage = 'Submitted') n
            where cast(b.data ->> 'round' as uuid) = {round} order by b.data ->> 'reference' limit 20
            """
        );
        yield return new(
            here + "/ranking",
            Reader.Chair,
            $"""
            select p.data, {Named}, (select count(*) from fund.mt_doc_bidinround where cast(data ->> 'round' as uuid) = {round})
            from fund.mt_doc_bidinround p join fund.mt_doc_bidrow b on b.id = p.id {Heading}
            where cast(p.data ->> 'round' as uuid) = {round} order by p.place limit 20
            """
        );
    }
}
