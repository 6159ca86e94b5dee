import { sqlMigration } from './sql-migration';
import { guard, MEMBER, ownOr, PUBLIC, rowSecurity, secretariat, VERSIONED } from './walls';

const keeper = `caller_role() in ('SECRETARIAT', 'EDITOR', 'ADMINISTRATOR')`;

/** What keys of these roles could do in the first release: they get what their role may do now. */
const WIDENED: Readonly<Record<string, readonly [before: string, after: string]>> = {
  REPORTER: [
    'drafts:read,drafts:write,returns:submit',
    'drafts:read,drafts:write,returns:submit,contacts:write,audit:read',
  ],
  APPROVER: ['drafts:read', 'drafts:read,returns:approve,audit:read'],
  REVIEWER: [
    'submissions:read,publications:write',
    'submissions:read,reviews:write,publications:write,rounds:write,judgements:write,translations:write,contacts:write,audit:read',
  ],
  EDITOR: ['', 'judgements:write,catalogue:write,translations:write,audit:read'],
  ADMINISTRATOR: [
    'drafts:read,drafts:write,returns:submit,submissions:read,publications:write,agencies:act-for,keys:write',
    'drafts:read,drafts:write,returns:approve,returns:submit,submissions:read,reviews:write,publications:write,rounds:write,' +
      'judgements:write,catalogue:write,translations:write,texts:redact,agencies:act-for,contacts:write,members:write,keys:write,audit:read',
  ],
};

/** A return's way from draft to publication: who did what with it, and what others than its agency know of it. */
export const transitions = sqlMigration('Transitions1764100000000', {
  tables: [
    `alter table diagnosis add known_state text, add known_version int, add known_at timestamptz(3)`,
    `update diagnosis set known_state = case when working_revision_id = submitted_revision_id then state else 'PUBLISHED' end,
       known_version = version, known_at = coalesce(submitted_at, updated_at) where submitted_revision_id is not null`,
    `create table diagnosis_act (id uuid not null, diagnosis_id uuid not null, agency_id uuid not null, revision_id uuid not null,
       kind text not null, content_hash text not null, at timestamptz(3) not null, actor_id text, on_behalf_of_id uuid, note text,
       by_name text, by_agency_id uuid, by_role text not null, constraint "PK_diagnosis_act" primary key (id))`,
    `create index "IDX_39a28257cff41a0ab8b6e77fe3" on diagnosis_act (diagnosis_id)`,
    guard('diagnosis_act', 'refuse_change', 'update or delete'),
    `create trigger guard_all before truncate on diagnosis_act for each statement execute function refuse_change()`,
    // A number that no act has would be a gap: looked at when the transaction ends, for the act comes after its number.
    `create function guard_number_used() returns trigger language plpgsql as $$
      begin
        if exists (select from register_act a where a.number = new.number) then return null; end if;
        raise exception 'number % of the register has no act', new.number using errcode = 'MD001';
      end $$`,
    `create constraint trigger guard_number_used after update on register_head deferrable initially deferred
       for each row execute function guard_number_used()`,
    ...Object.entries(WIDENED).map(
      ([role, [before, after]]) =>
        `update api_key set scopes = string_to_array('${after}', ',') where role = '${role}' and scopes <@ string_to_array('${before}', ',')
           and scopes @> string_to_array('${before}', ',')`,
    ),
  ],
  walls: [
    `grant select, insert on diagnosis_act to ${MEMBER}`,
    // The public may ask for them, as part of a longer question; the policy below gives it none.
    `grant select on diagnosis_act to ${PUBLIC}`,
    ...rowSecurity(
      'diagnosis_act',
      {
        public: 'false',
        member: ownOr(
          `(${secretariat} and exists (select from revision r where r.id = revision_id and r.submitted_at is not null))`,
        ),
      },
      ownOr(secretariat),
    ),
    // Those who keep the catalogue change the framework as well; an agency declares what it owes a round.
    ...VERSIONED.flatMap((table) => writableBy(table, table === 'expectation' ? ownOr(keeper) : keeper)),
    ...writableBy('register_act', `by_agency_id = caller_agency() or ${keeper}`),
    ...writableBy('register_head', `caller_agency() is not null or ${keeper}`),
    ...writableBy('audit_entry', ownOr(keeper)),
    ...writableBy('idempotency_record', ownOr(keeper)),
    `alter policy member_read on idempotency_record using (${ownOr(keeper)})`,
  ],
});

function writableBy(table: string, write: string): string[] {
  return [
    `alter policy member_insert on ${table} with check (${write})`,
    `alter policy member_update on ${table} using (${write}) with check (${write})`,
    `alter policy member_delete on ${table} using (${write})`,
  ];
}
