/* The guards of the first migration: who may see and write which rows, and what can never change.
   Kept apart from the tables, so that both can be read at a glance. */

export const FUNCTIONS = [
  `create extension if not exists pg_trgm`,
  `create extension if not exists unaccent`,
  `create extension if not exists btree_gin`,
  // Case and accents folded, for matching only: stored text is never touched.
  `create function folded(words text) returns text language sql stable parallel safe as $$ select lower(unaccent(words)) $$`,
  `create function localized_language(texts jsonb, locale text) returns text language sql immutable parallel safe as $$
    select case
      when texts ? locale then locale
      when texts ? split_part(locale, '-', 1) then split_part(locale, '-', 1)
      when texts ? 'en' then 'en'
      else texts->>'_'
    end $$`,
  `create function localized(texts jsonb, locale text) returns text language sql immutable parallel safe as $$
    select coalesce(texts->>locale, texts->>split_part(locale, '-', 1), texts->>'en', texts->>(texts->>'_')) $$`,
  `create function caller_agency() returns uuid language sql stable parallel safe as $$
    select nullif(current_setting('mandato.agency', true), '')::uuid $$`,
  `create function caller_role() returns text language sql stable parallel safe as $$
    select coalesce(current_setting('mandato.role', true), '') $$`,
];

/** Rows of the register: opened and closed, never changed. */
export const VERSIONED = [
  ...['resolution', 'program', 'objective', 'code_list', 'concept'],
  ...['agency', 'agency_name', 'agency_membership', 'country'],
  ...['mandate', 'mandate_version', 'mandate_addressee', 'mandate_objective', 'state_note'],
  ...['obligation', 'cycle', 'expectation', 'judgement'],
];

/** Rows of returns. */
export const FILED = [
  ...['section', 'objective_claim', 'mandate_response', 'activity', 'activity_mandate', 'activity_objective'],
  ...['outcome', 'published_work', 'organization', 'project', 'funding', 'participation', 'place'],
  ...[
    'activity_corridor',
    'activity_country',
    'statement',
    'amendment_proposal',
    'resource_statement',
    'suggestion',
  ],
  ...['suggestion_addressee', 'commitment', 'annex_reference', 'footnote', 'finding', 'source_file'],
];

export const guard = (table: string, fn: string, events: string): string =>
  `create trigger guard before ${events} on ${table} for each row execute function ${fn}()`;

export const GUARDS = [
  `create function refuse_change() returns trigger language plpgsql as $$
    begin raise exception '% is append-only', tg_table_name using errcode = 'MD001'; end $$`,
  `create function guard_versioned() returns trigger language plpgsql as $$
    begin
      if tg_op = 'UPDATE' and old.until is null and new.until >= old.since
        and to_jsonb(new) - 'until' = to_jsonb(old) - 'until' then return new; end if;
      raise exception 'a row of % is closed by an act, not changed', tg_table_name using errcode = 'MD001';
    end $$`,
  `create function guard_revision() returns trigger language plpgsql as $$
    begin
      if old.submitted_at is null then return coalesce(new, old); end if;
      if tg_op = 'UPDATE' and to_jsonb(new) - 'since' - 'until' = to_jsonb(old) - 'since' - 'until'
        and (old.since is null or new.since = old.since) and (old.until is null or new.until = old.until) then return new; end if;
      raise exception 'a submitted revision is frozen' using errcode = 'MD001';
    end $$`,
  // A new row may not slip into a frozen revision either.
  `create function guard_filed() returns trigger language plpgsql as $$
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
      end if;
      raise exception 'a submitted revision is frozen' using errcode = 'MD001';
    end $$`,
  `create function guard_head() returns trigger language plpgsql as $$
    begin
      if tg_op = 'UPDATE' and new.singleton and new.number = old.number + 1 then return new; end if;
      raise exception 'the register counts one by one' using errcode = 'MD001';
    end $$`,
  // An act takes the number that the counter has just given out, no other.
  `create function guard_act() returns trigger language plpgsql as $$
    begin
      if new.number = (select h.number from register_head h) then return new; end if;
      raise exception 'the register counts one by one' using errcode = 'MD001';
    end $$`,
  `insert into register_head (singleton, number) values (true, 0)`,
  ...VERSIONED.map((table) => guard(table, 'guard_versioned', 'update or delete')),
  ...FILED.map((table) => guard(table, 'guard_filed', 'insert or update or delete')),
  guard('revision', 'guard_revision', 'update or delete'),
  guard('register_act', 'refuse_change', 'update or delete'),
  guard('audit_entry', 'refuse_change', 'update or delete'),
  guard('register_head', 'guard_head', 'insert or update or delete'),
  `create trigger guard_number before insert on register_act for each row execute function guard_act()`,
  ...['register_act', 'audit_entry', 'register_head', 'revision', ...VERSIONED, ...FILED].map(
    (table) =>
      `create trigger guard_all before truncate on ${table} for each statement execute function refuse_change()`,
  ),
];

export const MEMBER = 'mandato_member';
export const PUBLIC = 'mandato_public';
export const secretariat = `caller_role() in ('SECRETARIAT', 'ADMINISTRATOR')`;
export const administrator = `caller_role() = 'ADMINISTRATOR'`;

export const rowSecurity = (
  table: string,
  read: { public: string; member: string },
  write: string,
): string[] => [
  `alter table ${table} enable row level security`,
  `create policy public_read on ${table} for select to ${PUBLIC} using (${read.public})`,
  `create policy member_read on ${table} for select to ${MEMBER} using (${read.member})`,
  `create policy member_insert on ${table} for insert to ${MEMBER} with check (${write})`,
  `create policy member_update on ${table} for update to ${MEMBER} using (${write}) with check (${write})`,
  `create policy member_delete on ${table} for delete to ${MEMBER} using (${write})`,
];

export const ownOr = (others: string): string => `agency_id = caller_agency() or ${others}`;

/** The second wall: what the services and the planner decide is decided once more by the database. */
export const ROLES = [
  `do $$ declare wanted text; begin
    foreach wanted in array array['${MEMBER}', '${PUBLIC}'] loop
      if not exists (select from pg_roles where rolname = wanted) then
        begin execute format('create role %I nologin', wanted);
        exception when duplicate_object or unique_violation then null; end;
      end if;
      begin execute format('grant %I to %I', wanted, current_user);
      exception when insufficient_privilege then null; end;
    end loop;
  exception when insufficient_privilege then
    raise notice 'this login may not create roles: row-level security stays off';
  end $$`,
];

export const WALLS = [
  `grant usage on schema public to ${MEMBER}, ${PUBLIC}`,
  `grant select on ${[...VERSIONED, ...FILED, 'diagnosis', 'revision', 'register_act', 'register_head'].join(', ')} to ${PUBLIC}`,
  `grant select, insert, update, delete on all tables in schema public to ${MEMBER}`,
  `revoke all on migration from ${MEMBER}`,
  `grant usage on all sequences in schema public to ${MEMBER}`,
  ...VERSIONED.flatMap((table) => rowSecurity(table, { public: 'true', member: 'true' }, secretariat)),
  ...FILED.flatMap((table) =>
    rowSecurity(
      table,
      {
        public: 'since is not null',
        member: `since is not null or ${ownOr(`${administrator} or (${secretariat} and exists (select from revision r where r.id = revision_id and r.submitted_at is not null))`)}`,
      },
      ownOr(secretariat),
    ),
  ),
  ...rowSecurity(
    'revision',
    {
      public: 'since is not null',
      member: `since is not null or ${ownOr(`${administrator} or (${secretariat} and submitted_at is not null)`)}`,
    },
    ownOr(secretariat),
  ),
  ...rowSecurity(
    'diagnosis',
    {
      public: 'since is not null',
      member: `since is not null or ${ownOr(`${administrator} or (${secretariat} and submitted_revision_id is not null)`)}`,
    },
    ownOr(secretariat),
  ),
  ...rowSecurity('register_act', { public: 'true', member: 'true' }, secretariat),
  ...rowSecurity('register_head', { public: 'true', member: 'true' }, secretariat),
  ...rowSecurity('api_key', { public: 'false', member: administrator }, administrator),
  ...rowSecurity('audit_entry', { public: 'false', member: ownOr(administrator) }, ownOr(secretariat)),
  ...rowSecurity(
    'idempotency_record',
    { public: 'false', member: `${ownOr(secretariat)}` },
    ownOr(secretariat),
  ),
  ...rowSecurity('outbox', { public: 'false', member: administrator }, 'true'),
];
