-- What each account may do, and no more. By the owner, after every change of the tables; again changes nothing.
revoke all on all tables in schema fund, messages, ledger from public, fund_app, fund_ledger, fund_auditor;
revoke all on all sequences in schema fund, messages from public, fund_app, fund_ledger, fund_auditor;
revoke all on schema fund, messages, ledger from public, fund_app, fund_ledger, fund_auditor;

-- The site: adds events, and keeps read models, words and messages. Truncate is for building a read model anew.
grant usage on schema fund, messages, ledger to fund_app;
grant select, insert, update, delete, truncate on all tables in schema fund, messages to fund_app;
grant usage, select on all sequences in schema fund to fund_app;
grant all on all sequences in schema messages to fund_app;
grant select on all tables in schema ledger to fund_app;
revoke update, delete, truncate on fund.mt_events, fund.mt_streams from fund_app;
grant update (version, timestamp) on fund.mt_streams to fund_app;

-- The ledger: reads events, adds entries and checkpoints.
grant usage on schema fund, ledger to fund_ledger;
grant select on fund.mt_events to fund_ledger;
grant select, insert on all tables in schema ledger to fund_ledger;

-- Auditors: events, streams and the ledger; no words of people, no mail.
grant usage on schema fund, ledger to fund_auditor;
grant select on fund.mt_events, fund.mt_streams to fund_auditor;
grant select on all tables in schema ledger to fund_auditor;

-- hides events from the pages and moves nothing; nobody here needs it
do $$
declare
    archive regprocedure;
begin
    for archive in select oid from pg_proc where proname = 'mt_archive_stream' and pronamespace = 'fund'::regnamespace
    loop
        execute format('revoke execute on function %s from public', archive);
    end loop;
end $$;
