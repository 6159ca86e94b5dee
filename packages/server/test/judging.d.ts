import type { DiagnosisContentInput } from '@mandato/rules';
import { Role } from '../src/platform/caller';
import type { Loose, Return, World } from './world';
export declare const LINK = "mutation Link($input: ResponseLinkInput!) { responseLink(input: $input) {\n  response { id mandate { code } activities { key mandates { code } } } activity { key mandates { code } objectives { code } }\n  claim { objective { code } } proposal { mandate { code } } act userErrors { code path message cure } } }";
export declare const ASSESS = "mutation Assess($input: ResponseAssessInput!) { responseAssess(input: $input) {\n  response { coverage coverageReason } act userErrors { code path message cure } } }";
export declare const MATCH = "mutation Match($input: ActivityMatchDecideInput!) { activityMatchDecide(input: $input) {\n  match { id state basis confidence reason a { key } b { key } decidedAt decidedBy { name agency { code } role } } act userErrors { code path message cure } } }";
export declare const MERGE_ORGANIZATIONS = "mutation Merge($input: MergeInput!) { organizationMerge(input: $input) { organization { id name mergedInto { id name } mergedFrom { name } } act userErrors { code path message cure } } }";
export declare const UNMERGE_ORGANIZATION = "mutation Unmerge($input: UnmergeInput!) { organizationUnmerge(input: $input) { organization { id name mergedInto { id name } mergedFrom { name } } act userErrors { code path message cure } } }";
export declare const MERGE_PROJECTS = "mutation Merge($input: MergeInput!) { projectMerge(input: $input) { project { id name mergedInto { id name } mergedFrom { name } } act userErrors { code path message cure } } }";
export declare const UNMERGE_PROJECT = "mutation Unmerge($input: UnmergeInput!) { projectUnmerge(input: $input) { project { id name mergedInto { id name } mergedFrom { name } } act userErrors { code path message cure } } }";
export declare const DECIDE = "mutation Decide($input: ProposalDecideInput!) { proposalDecide(input: $input) {\n  proposal { status mandate { code } adoptedBy { symbol } } mandate { code } act userErrors { code path message cure } } }";
export declare const AMEND = "mutation Amend($input: MandateAmendInput!) { mandateAmend(input: $input) {\n  mandate { code text } version { number } act userErrors { code path message cure } } }";
export declare const RENAME = "mutation Rename($input: AgencyRenameInput!) { agencyRename(input: $input) { agency { code name } act userErrors { code path message cure } } }";
/** What the secretariat is answered. */
export declare const judging: (world: World, document: string, input: object, role?: Role) => Promise<Loose>;
/** The same where nothing may stand against it; the number of the act. */
export declare function judged(world: World, document: string, input: object, role?: Role): Promise<number>;
/** The only published item of a kind that has this key. */
export declare function itemId(world: World, table: string, key: string, agency?: string): Promise<string>;
/** The bytes of an answer at a number of the register; the document names it as `$n`. */
export declare function bytesAt(world: World, document: string, n: number): Promise<string>;
/** Files and publishes a later revision of a return that is public. */
export declare function refiled(world: World, { id, agency }: Return, cycle: string, content: DiagnosisContentInput): Promise<number>;
