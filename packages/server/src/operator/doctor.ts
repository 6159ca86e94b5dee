import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from 'pg';
import { MEMBER_ROLE, PUBLIC_ROLE } from '../platform/database/database';
import { ownDatabase, runningDatabase } from './database';
import { checkServer, nameOf, withClient } from './database-client';
import { noticesOfKeys } from './doctor.keys';
import { schemaState } from './schema-state';
import type { Session } from './session';

/** What one check found. A fault makes the command fail, a notice does not. */
interface Finding {
  readonly standing: 'ok' | 'notice' | 'FAULT';
  readonly text: string;
}

const ok = (text: string): Finding => ({ standing: 'ok', text });
const fault = (text: string): Finding => ({ standing: 'FAULT', text });

/** Looks at everything and changes nothing; false where something is wrong. Its configuration was read before. */
export async function doctorCommand(session: Session): Promise<boolean> {
  const findings: Finding[] = [];
  const tell = (finding: Finding): void => {
    findings.push(finding);
    session.tell(`${finding.standing.padEnd(7)} ${finding.text}`);
  };
  tell(ok('The configuration has no fault.'));
  const url = await findDatabase(session);
  if (url === null) {
    tell(fault(`There is no database in ${session.config.dataDir} yet: run \`mandato-server start\`.`));
    return false;
  }
  tell(ok(`${nameOf(url)} answers: ${await checkServer(url)}.`));
  const schema = await schemaState(url);
  tell(aboutSchema(schema));
  if (schema.missing.length === 0) {
    tell(await withClient(url, aboutRoles));
    tell(await withClient(url, aboutCatalogue));
    tell(await withClient(url, aboutRegister));
    for (const finding of await withClient(url, aboutKeys)) tell(finding);
  }
  return findings.every(({ standing }) => standing !== 'FAULT');
}

/** An embedded database is started to be looked at, but not made. */
async function findDatabase(session: Session): Promise<string | null> {
  const running = await runningDatabase(session);
  if (running !== null) return running;
  const { databaseUrl, dataDir } = session.config;
  if (databaseUrl === null && !existsSync(join(dataDir, 'postgres.password'))) return null;
  return ownDatabase(session);
}

function aboutSchema({
  missing,
  unknown,
}: {
  missing: readonly string[];
  unknown: readonly string[];
}): Finding {
  if (unknown.length > 0)
    return fault(
      `A newer release of Mandato has used this database (${unknown.join(', ')}): use that release.`,
    );
  if (missing.length > 0)
    return fault(`The schema lacks ${missing.join(', ')}: run \`mandato-server migrate\`.`);
  return ok('The schema is up to date.');
}

async function aboutRoles(client: Client): Promise<Finding> {
  const { rows } = await client.query<{ name: string; usable: boolean }>(
    `select rolname as name, pg_has_role(current_user, oid, 'USAGE') as usable from pg_roles where rolname = any($1)`,
    [[MEMBER_ROLE, PUBLIC_ROLE]],
  );
  const lacking = [MEMBER_ROLE, PUBLIC_ROLE].filter(
    (role) => !rows.some(({ name, usable }) => name === role && usable),
  );
  if (lacking.length === 0) return ok('Row-level security is on: both roles can be used.');
  return {
    standing: 'notice',
    text: `Row-level security is off: this login may not use ${lacking.join(', ')}. Grant them, or let it create roles and migrate a new database.`,
  };
}

async function aboutCatalogue(client: Client): Promise<Finding> {
  const { rows } = await client.query<{ number: number; note: string | null }>(
    `select number, note from register_act where kind = 'CATALOGUE' order by number desc limit 1`,
  );
  const act = rows[0];
  if (!act) return fault('The register holds no catalogue: run `mandato-server catalogue`.');
  return ok(`The catalogue is loaded: act ${act.number}. ${act.note ?? ''}`.trim());
}

async function aboutKeys(client: Client): Promise<Finding[]> {
  const notices = await noticesOfKeys(client);
  if (notices.length === 0) return [ok('No key is about to expire or has long been unused.')];
  return notices.map((text) => ({ standing: 'notice', text }));
}

async function aboutRegister(client: Client): Promise<Finding> {
  const { rows } = await client.query<{
    head: number;
    acts: number;
    first: number | null;
    last: number | null;
  }>(
    `select h.number as head, count(a.number)::int as acts, min(a.number) as first, max(a.number) as last
       from register_head h left join register_act a on true group by h.number`,
  );
  const register = rows[0];
  if (!register) return fault('The register has no counter: restore the database from a backup.');
  const { head, acts, first, last } = register;
  const isWhole = acts === head && (head === 0 || (first === 1 && last === head));
  return isWhole
    ? ok(`The register is without gaps: ${acts} acts.`)
    : fault(
        `The register counts to ${head} and holds ${acts} acts, ${first ?? '-'} to ${last ?? '-'}: restore the database from a backup.`,
      );
}
