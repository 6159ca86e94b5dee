import { type Answer, type Loose, type World } from './world';

const ERRORS = 'userErrors { code path message cure }';
const RETURN = 'diagnosis { id version state reference } current { id version }';

export const SAVE = `mutation Save($input: DiagnosisSaveInput!) {
  diagnosisSave(input: $input) { ${RETURN} findings { code path } notices { code } ${ERRORS} } }`;
export const START = `mutation Start($input: DiagnosisStartInput!) {
  diagnosisStart(input: $input) { ${RETURN} version findings { code path } notices { code message path } ${ERRORS} } }`;
export const CHECK = `mutation Check($input: DiagnosisCheckInput!) {
  diagnosisCheck(input: $input) { results { code path } wouldSubmit ${ERRORS} } }`;
export const SUBMIT = `mutation Submit($input: DiagnosisActInput!) { diagnosisSubmit(input: $input) { ${RETURN} ${ERRORS} } }`;
const actOf = (name: string, type: string): string =>
  `mutation Act($input: ${type}!) { ${name}(input: $input) { ${RETURN} ${ERRORS} } }`;
export const APPROVE = actOf('diagnosisApprove', 'DiagnosisActInput');
export const ACCEPT = actOf('diagnosisAccept', 'DiagnosisActInput');
export const SEND_BACK = actOf('diagnosisSendBack', 'DiagnosisReasonInput');
export const WITHDRAW = actOf('diagnosisWithdraw', 'DiagnosisReasonInput');
export const REVISE = actOf('diagnosisRevise', 'DiagnosisReasonInput');

export const PUBLISH = `mutation Publish($input: PublicationCreateInput!) {
  publicationCreate(input: $input) { act { id number kind manifestHash } ${ERRORS} } }`;
export const WAIVE = `mutation Waive($input: FindingWaiveInput!) {
  findingWaive(input: $input) { finding { id state waivedReason waivedBy { name agency { code } role } } ${ERRORS} } }`;
export const ATTACH = `mutation Attach($input: FileAttachInput!) {
  fileAttach(input: $input) { file { id name mediaType bytes sha256 url } ${RETURN} ${ERRORS} } }`;
const ROUND = 'cycle { id code state dueOn closedAt } notices { code }';
export const OPEN_ROUND = `mutation Open($input: CycleOpenInput!) { cycleOpen(input: $input) { ${ROUND} ${ERRORS} } }`;
export const EXTEND_ROUND = `mutation Extend($input: CycleExtendInput!) { cycleExtend(input: $input) { ${ROUND} ${ERRORS} } }`;
export const CLOSE_ROUND = `mutation Close($input: CycleCloseInput!) { cycleClose(input: $input) { ${ROUND} ${ERRORS} } }`;
export const DECLARE = `mutation Declare($input: ExpectationDeclareInput!) {
  expectationDeclare(input: $input) { expectation { id state isRequested declaredReason dueOn } ${ERRORS} } }`;

export const KEY_CREATE = `mutation Create($input: ApiKeyCreateInput!) {
  apiKeyCreate(input: $input) { key apiKey { id name prefix state expiresAt scopes } notices { code } ${ERRORS} } }`;
export const KEY_ROTATE = `mutation Rotate($input: ApiKeyRotateInput!) {
  apiKeyRotate(input: $input) { key apiKey { id name prefix state expiresAt replacedUntil scopes } notices { code } ${ERRORS} } }`;
export const KEY_REVOKE = `mutation Revoke($input: ApiKeyRevokeInput!) {
  apiKeyRevoke(input: $input) { apiKey { id state } ${ERRORS} } }`;
export const CONTACT_SAVE = `mutation Contact($input: ContactSaveInput!) {
  contactSave(input: $input) { contact { id name email locale isFocalPoint agency { code } } ${ERRORS} } }`;
export const CONTACT_REMOVE = `mutation Remove($input: ContactRemoveInput!) {
  contactRemove(input: $input) { removedId ${ERRORS} } }`;

export const TRANSLATE = `mutation Translate($input: DiagnosisTranslateInput!) {
  diagnosisTranslate(input: $input) { diagnosis { id version } notices { code path } ${ERRORS} } }`;
export const REDACT = `mutation Redact($input: TextRedactInput!) {
  textRedact(input: $input) { act { number kind note manifestHash } notices { code message } ${ERRORS} } }`;

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

/** What every table holds, in a few characters: equal before and after says that nothing was changed. When a key was last
    used is written behind the requests, so that is left out. */
export async function holdings(world: World): Promise<Record<string, string>> {
  const tables = await world.sql<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
  );
  const row = (name: string): string =>
    name === 'api_key' ? `(to_jsonb(t) - 'last_used_at')::text` : 't::text';
  const each = tables.map(
    ({ name }) =>
      `select '${name}' as name, count(*) || ' ' || md5(coalesce(string_agg(${row(name)}, ',' order by ${row(name)}), '')) as held from ${name} t`,
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
