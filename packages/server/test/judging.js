"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.judging = exports.RENAME = exports.AMEND = exports.DECIDE = exports.UNMERGE_PROJECT = exports.MERGE_PROJECTS = exports.UNMERGE_ORGANIZATION = exports.MERGE_ORGANIZATIONS = exports.MATCH = exports.ASSESS = exports.LINK = void 0;
exports.judged = judged;
exports.itemId = itemId;
exports.bytesAt = bytesAt;
exports.refiled = refiled;
const caller_1 = require("../src/platform/caller");
const acts_1 = require("./acts");
const TOLD = 'act userErrors { code path message cure }';
exports.LINK = `mutation Link($input: ResponseLinkInput!) { responseLink(input: $input) {
  response { id mandate { code } activities { key mandates { code } } } activity { key mandates { code } objectives { code } }
  claim { objective { code } } proposal { mandate { code } } ${TOLD} } }`;
exports.ASSESS = `mutation Assess($input: ResponseAssessInput!) { responseAssess(input: $input) {
  response { coverage coverageReason } ${TOLD} } }`;
exports.MATCH = `mutation Match($input: ActivityMatchDecideInput!) { activityMatchDecide(input: $input) {
  match { id state basis confidence reason a { key } b { key } decidedAt decidedBy { name agency { code } role } } ${TOLD} } }`;
const MERGED = `id name mergedInto { id name } mergedFrom { name }`;
exports.MERGE_ORGANIZATIONS = `mutation Merge($input: MergeInput!) { organizationMerge(input: $input) { organization { ${MERGED} } ${TOLD} } }`;
exports.UNMERGE_ORGANIZATION = `mutation Unmerge($input: UnmergeInput!) { organizationUnmerge(input: $input) { organization { ${MERGED} } ${TOLD} } }`;
exports.MERGE_PROJECTS = `mutation Merge($input: MergeInput!) { projectMerge(input: $input) { project { ${MERGED} } ${TOLD} } }`;
exports.UNMERGE_PROJECT = `mutation Unmerge($input: UnmergeInput!) { projectUnmerge(input: $input) { project { ${MERGED} } ${TOLD} } }`;
exports.DECIDE = `mutation Decide($input: ProposalDecideInput!) { proposalDecide(input: $input) {
  proposal { status mandate { code } adoptedBy { symbol } } mandate { code } ${TOLD} } }`;
exports.AMEND = `mutation Amend($input: MandateAmendInput!) { mandateAmend(input: $input) {
  mandate { code text } version { number } ${TOLD} } }`;
exports.RENAME = `mutation Rename($input: AgencyRenameInput!) { agencyRename(input: $input) { agency { code name } ${TOLD} } }`;
/** What the secretariat is answered. */
const judging = async (world, document, input, role = caller_1.Role.REVIEWER) => (0, acts_1.payloadOf)(world, document, input, await world.keyOf(role, role === caller_1.Role.REVIEWER ? 'GS-OAS' : undefined));
exports.judging = judging;
/** The same where nothing may stand against it; the number of the act. */
async function judged(world, document, input, role = caller_1.Role.REVIEWER) {
    const payload = await (0, exports.judging)(world, document, { reason: 'It says so itself.', ...input }, role);
    if (payload.userErrors.length > 0)
        throw new Error(JSON.stringify(payload.userErrors, null, 2));
    return payload.act;
}
/** The only published item of a kind that has this key. */
async function itemId(world, table, key, agency = 'ILO') {
    const prefix = {
        mandate_response: 'rsp',
        activity: 'act',
        objective_claim: 'clm',
        amendment_proposal: 'prp',
    }[table];
    const [row] = await world.sql(`select x.id from ${table} x join agency a on a.id = x.agency_id and a.until is null
      where x.key = $1 and a.code = $2 and x.since is not null and x.until is null`, [key, agency]);
    return `${prefix}_${row?.id}`;
}
/** The bytes of an answer at a number of the register; the document names it as `$n`. */
async function bytesAt(world, document, n) {
    const { text, body } = await world.ask(document, { n });
    if (body.errors)
        throw new Error(JSON.stringify(body.errors, null, 2));
    return text;
}
/** Files and publishes a later revision of a return that is public. */
async function refiled(world, { id, agency }, cycle, content) {
    await world.sql(`update diagnosis set state = 'SENT_BACK', version = version + 1 where id = $1`, [
        id.slice(4),
    ]);
    return world.publish(await world.submit(await world.saveDraft(agency, cycle, content, { ifExists: 'REPLACE' })));
}
//# sourceMappingURL=judging.js.map