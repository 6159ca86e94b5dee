import { type Answer, type Loose, type World } from './world';

const ERRORS = 'userErrors { code path message cure }';
const RETURN = 'diagnosis { id version state reference } current { id version }';

export const SAVE = `mutation Save($input: DiagnosisSaveInput!) {
  diagnosisSave(input: $input) { ${RETURN} findings { code path } notices { code } ${ERRORS} } }`;
export const CHECK = `mutation Check($input: DiagnosisCheckInput!) {
  diagnosisCheck(input: $input) { results { code path } wouldSubmit ${ERRORS} } }`;
export const SUBMIT = `mutation Submit($input: DiagnosisActInput!) { diagnosisSubmit(input: $input) { ${RETURN} ${ERRORS} } }`;
export const PUBLISH = `mutation Publish($input: PublicationCreateInput!) {
  publicationCreate(input: $input) { act { id number kind manifestHash } ${ERRORS} } }`;
export const ATTACH = `mutation Attach($input: FileAttachInput!) {
  fileAttach(input: $input) { file { id name mediaType bytes sha256 url } ${RETURN} ${ERRORS} } }`;

/** The payload of a document's only root field; an answer with errors fails the test. */
export async function payloadOf(
  world: World,
  document: string,
  input: object,
  key: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Loose> {
  return Object.values(await world.query(document, { input }, { key, headers }))[0];
}

export const codesOf = (payload: Loose): string[] =>
  payload.userErrors.map(({ code, path }: Loose) => `${code} ${path.join('.')}`);

/** Code and status of an answer that is a fault of the request. */
export const faultOf = ({ status, body }: Answer): [number, string] => [
  status,
  body.errors?.[0].extensions.code,
];

/** What every table holds, in a few characters: equal before and after says that nothing was changed. */
export async function holdings(world: World): Promise<Record<string, string>> {
  const tables = await world.sql<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
  );
  const each = tables.map(
    ({ name }) =>
      `select '${name}' as name, count(*) || ' ' || md5(coalesce(string_agg(t::text, ',' order by t::text), '')) as held from ${name} t`,
  );
  const rows = await world.sql<{ name: string; held: string }>(each.join(' union all '));
  return Object.fromEntries(rows.map(({ name, held }) => [name, held]));
}

/** A round of the test's own, open; its code. */
export async function newRound(world: World, extra: Parameters<World['openRound']>[2] = {}): Promise<string> {
  const code = `round-${(rounds += 1)}`;
  await world.openRound(code, ['ILO', 'IOM', 'CIM'], extra);
  return code;
}
let rounds = 0;
