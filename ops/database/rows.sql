-- Rows of read models are read far more often than they are written, and lists look into each: the quicker compression, where
-- the server has it (docs/adr/0079). Rows that are there stay as they are until they are next written.
-- By the owner, after every change of the tables; again changes nothing.
do $$
declare
    kept regclass;
begin
    if exists (select from pg_settings where name = 'default_toast_compression' and 'lz4' = any (enumvals)) then
        for kept in
            select attrelid from pg_attribute join pg_class c on c.oid = attrelid
            where relnamespace = 'fund'::regnamespace and relkind = 'r' and relname like 'mt\_doc\_%'
                and attname = 'data' and attcompression <> 'l'
        loop
            execute format('alter table %s alter column data set compression lz4', kept);
        end loop;
    end if;
end $$;
