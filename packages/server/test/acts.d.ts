import { type Answer, type Loose, type World } from './world';
export declare const SAVE = "mutation Save($input: DiagnosisSaveInput!) {\n  diagnosisSave(input: $input) { diagnosis { id version state reference } current { id version } findings { code path } notices { code } userErrors { code path message cure } } }";
export declare const START = "mutation Start($input: DiagnosisStartInput!) {\n  diagnosisStart(input: $input) { diagnosis { id version state reference } current { id version } version findings { code path } notices { code message path } userErrors { code path message cure } } }";
export declare const CHECK = "mutation Check($input: DiagnosisCheckInput!) {\n  diagnosisCheck(input: $input) { results { code path } wouldSubmit userErrors { code path message cure } } }";
export declare const SUBMIT = "mutation Submit($input: DiagnosisActInput!) { diagnosisSubmit(input: $input) { diagnosis { id version state reference } current { id version } userErrors { code path message cure } } }";
export declare const APPROVE: string;
export declare const ACCEPT: string;
export declare const SEND_BACK: string;
export declare const WITHDRAW: string;
export declare const REVISE: string;
export declare const PUBLISH = "mutation Publish($input: PublicationCreateInput!) {\n  publicationCreate(input: $input) { act { id number kind manifestHash } userErrors { code path message cure } } }";
export declare const WAIVE = "mutation Waive($input: FindingWaiveInput!) {\n  findingWaive(input: $input) { finding { id state waivedReason waivedBy { name agency { code } role } } userErrors { code path message cure } } }";
export declare const ATTACH = "mutation Attach($input: FileAttachInput!) {\n  fileAttach(input: $input) { file { id name mediaType bytes sha256 url } diagnosis { id version state reference } current { id version } userErrors { code path message cure } } }";
export declare const OPEN_ROUND = "mutation Open($input: CycleOpenInput!) { cycleOpen(input: $input) { cycle { id code state dueOn closedAt } notices { code } userErrors { code path message cure } } }";
export declare const EXTEND_ROUND = "mutation Extend($input: CycleExtendInput!) { cycleExtend(input: $input) { cycle { id code state dueOn closedAt } notices { code } userErrors { code path message cure } } }";
export declare const CLOSE_ROUND = "mutation Close($input: CycleCloseInput!) { cycleClose(input: $input) { cycle { id code state dueOn closedAt } notices { code } userErrors { code path message cure } } }";
export declare const DECLARE = "mutation Declare($input: ExpectationDeclareInput!) {\n  expectationDeclare(input: $input) { expectation { id state isRequested declaredReason dueOn } userErrors { code path message cure } } }";
export declare const KEY_CREATE = "mutation Create($input: ApiKeyCreateInput!) {\n  apiKeyCreate(input: $input) { key apiKey { id name prefix state expiresAt scopes } notices { code } userErrors { code path message cure } } }";
export declare const KEY_ROTATE = "mutation Rotate($input: ApiKeyRotateInput!) {\n  apiKeyRotate(input: $input) { key apiKey { id name prefix state expiresAt replacedUntil scopes } notices { code } userErrors { code path message cure } } }";
export declare const KEY_REVOKE = "mutation Revoke($input: ApiKeyRevokeInput!) {\n  apiKeyRevoke(input: $input) { apiKey { id state } userErrors { code path message cure } } }";
export declare const CONTACT_SAVE = "mutation Contact($input: ContactSaveInput!) {\n  contactSave(input: $input) { contact { id name email locale isFocalPoint agency { code } } userErrors { code path message cure } } }";
export declare const CONTACT_REMOVE = "mutation Remove($input: ContactRemoveInput!) {\n  contactRemove(input: $input) { removedId userErrors { code path message cure } } }";
export declare const TRANSLATE = "mutation Translate($input: DiagnosisTranslateInput!) {\n  diagnosisTranslate(input: $input) { diagnosis { id version } notices { code path } userErrors { code path message cure } } }";
export declare const REDACT = "mutation Redact($input: TextRedactInput!) {\n  textRedact(input: $input) { act { number kind note manifestHash } notices { code message } userErrors { code path message cure } } }";
/** The payload of a document's only root field; an answer with errors fails the test. */
export declare function payloadOf(world: World, document: string, input: object, key: string, headers?: Readonly<Record<string, string>>): Promise<Loose>;
export declare const codesOf: (payload: Loose) => string[];
/** Code and status of an answer that is a fault of the request. */
export declare const faultOf: ({ status, body }: Answer) => [number, string];
/** What every table holds, in a few characters: equal before and after says that nothing was changed. When a key was last
    used is written behind the requests, so that is left out. */
export declare function holdings(world: World): Promise<Record<string, string>>;
/** A round of the test's own, open; its code. */
export declare function newRound(world: World, extra?: Parameters<World['openRound']>[2]): Promise<string>;
