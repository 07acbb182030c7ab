-- The accounts of the fund. Once for a server, by someone who may make roles; again changes nothing.
-- They have no password: give them one (\password fund_app in psql), or let them in as pg_hba.conf says.
do $$
declare
    account text;
begin
    foreach account in array array['fund_app', 'fund_ledger', 'fund_auditor'] loop
        if not exists (select from pg_roles where rolname = account) then
            execute format('create role %I login', account);
        end if;
    end loop;
end $$;

-- a session that forgot its transaction would hold back read models and the ledger
alter role fund_app set idle_in_transaction_session_timeout = '5min';
alter role fund_ledger set idle_in_transaction_session_timeout = '5min';
alter role fund_auditor set default_transaction_read_only = on;

-- many small questions at once: no second process and no compiler for one of them, and the order of an index is as good as
-- sorting (docs/adr/0082). Without the last, a page of events for a read model may be cut from all of them, sorted anew each time.
alter role fund_app set max_parallel_workers_per_gather = 0;
alter role fund_app set jit = off;
alter role fund_app set random_page_cost = 1.1;
