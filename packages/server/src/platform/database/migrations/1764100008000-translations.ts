import { sqlMigration } from './sql-migration';
import { administrator, FILED, guard, MEMBER, ownOr, PUBLIC, rowSecurity, secretariat } from './walls';

const keeper = `caller_role() in ('SECRETARIAT', 'EDITOR', 'ADMINISTRATOR')`;
const refused = (message: string): string => `raise exception ${message} using errcode = 'MD001'`;

const KEYED = [
  ...['section', 'objective_claim', 'mandate_response', 'activity', 'statement', 'amendment_proposal'],
  ...['resource_statement', 'suggestion', 'commitment', 'annex_reference', 'footnote'],
];

/** Texts of returns in other languages, and the words of returns that must not stand. */
export const translations = sqlMigration('Translations1764100008000', {
  tables: [
    `alter table revision add confidential_count integer`,
    `alter table revision disable trigger guard`,
    `update revision r set confidential_count = (${KEYED.map((table) => `(select count(*) from ${table} t where t.revision_id = r.id and t.is_confidential)`).join(' + ')}
       + (select count(*) from outcome o join activity a on a.id = o.activity_id where o.revision_id = r.id and o.is_confidential and not a.is_confidential))`,
    `alter table revision enable trigger guard`,
    `alter table revision alter confidential_count set not null`,

    `create table item_translation (id uuid not null, diagnosis_id uuid not null, revision_id uuid not null, revision_number integer not null,
       agency_id uuid not null, key text not null, field text not null, language text not null, text text not null, original_hash text not null,
       is_confidential boolean not null, at timestamptz(3) not null, since integer, until integer, by_name text, by_agency_id uuid,
       by_role text not null, constraint "PK_44f4b950391d36b7dd049f049e8" primary key (id),
       constraint "FK_ce93932edaec81c13819bdcaea1" foreign key (revision_id) references revision(id))`,
    `create unique index "IDX_64eb50e0735239e36149d17b9a" on item_translation (revision_id, key, field, language) where until is null`,
    `create index "IDX_c69da21092a0aca75aad9e4202" on item_translation (diagnosis_id)`,
    `create index "IDX_2008a776b11af810d37a3228a8" on item_translation (agency_id, key, field)`,

    `create table redaction (id uuid not null, number integer not null, diagnosis_id uuid not null, revision_id uuid, reason text not null,
       at timestamptz(3) not null, occurrences integer not null, txid bigint not null,
       constraint "PK_253fb91b228e9181d0227b549fa" primary key (id))`,
    `create index "IDX_0ca87be29005e6c1df9b8a44c2" on redaction (revision_id)`,
    `create index "IDX_106d892fe5930e615cb14b66ef" on redaction (txid)`,
    // The number must be the one that this very transaction has drawn: one of an earlier act has its act already.
    `create function guard_redaction() returns trigger language plpgsql as $$
      begin
        new.txid := txid_current();
        if new.number = (select h.number from register_head h) and not exists (select from register_act a where a.number = new.number)
          then return new; end if;
        ${refused(`'a redaction belongs to the act of its own transaction'`)};
      end $$`,
    `create function guard_redaction_act() returns trigger language plpgsql as $$
      begin
        if exists (select from register_act a where a.number = new.number and a.kind = 'REDACT') then return null; end if;
        ${refused(`'a redaction without its act'`)};
      end $$`,
    `create trigger guard_number before insert on redaction for each row execute function guard_redaction()`,
    `create constraint trigger guard_act after insert on redaction deferrable initially deferred for each row execute function guard_redaction_act()`,
    // What may change of a frozen row, and when: words become marks, in the transaction of such an act, in rows of that return.
    `create function is_redaction(before jsonb, after jsonb) returns boolean language sql stable as $$
      select exists (
        select from redaction x where x.txid = txid_current() and x.diagnosis_id = coalesce((after->>'diagnosis_id')::uuid,
          (select r.diagnosis_id from revision r where r.id = (after->>'revision_id')::uuid), x.diagnosis_id))
        and not exists (select from jsonb_each(after) a join jsonb_each(before) b using (key)
          where a.value <> b.value and (strpos(a.value::text, '█') = 0 or key = 'content_hash')) $$`,
    `create or replace function refuse_change() returns trigger language plpgsql as $$
      begin
        if tg_op = 'UPDATE' then
          if is_redaction(to_jsonb(old), to_jsonb(new)) then return new; end if;
        end if;
        raise exception '% is append-only', tg_table_name using errcode = 'MD001';
      end $$`,
    `create or replace function guard_versioned() returns trigger language plpgsql as $$
      begin
        if tg_op = 'UPDATE' then
          if old.until is null and new.until >= old.since and to_jsonb(new) - 'until' = to_jsonb(old) - 'until' then return new; end if;
          if is_redaction(to_jsonb(old), to_jsonb(new)) then return new; end if;
        end if;
        raise exception 'a row of % is closed by an act, not changed', tg_table_name using errcode = 'MD001';
      end $$`,
    `create or replace function guard_revision() returns trigger language plpgsql as $$
      begin
        if old.submitted_at is null then return coalesce(new, old); end if;
        if tg_op = 'UPDATE' then
          if to_jsonb(new) - 'since' - 'until' = to_jsonb(old) - 'since' - 'until'
            and (old.since is null or new.since = old.since) and (old.until is null or new.until = old.until) then return new; end if;
          if is_redaction(to_jsonb(old), to_jsonb(new)) then return new; end if;
        end if;
        ${refused(`'a submitted revision is frozen'`)};
      end $$`,
    `create or replace function guard_filed() returns trigger language plpgsql as $$
      declare revision_of uuid := case when tg_op = 'DELETE' then old.revision_id else new.revision_id end;
      begin
        if exists (select from revision r where r.id = revision_of and r.submitted_at is null)
          and (tg_op <> 'UPDATE' or old.revision_id = new.revision_id) then
          if tg_op = 'DELETE' then return old; end if;
          return new;
        end if;
        if tg_op = 'UPDATE' then
          if to_jsonb(new) - 'since' - 'until' = to_jsonb(old) - 'since' - 'until'
            and (old.since is null or new.since = old.since) and (old.until is null or new.until = old.until) then return new; end if;
          if is_redaction(to_jsonb(old), to_jsonb(new)) then return new; end if;
        end if;
        ${refused(`'a submitted revision is frozen'`)};
      end $$`,
    `create function guard_translation() returns trigger language plpgsql as $$
      begin
        if tg_op = 'INSERT' then
          if exists (select from revision r where r.id = new.revision_id and r.submitted_at is not null)
            and (new.since is null or not new.is_confidential) then return new; end if;
          ${refused(`'only a frozen revision is translated, and nothing confidential in public'`)};
        end if;
        if tg_op = 'DELETE' then
          if old.since is null then return old; end if;
        else
          if to_jsonb(new) - 'since' - 'until' = to_jsonb(old) - 'since' - 'until' and (new.since is null or not new.is_confidential)
            and (old.since is null or new.since = old.since) and (old.until is null or new.until = old.until) then return new; end if;
          -- Its original has been redacted with it.
          if is_redaction(to_jsonb(old) - 'original_hash', to_jsonb(new) - 'original_hash') then return new; end if;
        end if;
        ${refused(`'a translation is replaced by another one, not changed'`)};
      end $$`,
    guard('item_translation', 'guard_translation', 'insert or update or delete'),
    guard('redaction', 'refuse_change', 'update or delete'),
    ...['item_translation', 'redaction'].map(
      (table) =>
        `create trigger guard_all before truncate on ${table} for each statement execute function refuse_change()`,
    ),
    // Words in the values of a JSON; its names and its language tags are no words of anybody's.
    `create function replace_in_json(value jsonb, words text, mark text) returns jsonb language plpgsql immutable as $$
      begin
        return case jsonb_typeof(value)
          when 'string' then to_jsonb(replace(value #>> '{}', words, mark))
          when 'array' then (select coalesce(jsonb_agg(replace_in_json(e.each, words, mark) order by e.n), '[]')
            from jsonb_array_elements(value) with ordinality e(each, n))
          when 'object' then (select coalesce(jsonb_object_agg(e.name, case when e.name in ('_', 'language') then e.each
            else replace_in_json(e.each, words, mark) end), '{}') from jsonb_each(value) e(name, each))
          else value end;
      end $$`,
  ],
  walls: [
    `grant select, insert, update, delete on item_translation to ${MEMBER}`,
    `grant select, insert on redaction to ${MEMBER}`,
    `grant select on item_translation, redaction to ${PUBLIC}`,
    ...rowSecurity(
      'item_translation',
      { public: 'since is not null', member: `since is not null or ${ownOr(secretariat)}` },
      `(${ownOr(keeper)}) and exists (select from revision r where r.id = revision_id and r.submitted_at is not null)`,
    ),
    ...rowSecurity(
      'redaction',
      {
        public: 'exists (select from revision r where r.id = revision_id)',
        member: `${administrator} or exists (select from revision r where r.id = revision_id)`,
      },
      administrator,
    ),
    // Whatever else hangs on a return can be redacted as well, in such an act and by an administrator only.
    `do $$ declare of_return record; begin
      for of_return in
        with direct as (select distinct a.attrelid as id from pg_attribute a join pg_class k on k.oid = a.attrelid
          where k.relnamespace = 'public'::regnamespace and k.relkind = 'r' and a.attname in ('diagnosis_id', 'revision_id') and not a.attisdropped)
        select id::regclass as name from (select id from direct
          union select f.conrelid from pg_constraint f join direct on direct.id = f.confrelid where f.contype = 'f') t
        where id::regclass::text not in (${[...FILED, 'revision', 'diagnosis', 'item_translation', 'redaction'].map((table) => `'${table}'`).join(', ')})
      loop
        execute format('grant select, update on %s to ${MEMBER}', of_return.name);
        execute format('create policy redaction_read on %s for select to ${MEMBER} using (${administrator.replaceAll(`'`, `''`)} and (select is_redaction(''{}'', ''{}'')))', of_return.name);
        execute format('create policy redaction_update on %s for update to ${MEMBER} using (${administrator.replaceAll(`'`, `''`)} and (select is_redaction(''{}'', ''{}'')))', of_return.name);
      end loop;
    end $$`,
    `grant update on redaction to ${MEMBER}`,
  ],
});
