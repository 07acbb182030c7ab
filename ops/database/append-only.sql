-- Events are only ever added, whoever asks: "always" binds the tables' owner, cascades and replication roles too.
-- By the owner, after every change of the tables; again changes nothing.
create or replace function fund.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'what was recorded stays (% on %)', tg_op, tg_table_name using errcode = '42501';
end $$;

-- a stream only grows: an append raises its version and the time of its last event, and nothing else
create or replace function fund.refuse_shrinking() returns trigger language plpgsql as $$
begin
    if new.version < old.version
        or (to_jsonb(new) - 'version' - 'timestamp') is distinct from (to_jsonb(old) - 'version' - 'timestamp')
    then
        raise exception 'a stream only grows (% of version % to %)', old.id, old.version, new.version
            using errcode = '42501';
    end if;
    return new;
end $$;

do $$
declare
    kept regclass;
begin
    foreach kept in array array[
        'fund.mt_events', 'fund.mt_streams', 'ledger.leaf', 'ledger.node', 'ledger.checkpoint']::regclass[]
    loop
        execute format(
            'create or replace trigger append_only before %s on %s for each row execute function fund.refuse_change()',
            case kept when 'fund.mt_streams'::regclass then 'delete' else 'update or delete' end, kept);
        execute format(
            'create or replace trigger append_only_all before truncate on %s for each statement execute function fund.refuse_change()',
            kept);
        execute format('alter table %s enable always trigger append_only', kept);
        execute format('alter table %s enable always trigger append_only_all', kept);
    end loop;
end $$;

create or replace trigger append_only_growing before update on fund.mt_streams
    for each row execute function fund.refuse_shrinking();
alter table fund.mt_streams enable always trigger append_only_growing;
