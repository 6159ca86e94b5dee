import { sqlMigration } from './sql-migration';
import { administrator, guard, MEMBER, ownOr, PUBLIC, rowSecurity, secretariat } from './walls';

const emptied = (table: string): string =>
  `create trigger guard_all before truncate on ${table} for each statement execute function refuse_change()`;

/** What was submitted is the secretariat's to see; administrators file for others as well. */
const reviewers = (isSubmitted: string): string =>
  ownOr(`${administrator} or (${secretariat} and ${isSubmitted})`);
const SUBMITTED = 'exists (select from revision r where r.id = revision_id and r.submitted_at is not null)';
// Row security of that table decides which threads there are.
const OF_A_THREAD = 'exists (select from review_thread t where t.id = thread_id)';

const wall = (table: string, who: string): string[] =>
  rowSecurity(table, { public: 'false', member: who }, who);

/** Conversations on the text of a return, and where they stand in each of its revisions. */
export const threads = sqlMigration('Threads1764100003000', {
  tables: [
    `create table review_thread (id uuid not null, diagnosis_id uuid not null, agency_id uuid not null, revision_id uuid not null,
       path text[], state text not null, is_blocking boolean not null, opened_by_id text not null, opened_at timestamptz(3) not null,
       resolved_at timestamptz(3), opened_section_key text, opened_part text, opened_start integer, opened_end integer, opened_quote text,
       opened_before text, opened_after text, opened_by_name text, opened_by_agency_id uuid, opened_by_role text not null,
       resolved_by_name text, resolved_by_agency_id uuid, resolved_by_role text,
       constraint "PK_3dd2b9b86c2daa084d632a705e4" primary key (id),
       constraint "FK_aa3f2871efefc1d6980fdb9aa84" foreign key (diagnosis_id) references diagnosis (id))`,
    `create index "IDX_aa3f2871efefc1d6980fdb9aa8" on review_thread (diagnosis_id)`,
    `create table thread_anchor (thread_id uuid not null, revision_id uuid not null, agency_id uuid not null, status text not null,
       section_id uuid, place_section_key text, place_part text, place_start integer, place_end integer, place_quote text,
       place_before text, place_after text,
       constraint "PK_dfdd8e94f01887d38d507a24309" primary key (thread_id, revision_id),
       constraint "FK_2ec5450dfde0d2ec0dfefd13a0a" foreign key (thread_id) references review_thread (id))`,
    `create index "IDX_efed1fe269a299b65991ab2bde" on thread_anchor (revision_id)`,
    `create table review_comment (id uuid not null, thread_id uuid not null, diagnosis_id uuid not null, agency_id uuid not null,
       number integer not null, body text not null, author_id text not null, at timestamptz(3) not null, author_name text,
       author_agency_id uuid, author_role text not null,
       constraint "PK_81a77699383553c51a2d444a8a9" primary key (id),
       constraint "FK_49db32be90eacc11047bfceaf5a" foreign key (thread_id) references review_thread (id))`,
    `create unique index "IDX_86afebe75dbd8139670af5ac2c" on review_comment (thread_id, number)`,
    `create index "IDX_6276433c8126ef02e3c28c83ae" on review_comment (diagnosis_id)`,
    `create table review_mark (caller_id text not null, diagnosis_id uuid not null, agency_id uuid not null, revision_id uuid not null,
       at timestamptz(3) not null, constraint "PK_c593f99b992fc777c14688dcd3d" primary key (caller_id, diagnosis_id))`,

    `create function guard_thread() returns trigger language plpgsql as $$
      declare settled text[] := array['state', 'resolved_at', 'resolved_by_name', 'resolved_by_agency_id', 'resolved_by_role'];
      begin
        if tg_op = 'UPDATE' and to_jsonb(new) - settled = to_jsonb(old) - settled then return new; end if;
        raise exception 'a thread is settled or opened again, nothing else of it changes' using errcode = 'MD001';
      end $$`,
    guard('review_thread', 'guard_thread', 'update or delete'),
    // Anchors are frozen with their revision; one that is frozen takes those of threads opened on it.
    `create function guard_anchor() returns trigger language plpgsql as $$
      begin
        if tg_op = 'INSERT' and (exists (select from revision r where r.id = new.revision_id and r.submitted_at is null)
          or exists (select from review_thread t where t.id = new.thread_id and t.revision_id = new.revision_id)) then return new; end if;
        if tg_op = 'DELETE' and exists (select from revision r where r.id = old.revision_id and r.submitted_at is null) then return old; end if;
        raise exception 'a submitted revision is frozen' using errcode = 'MD001';
      end $$`,
    guard('thread_anchor', 'guard_anchor', 'insert or update or delete'),
    guard('review_comment', 'refuse_change', 'update or delete'),
    ...['review_thread', 'thread_anchor', 'review_comment', 'review_mark'].map(emptied),
  ],
  walls: [
    // The public may ask; its policy lets it see no row.
    `grant select on review_thread, thread_anchor, review_comment, review_mark to ${PUBLIC}`,
    `grant select, insert, update on review_thread, review_mark to ${MEMBER}`,
    `grant select, insert, delete on thread_anchor to ${MEMBER}`,
    `grant select, insert on review_comment to ${MEMBER}`,
    ...wall('review_thread', reviewers(SUBMITTED)),
    ...wall('thread_anchor', reviewers(SUBMITTED)),
    ...wall('review_comment', reviewers(OF_A_THREAD)),
    ...wall('review_mark', ownOr(secretariat)),
  ],
});
