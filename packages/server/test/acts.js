"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.faultOf = exports.codesOf = exports.REDACT = exports.TRANSLATE = exports.CONTACT_REMOVE = exports.CONTACT_SAVE = exports.KEY_REVOKE = exports.KEY_ROTATE = exports.KEY_CREATE = exports.DECLARE = exports.CLOSE_ROUND = exports.EXTEND_ROUND = exports.OPEN_ROUND = exports.ATTACH = exports.WAIVE = exports.PUBLISH = exports.REVISE = exports.WITHDRAW = exports.SEND_BACK = exports.ACCEPT = exports.APPROVE = exports.SUBMIT = exports.CHECK = exports.START = exports.SAVE = void 0;
exports.payloadOf = payloadOf;
exports.holdings = holdings;
exports.newRound = newRound;
const ERRORS = 'userErrors { code path message cure }';
const RETURN = 'diagnosis { id version state reference } current { id version }';
exports.SAVE = `mutation Save($input: DiagnosisSaveInput!) {
  diagnosisSave(input: $input) { ${RETURN} findings { code path } notices { code } ${ERRORS} } }`;
exports.START = `mutation Start($input: DiagnosisStartInput!) {
  diagnosisStart(input: $input) { ${RETURN} version findings { code path } notices { code message path } ${ERRORS} } }`;
exports.CHECK = `mutation Check($input: DiagnosisCheckInput!) {
  diagnosisCheck(input: $input) { results { code path } wouldSubmit ${ERRORS} } }`;
exports.SUBMIT = `mutation Submit($input: DiagnosisActInput!) { diagnosisSubmit(input: $input) { ${RETURN} ${ERRORS} } }`;
const actOf = (name, type) => `mutation Act($input: ${type}!) { ${name}(input: $input) { ${RETURN} ${ERRORS} } }`;
exports.APPROVE = actOf('diagnosisApprove', 'DiagnosisActInput');
exports.ACCEPT = actOf('diagnosisAccept', 'DiagnosisActInput');
exports.SEND_BACK = actOf('diagnosisSendBack', 'DiagnosisReasonInput');
exports.WITHDRAW = actOf('diagnosisWithdraw', 'DiagnosisReasonInput');
exports.REVISE = actOf('diagnosisRevise', 'DiagnosisReasonInput');
exports.PUBLISH = `mutation Publish($input: PublicationCreateInput!) {
  publicationCreate(input: $input) { act { id number kind manifestHash } ${ERRORS} } }`;
exports.WAIVE = `mutation Waive($input: FindingWaiveInput!) {
  findingWaive(input: $input) { finding { id state waivedReason waivedBy { name agency { code } role } } ${ERRORS} } }`;
exports.ATTACH = `mutation Attach($input: FileAttachInput!) {
  fileAttach(input: $input) { file { id name mediaType bytes sha256 url } ${RETURN} ${ERRORS} } }`;
const ROUND = 'cycle { id code state dueOn closedAt } notices { code }';
exports.OPEN_ROUND = `mutation Open($input: CycleOpenInput!) { cycleOpen(input: $input) { ${ROUND} ${ERRORS} } }`;
exports.EXTEND_ROUND = `mutation Extend($input: CycleExtendInput!) { cycleExtend(input: $input) { ${ROUND} ${ERRORS} } }`;
exports.CLOSE_ROUND = `mutation Close($input: CycleCloseInput!) { cycleClose(input: $input) { ${ROUND} ${ERRORS} } }`;
exports.DECLARE = `mutation Declare($input: ExpectationDeclareInput!) {
  expectationDeclare(input: $input) { expectation { id state isRequested declaredReason dueOn } ${ERRORS} } }`;
exports.KEY_CREATE = `mutation Create($input: ApiKeyCreateInput!) {
  apiKeyCreate(input: $input) { key apiKey { id name prefix state expiresAt scopes } notices { code } ${ERRORS} } }`;
exports.KEY_ROTATE = `mutation Rotate($input: ApiKeyRotateInput!) {
  apiKeyRotate(input: $input) { key apiKey { id name prefix state expiresAt replacedUntil scopes } notices { code } ${ERRORS} } }`;
exports.KEY_REVOKE = `mutation Revoke($input: ApiKeyRevokeInput!) {
  apiKeyRevoke(input: $input) { apiKey { id state } ${ERRORS} } }`;
exports.CONTACT_SAVE = `mutation Contact($input: ContactSaveInput!) {
  contactSave(input: $input) { contact { id name email locale isFocalPoint agency { code } } ${ERRORS} } }`;
exports.CONTACT_REMOVE = `mutation Remove($input: ContactRemoveInput!) {
  contactRemove(input: $input) { removedId ${ERRORS} } }`;
exports.TRANSLATE = `mutation Translate($input: DiagnosisTranslateInput!) {
  diagnosisTranslate(input: $input) { diagnosis { id version } notices { code path } ${ERRORS} } }`;
exports.REDACT = `mutation Redact($input: TextRedactInput!) {
  textRedact(input: $input) { act { number kind note manifestHash } notices { code message } ${ERRORS} } }`;
/** The payload of a document's only root field; an answer with errors fails the test. */
async function payloadOf(world, document, input, key, headers = {}) {
    return Object.values(await world.query(document, { input }, { key, headers }))[0];
}
const codesOf = (payload) => payload.userErrors.map(({ code, path }) => `${code} ${path.join('.')}`);
exports.codesOf = codesOf;
/** Code and status of an answer that is a fault of the request. */
const faultOf = ({ status, body }) => [
    status,
    body.errors?.[0].extensions.code,
];
exports.faultOf = faultOf;
/** What every table holds, in a few characters: equal before and after says that nothing was changed. When a key was last
    used is written behind the requests, so that is left out. */
async function holdings(world) {
    const tables = await world.sql(`select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`);
    const row = (name) => name === 'api_key' ? `(to_jsonb(t) - 'last_used_at')::text` : 't::text';
    const each = tables.map(({ name }) => `select '${name}' as name, count(*) || ' ' || md5(coalesce(string_agg(${row(name)}, ',' order by ${row(name)}), '')) as held from ${name} t`);
    const rows = await world.sql(each.join(' union all '));
    return Object.fromEntries(rows.map(({ name, held }) => [name, held]));
}
/** A round of the test's own, open; its code. */
async function newRound(world, extra = {}) {
    const code = `round-${(rounds += 1)}`;
    await world.openRound(code, ['ILO', 'IOM', 'CIM'], extra);
    return code;
}
let rounds = 0;
//# sourceMappingURL=acts.js.map