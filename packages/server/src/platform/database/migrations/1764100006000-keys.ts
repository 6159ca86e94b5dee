import { sqlMigration } from './sql-migration';
import { administrator, MEMBER, ownOr, rowSecurity, secretariat } from './walls';

const own = `'key_' || id = caller_id()`;
const newest = 'at desc nulls last, id desc nulls last';
const done = `agency_id = caller_agency() or key_id = caller_id()`;

/** Whoever knows a secret's hash is told whose it is: before that there is nobody to whom row security could apply. */
const FUNCTIONS = [
  `create function api_key_of(secret_hash text) returns table (id uuid, name text, agency_id uuid, role text, scopes text[],
     expires_at timestamptz, is_replaced boolean) language sql stable security definer set search_path = public, pg_temp as $$
      select k.id, k.name, k.agency_id, k.role, k.scopes,
        case when k.hash = secret_hash then k.expires_at else least(k.expires_at, k.replaced_until) end, k.hash <> secret_hash
      from api_key k
      where (k.hash = secret_hash or (k.replaced_hash = secret_hash and k.replaced_until > now()))
        and k.revoked_at is null and (k.expires_at is null or k.expires_at > now()) $$`,
  // To the minute, so that several servers write it once. A key that is being changed is left for the next time.
  `create function api_key_used(ids uuid[], instants timestamptz[]) returns void
     language sql volatile security definer set search_path = public, pg_temp as $$
      update api_key k set last_used_at = u.minute
      from (select t.id, max(date_trunc('minute', t.at)) as minute from unnest(ids, instants) t(id, at) group by t.id) u
      where k.id = u.id and (k.last_used_at is null or k.last_used_at < u.minute)
        and k.id in (select l.id from api_key l where l.id = any(ids) for no key update skip locked) $$`,
];

/** Keys that are rotated and tell when they were used; an audit that those it concerns can read; contacts. */
export const keys = sqlMigration('Keys1764100006000', {
  tables: [
    `create function caller_id() returns text language sql stable parallel safe as $$
      select nullif(current_setting('mandato.caller', true), '') $$`,

    `alter table api_key add replaced_hash text, add replaced_until timestamptz(3), add last_used_at timestamptz(3),
       add created_by_name text, add created_by_agency_id uuid, add created_by_role text`,
    `update api_key k set created_by_name = e.key_name, created_by_agency_id = e.agency_id, created_by_role = e.role
       from audit_entry e where e.subject = 'key_' || k.id and e.action = 'apiKeyCreate'`,
    `update api_key set created_by_role = 'ADMINISTRATOR' where created_by_role is null`,
    `alter table api_key alter created_by_role set not null`,
    `create unique index "IDX_3731ba5afdb893a4045de03b94" on api_key (replaced_hash)`,
    ...FUNCTIONS,

    `alter table audit_entry add on_behalf_of_id uuid, add concerns_id uuid`,
    // Nothing that was written is changed: whom it concerns follows from what it is about.
    `alter table audit_entry disable trigger guard`,
    `update audit_entry e set concerns_id = d.agency_id from diagnosis d where e.subject = 'dgs_' || d.id`,
    `update audit_entry e set concerns_id = k.agency_id from api_key k where e.subject = 'key_' || k.id`,
    `alter table audit_entry enable trigger guard`,
    `drop index "IDX_9d18bd4a32fc0cd8ff82b12037"`,
    // In the order in which lists are read; TypeORM has no word for it.
    `create index "IDX_bca9bbed413a3059aee206284b" on audit_entry (${newest})`,
    `create index "IDX_66f749b1d1c403944bdf0da6ed" on audit_entry (concerns_id, ${newest})`,
    `create index "IDX_501e3f1a19ac316f94891003b2" on audit_entry (agency_id, ${newest})`,
    `create index "IDX_750914fd31809ec28e88d723ce" on audit_entry (key_id, ${newest})`,

    `create table contact (id uuid not null, agency_id uuid not null, name text not null, email text not null,
       locale text not null, is_focal_point boolean not null, constraint "PK_2cbbe00f59ab6b3bb5b8d19f989" primary key (id))`,
    `create index "IDX_662633e0797778f4329377b975" on contact (agency_id)`,
  ],
  walls: [
    `revoke execute on function api_key_of, api_key_used from public`,
    `grant execute on function api_key_of, api_key_used to ${MEMBER}`,
    `alter policy member_read on api_key using (agency_id = caller_agency() or ${own} or ${administrator})`,
    `alter policy member_update on api_key using (${own} or ${administrator}) with check (${own} or ${administrator})`,
    // What a key is and may do stays as it was made.
    `revoke update on api_key from ${MEMBER}`,
    `grant update (prefix, hash, replaced_hash, replaced_until, expires_at, revoked_at) on api_key to ${MEMBER}`,

    `alter policy member_read on audit_entry using (${done} or concerns_id = caller_agency() or ${administrator})`,
    `alter policy member_insert on audit_entry with check (${done} or caller_role() in ('SECRETARIAT', 'EDITOR', 'ADMINISTRATOR'))`,

    `grant select, insert, update, delete on contact to ${MEMBER}`,
    ...rowSecurity('contact', { public: 'false', member: ownOr(secretariat) }, ownOr(secretariat)),
  ],
});
