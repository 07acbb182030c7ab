namespace CoProductionFund.Benchmarks;

public static partial class ListPages
{
    private static IEnumerable<ListPage> OfAwards(Desk desk)
    {
        var department = Of(desk.Department.Value);
        yield return Desk(
            $"/department/awards?code={desk.Code}",
            $"""
            select a.data, p.data, {Named}, all_of_them from
              (select id, data, count(*) over () as all_of_them from fund.mt_doc_awardrow
               where cast(data ->> 'department' as uuid) = {department}
               order by data ->> 'offeredAt' desc, data ->> 'reference' limit 20) a
            join fund.mt_doc_paymentsrow p on p.id = a.id
            join fund.mt_doc_bidrow b on b.id = cast(a.data ->> 'bid' as uuid) {Heading}
            """
        );
        foreach (var state in (string[])["", "WaitingForApproval", "Held", "Paid"])
        {
            yield return Desk(
                $"/department/payments?code={desk.Code}&state={state}",
                $"""
                select one, g.data -> 'details' ->> 'name', all_of_them from
                  (select one, count(*) over () as all_of_them
                   from fund.mt_doc_paymentsrow p, jsonb_array_elements(p.data -> 'instalments') one
                   where cast(p.data ->> 'department' as uuid) = {department}
                     {(state.Length > 0 ? $"and one ->> 'standing' = '{state}'" : "")}
                   order by one ->> 'due' limit 20) p
                join fund.mt_doc_grouprow g on g.id = cast(one ->> 'group' as uuid)
                """
            );
        }

        yield return Desk(
            $"/department/payments/runs?code={desk.Code}",
            $"""
            select data, count(*) over () from fund.mt_doc_paymentrunrow where cast(data ->> 'department' as uuid) = {department}
            order by data ->> 'startedAt' desc limit 20
            """
        );
        yield return Desk(
            $"/department/payments/runs/{desk.Code}-P0001",
            $"select data from fund.mt_doc_paymentrunrow where data ->> 'reference' = '{desk.Code}-P0001'"
        );
        foreach (
            var (show, where) in ((string, string)[])
                [
                    ("Waiting", "w.data ->> 'waitingSince' is not null order by w.data ->> 'waitingSince'"),
                    ("Late", "w.data ->> 'nextDue' < current_date::text order by w.data ->> 'nextDue'"),
                    ("Flagged", "(w.data ->> 'isFlagged')::bool order by w.data ->> 'reference'"),
                    ("Due", "w.data ->> 'nextDue' >= current_date::text order by w.data ->> 'nextDue'"),
                ]
        )
        {
            yield return Desk(
                $"/department/returns?code={desk.Code}&show={show}",
                $"""
                select w.data, {Named}, all_of_them from
                  (select w.data, count(*) over () as all_of_them from fund.mt_doc_reportsrow w
                   where cast(w.data ->> 'department' as uuid) = {department} and {where} limit 20) w
                join fund.mt_doc_bidrow b on b.id = cast(w.data ->> 'bid' as uuid) {Heading}
                """
            );
        }

        foreach (var state in (string[])["Running", "Expiring"])
        {
            yield return Desk(
                $"/department/checks?code={desk.Code}&state={state}",
                $"""
                select c.data, g.data -> 'details' ->> 'name', all_of_them from
                  (select c.data, count(*) over () as all_of_them from fund.mt_doc_partnercheckrow c
                   where cast(c.data ->> 'department' as uuid) = {department}
                     and {(
                    state == "Running"
                        ? "c.data ->> 'stage' = 'Running'"
                        : "c.data ->> 'inForceUntil' between current_date::text and (current_date + 60)::text"
                )}
                   order by c.data ->> 'inForceUntil', c.data ->> 'openedAt' desc limit 20) c
                left join fund.mt_doc_grouprow g on g.id = cast(c.data -> 'organisation' ->> 'id' as uuid)
                """
            );
        }

        yield return Desk(
            $"/department/safety-net?code={desk.Code}",
            $"""
            select c.data, {Named}, all_of_them from
              (select c.data, count(*) over () as all_of_them from fund.mt_doc_caserow c
               where cast(c.data ->> 'department' as uuid) = {department} and c.data ->> 'nextBy' is not null
               order by c.data ->> 'nextBy', c.data ->> 'raisedAt' desc limit 20) c
            join fund.mt_doc_bidrow b on b.id = cast(c.data ->> 'bid' as uuid) {Heading}
            """
        );
        yield return Desk(
            $"/department/agreements?code={desk.Code}",
            $"""
            select a.data, {Named}, all_of_them from
              (select a.data, count(*) over () as all_of_them from fund.mt_doc_agreementrow a
               where cast(a.data -> 'agreement' ->> 'department' as uuid) = {department} and a.data -> 'agreement' ->> 'stage' <> 'InForce'
               order by a.data ->> 'changedAt', a.data ->> 'bidReference' limit 20) a
            join fund.mt_doc_bidrow b on b.id = cast(a.data -> 'agreement' ->> 'bid' as uuid) {Heading}
            """
        );

        static ListPage Desk(string address, string sql) => new(address, Reader.Manager, sql);
    }
}
