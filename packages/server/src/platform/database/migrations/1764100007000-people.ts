import { sqlMigration } from './sql-migration';
import { administrator, MEMBER, ownOr, PUBLIC, rowSecurity } from './walls';

/** People, the links that let them in, and the browsers in which they are signed in. */
export const people = sqlMigration('People1764100007000', {
  tables: [
    // Whoever asks, a person included: for the few rows that are theirs alone.
    `create table member (id uuid not null, agency_id uuid, name text, email text, email_key text, roles text[] not null, state text not null,
       signs_in_by text not null, locale text not null, issuer text, subject text, created_at timestamptz(3) not null, last_seen_at timestamptz(3),
       constraint "PK_97cbbe986ce9d14ca5894fdc072" primary key (id))`,
    `create table sign_in_link (id uuid not null, member_id uuid not null, kind text not null, hash text not null, created_at timestamptz(3) not null,
       expires_at timestamptz(3) not null, used_at timestamptz(3), constraint "PK_2e37c859be8a656fef206f62b27" primary key (id))`,
    `create table member_session (id uuid not null, member_id uuid not null, hash text not null, created_at timestamptz(3) not null,
       used_at timestamptz(3) not null, constraint "PK_b4e1b71e5cf2d9b4918023508b6" primary key (id))`,
    `create index "IDX_9b8b28ff4344089aec72688ff2" on member (agency_id)`,
    `create unique index "IDX_ed01463187af1691a7b7a612b4" on member (email_key)`,
    `create unique index "IDX_bb4e49ebbe6793a014f7891d12" on member (issuer, subject)`,
    `create index "IDX_60e6d69e14b0e1aaf0aaf91eb1" on sign_in_link (member_id)`,
    `create unique index "IDX_1d898c94fd1c1177bbbabf8b34" on sign_in_link (hash)`,
    `create index "IDX_68ae2ded562ce612467a182e71" on member_session (member_id)`,
    `create unique index "IDX_d29dbaea22b3fcc0f22fa6fcef" on member_session (hash)`,
    // What a person did holds their id: they can be made anonymous, but not be gone.
    `create trigger guard before delete on member for each row execute function refuse_change()`,
    `create trigger guard_all before truncate on member for each statement execute function refuse_change()`,
  ],
  walls: [
    // The planner names the table whoever asks, so the public may name it too; the policy shows it no row.
    `grant select on member to ${PUBLIC}`,
    `grant select, insert, update on member to ${MEMBER}`,
    `grant select, insert, update, delete on sign_in_link, member_session to ${MEMBER}`,
    ...rowSecurity(
      'member',
      { public: 'false', member: ownOr(`${administrator} or 'mem_' || id = caller_id()`) },
      administrator,
    ),
    ...['sign_in_link', 'member_session'].flatMap((table) =>
      rowSecurity(table, { public: 'false', member: administrator }, administrator),
    ),
  ],
});
