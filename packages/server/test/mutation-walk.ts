import {
  ACCEPT,
  APPROVE,
  ATTACH,
  CHECK,
  CLOSE_ROUND,
  CONTACT_REMOVE,
  CONTACT_SAVE,
  DECLARE,
  EXTEND_ROUND,
  KEY_CREATE,
  KEY_REVOKE,
  KEY_ROTATE,
  newRound,
  OPEN_ROUND,
  payloadOf,
  PUBLISH,
  REDACT,
  REVISE,
  SAVE,
  SEND_BACK,
  START,
  SUBMIT,
  TRANSLATE,
  WAIVE,
  WITHDRAW,
} from './acts';
import { activity, content } from './documents';
import * as acts from './judging';
import { COMMENT, OPEN, REOPEN, RESOLVE, SEEN } from './review';
import type { Loose, Return, World } from './world';
import { Role } from '../src/platform/caller';
import { invitedMember } from './people';
import type { Scope } from '../src/features/access/scopes';

export interface Walk {
  readonly document: string;
  readonly scope: Scope;
  /** Another scope that will do, on what any agency has submitted. */
  readonly orAny?: Scope;
  /** What its holders are told of this input; done without it. */
  readonly anyTold?: string;
  /** Prepares what the act needs, of that agency; the input of the act. */
  readonly input: (agency: string) => Promise<object>;
  /** Whoever has this one as well may do it for any agency. */
  readonly anyAgency?: Scope;
  /** What somebody who has the scope is told of another agency’s return. */
  readonly foreign: string | null;
}

export const scopesOf = ({ scope, orAny }: Walk): readonly Scope[] => [scope, ...(orAny ? [orAny] : [])];

/** Every mutation there is: one that is added has to say here what it is for, and for whom. */
export function mutationWalk(world: World): Readonly<Record<string, Walk>> {
  let invitations = 0;
  let judgeables = 0;
  let amended = 2026;
  let walked = 0;
  const as = (document: string, input: object): Promise<Loose> =>
    world.keyOf(Role.ADMINISTRATOR).then((key) => payloadOf(world, document, input, key));
  const keyWanted = async (agency: string): Promise<object> => ({
    ...{ name: 'walk', role: 'READER', agency: { code: agency } },
  });
  const keyMade = async (agency: string): Promise<string> =>
    (await as(KEY_CREATE, await keyWanted(agency))).apiKey.id;
  const contactWanted = async (agency: string): Promise<object> => ({
    ...{ name: 'Registry', email: 'registry@example.org', agency: { code: agency } },
  });

  const draftOf = async (agency: string): Promise<Return> =>
    world.saveDraft(agency, await newRound(world), content());
  const submittedOf = async (agency: string): Promise<Return> => world.submit(await draftOf(agency));
  const acceptedOf = async (agency: string): Promise<Return> => world.accept(await submittedOf(agency));
  const versionOf = ({ id, version }: Return): object => ({ id, expectedVersion: version });
  const publishedOf = async (agency: string): Promise<object> => {
    const { id, version } = await world.file(agency, await newRound(world), content());
    // Accepted and published, each of which counts.
    return { id, expectedVersion: version + 2 };
  };

  function acting(mutation: string, input: string): string {
    return `mutation Act($input: ${input}!) { ${mutation}(input: $input) { userErrors { code } } }`;
  }

  const named = async (agency: string): Promise<object> => ({
    cycle: { code: await newRound(world) },
    agency: { code: agency },
    language: 'en',
    content: content(),
  });

  /** A thread that its agency opened on what it submitted. */
  const threadOf = async (agency: string): Promise<string> => {
    const input = { diagnosisId: (await submittedOf(agency)).id, body: 'Look here.' };
    const { thread } = await payloadOf(world, OPEN, input, await world.keyOf(Role.REPORTER, agency));
    return thread.id;
  };
  const ofReview = { scope: 'drafts:write', orAny: 'reviews:write', foreign: 'NOT_FOUND' } as const;

  /** Something that an agency published: a response, an activity, a proposal, two partners and two projects of its own. */
  const judgeable = async (agency: string) => {
    const key = `w${(judgeables += 1)}`;
    const project = (name: string) => ({ key: name, names: [] });
    await world.file(agency, await newRound(world), {
      mandateResponses: [{ key, narrative: 'Done.' }],
      activities: [
        activity({ key: `${key}-1`, project: project(`${key}-1`), participations: [partner(`${key} one`)] }),
        activity({ key: `${key}-2`, project: project(`${key}-2`), participations: [partner(`${key} two`)] }),
      ],
      amendmentProposals: [{ key: `${key}-p`, mandateCode: 'ILO-1', proposedText: 'Words.' }],
      commitments: [{ key: `${key}-c`, text: 'One more.' }],
    });
    const id = async (table: string, column: string, value: string): Promise<string> =>
      (
        await world.sql<{ id: string }>(`select id from ${table} where ${column} = $1 and until is null`, [
          value,
        ])
      )[0]!.id;
    return {
      response: () => acts.itemId(world, 'mandate_response', key, agency),
      proposal: () => acts.itemId(world, 'amendment_proposal', `${key}-p`, agency),
      commitment: () => acts.itemId(world, 'commitment', `${key}-c`, agency),
      organization: async (which: string) =>
        `org_${await id('organization', 'filed_name', `${key} ${which}`)}`,
      project: async (which: number) => `prj_${await id('project', 'key', `${key}-${which}`)}`,
      activity: (which: number) => acts.itemId(world, 'activity', `${key}-${which}`, agency),
    };
  };
  /** Two partners of like names that an agency's return names. */
  const alike = async (agency: string): Promise<string> => {
    const name = `union number ${(judgeables += 1)}`;
    const participations = [partner(`Workers’ ${name}`), partner(`Workers ${name}`)];
    await world.file(agency, await newRound(world), {
      activities: [activity({ key: name.replaceAll(' ', '-'), participations })],
    });
    const [pair] = await world.sql<{ id: string }>(
      `select d.id from duplicate d where d.until is null and not exists (select from organization o
         where o.id in (d.one_id, d.other_id) and o.filed_name not like '%' || $1)`,
      [name],
    );
    return `dup_${pair!.id}`;
  };
  const partner = (name: string) => ({ role: 'PARTNER' as const, organization: { name } });
  const reason = 'It says so.';
  const wording = () => ({
    validFrom: `${(amended += 1)}-01-01`,
    texts: [{ language: 'en', text: 'New words.' }],
  });

  return {
    apiKeyCreate: { document: KEY_CREATE, scope: 'keys:write', input: keyWanted, foreign: null },
    apiKeyRotate: {
      document: KEY_ROTATE,
      scope: 'keys:write',
      input: async (agency) => ({ id: await keyMade(agency) }),
      foreign: null,
    },
    apiKeyRevoke: {
      document: KEY_REVOKE,
      scope: 'keys:write',
      input: async (agency) => ({ id: await keyMade(agency), reason: 'walk' }),
      foreign: null,
    },
    contactSave: {
      document: CONTACT_SAVE,
      scope: 'contacts:write',
      anyAgency: 'submissions:read',
      input: contactWanted,
      foreign: 'NOT_ALLOWED',
    },
    contactRemove: {
      document: CONTACT_REMOVE,
      scope: 'contacts:write',
      anyAgency: 'submissions:read',
      input: async (agency) => ({ id: (await as(CONTACT_SAVE, await contactWanted(agency))).contact.id }),
      foreign: 'NOT_FOUND',
    },
    diagnosisSave: { document: SAVE, scope: 'drafts:write', input: named, foreign: 'NOT_ALLOWED' },
    diagnosisCheck: { document: CHECK, scope: 'drafts:write', input: named, foreign: 'NOT_ALLOWED' },
    diagnosisStart: {
      document: START,
      scope: 'drafts:write',
      input: async (agency) => {
        const earlier = await newRound(world, { dueOn: '2013-12-31' });
        await world.submit(await world.saveDraft(agency, earlier, content()));
        return { cycle: { code: await newRound(world, { dueOn: '2099-12-31' }) }, agency: { code: agency } };
      },
      foreign: 'NOT_ALLOWED',
    },
    diagnosisSubmit: {
      document: SUBMIT,
      scope: 'returns:submit',
      input: async (agency) => {
        const { id, version } = await draftOf(agency);
        return { id, expectedVersion: version };
      },
      foreign: 'NOT_FOUND',
    },
    fileAttach: {
      document: ATTACH,
      scope: 'drafts:write',
      input: async (agency) => {
        const { id, version } = await draftOf(agency);
        return {
          diagnosisId: id,
          expectedVersion: version,
          name: 'a.txt',
          mediaType: 'text/plain',
          contentBase64: 'YQ==',
        };
      },
      foreign: 'NOT_FOUND',
    },
    threadOpen: {
      ...ofReview,
      document: OPEN,
      input: async (agency) => ({ diagnosisId: (await submittedOf(agency)).id, body: 'Look here.' }),
    },
    threadComment: {
      ...ofReview,
      document: COMMENT,
      input: async (agency) => ({ threadId: await threadOf(agency), body: 'Yes.' }),
    },
    threadResolve: {
      ...ofReview,
      document: RESOLVE,
      input: async (agency) => ({ threadId: await threadOf(agency) }),
    },
    threadReopen: {
      ...ofReview,
      document: REOPEN,
      input: async (agency) => {
        const input = { threadId: await threadOf(agency) };
        await payloadOf(world, RESOLVE, input, await world.keyOf(Role.REPORTER, agency));
        return input;
      },
    },
    reviewSeen: {
      ...ofReview,
      scope: 'drafts:read',
      document: SEEN,
      input: async (agency) => ({ diagnosisId: (await submittedOf(agency)).id }),
    },
    publicationCreate: {
      document: PUBLISH,
      scope: 'publications:write',
      input: async (agency) => ({ diagnosisIds: [(await acceptedOf(agency)).id] }),
      foreign: null,
    },
    diagnosisApprove: {
      document: APPROVE,
      scope: 'returns:approve',
      input: async (agency) =>
        versionOf(await world.saveDraft(agency, await newRound(world, { consentLevels: 1 }), content())),
      foreign: 'NOT_FOUND',
    },
    diagnosisSendBack: {
      document: SEND_BACK,
      scope: 'reviews:write',
      input: async (agency) => ({ ...versionOf(await submittedOf(agency)), reason: 'Say when.' }),
      foreign: null,
    },
    diagnosisAccept: {
      document: ACCEPT,
      scope: 'reviews:write',
      input: async (agency) => versionOf(await submittedOf(agency)),
      foreign: null,
    },
    diagnosisRevise: {
      document: REVISE,
      scope: 'drafts:write',
      input: async (agency) => ({ ...(await publishedOf(agency)), reason: 'A date was wrong.' }),
      foreign: 'NOT_FOUND',
    },
    diagnosisWithdraw: {
      document: WITHDRAW,
      scope: 'returns:submit',
      orAny: 'publications:write',
      input: async (agency) => ({ ...versionOf(await draftOf(agency)), reason: 'Filed by mistake.' }),
      foreign: 'NOT_FOUND',
      // The secretariat withdraws what is public; a draft it does not even see.
      anyTold: 'NOT_FOUND',
    },
    cycleOpen: {
      document: OPEN_ROUND,
      scope: 'rounds:write',
      input: async (agency) => ({
        code: `walk-${(walked += 1)}`,
        title: [{ language: 'en', text: 'Walk' }],
        timeZone: 'UTC',
        expected: [agency],
      }),
      foreign: null,
    },
    cycleExtend: {
      document: EXTEND_ROUND,
      scope: 'rounds:write',
      input: async (agency) => ({
        cycle: { code: await newRound(world) },
        agency: { code: agency },
        dueOn: '2999-12-31',
        reason: 'Walked.',
      }),
      foreign: null,
    },
    cycleClose: {
      document: CLOSE_ROUND,
      scope: 'rounds:write',
      input: async () => ({ cycle: { code: await newRound(world) }, reason: 'Walked.' }),
      foreign: null,
    },
    expectationDeclare: {
      document: DECLARE,
      scope: 'returns:submit',
      orAny: 'rounds:write',
      input: async (agency) => ({
        cycle: { code: await newRound(world) },
        agency: { code: agency },
        state: 'NIL_RETURN',
        reason: 'Walked.',
      }),
      foreign: 'NOT_ALLOWED',
    },
    memberInvite: {
      document: acting('memberInvite', 'MemberInviteInput'),
      scope: 'members:write',
      input: async (agency) => ({
        email: `${(invitations += 1)}@walk.example`,
        name: 'Walk',
        agency: { code: agency },
        roles: ['READER'],
      }),
      foreign: null,
    },
    memberInviteAgain: {
      document: acting('memberInviteAgain', 'MemberInviteAgainInput'),
      scope: 'members:write',
      input: async (agency) => ({ id: (await invitedMember(world, [Role.READER], agency)).id }),
      foreign: null,
    },
    memberChange: {
      document: acting('memberChange', 'MemberChangeInput'),
      scope: 'members:write',
      input: async (agency) => ({
        id: (await invitedMember(world, [Role.READER], agency)).id,
        roles: ['REPORTER'],
      }),
      foreign: null,
    },
    memberRemove: {
      document: acting('memberRemove', 'MemberRemoveInput'),
      scope: 'members:write',
      input: async (agency) => ({ id: (await invitedMember(world, [Role.READER], agency)).id }),
      foreign: null,
    },
    findingWaive: {
      document: WAIVE,
      scope: 'drafts:write',
      orAny: 'reviews:write',
      input: async (agency) => {
        const { id } = await submittedOf(agency);
        const [finding] = await world.sql<{ id: string }>(
          `select 'fnd_' || f.id as id from finding f join revision r on r.id = f.revision_id where 'dgs_' || r.diagnosis_id = $1 limit 1`,
          [id],
        );
        return { findingId: finding?.id, reason: 'The paper was printed so.' };
      },
      foreign: 'NOT_FOUND',
    },
    responseLink: {
      document: acts.LINK,
      scope: 'judgements:write',
      input: async (agency) => ({
        id: await (await judgeable(agency)).response(),
        mandate: null,
        reason,
      }),
      foreign: null,
    },
    responseAssess: {
      document: acts.ASSESS,
      scope: 'judgements:write',
      input: async (agency) => ({
        responseId: await (await judgeable(agency)).response(),
        coverage: 'FULL',
        reason,
      }),
      foreign: null,
    },
    activityMatchDecide: {
      document: acts.MATCH,
      scope: 'judgements:write',
      input: async (agency) => ({
        a: await (await judgeable(agency)).activity(1),
        b: await (await judgeable('CIM')).activity(1),
        state: 'CONFIRMED',
        reason,
      }),
      foreign: null,
    },
    duplicateReject: {
      document: acts.REJECT_DUPLICATE,
      scope: 'judgements:write',
      input: async (agency) => ({ id: await alike(agency), reason }),
      foreign: null,
    },
    duplicateReopen: {
      document: acts.REOPEN_DUPLICATE,
      scope: 'judgements:write',
      input: async (agency) => {
        const id = await alike(agency);
        await acts.judged(world, acts.REJECT_DUPLICATE, { id });
        return { id, reason };
      },
      foreign: null,
    },
    commitmentMeet: {
      document: acts.MEET,
      scope: 'judgements:write',
      input: async (agency) => {
        const { commitment, activity: reported } = await judgeable(agency);
        return { id: await commitment(), activities: [await reported(1)], reason };
      },
      foreign: null,
    },
    organizationMerge: {
      document: acts.MERGE_ORGANIZATIONS,
      scope: 'judgements:write',
      input: async (agency) => {
        const { organization } = await judgeable(agency);
        return { from: await organization('one'), into: await organization('two'), reason };
      },
      foreign: null,
    },
    organizationUnmerge: {
      document: acts.UNMERGE_ORGANIZATION,
      scope: 'judgements:write',
      input: async (agency) => {
        const { organization } = await judgeable(agency);
        const [from, into] = [await organization('one'), await organization('two')];
        await acts.judged(world, acts.MERGE_ORGANIZATIONS, { from, into });
        return { id: from, reason };
      },
      foreign: null,
    },
    projectMerge: {
      document: acts.MERGE_PROJECTS,
      scope: 'judgements:write',
      input: async (agency) => {
        const { project } = await judgeable(agency);
        return { from: await project(1), into: await project(2), reason };
      },
      foreign: null,
    },
    projectUnmerge: {
      document: acts.UNMERGE_PROJECT,
      scope: 'judgements:write',
      input: async (agency) => {
        const { project } = await judgeable(agency);
        const [from, into] = [await project(1), await project(2)];
        await acts.judged(world, acts.MERGE_PROJECTS, { from, into });
        return { id: from, reason };
      },
      foreign: null,
    },
    proposalDecide: {
      document: acts.DECIDE,
      scope: 'catalogue:write',
      input: async (agency) => ({
        proposalId: await (await judgeable(agency)).proposal(),
        status: 'ADOPTED',
        adoption: wording(),
        reason,
      }),
      foreign: null,
    },
    mandateAmend: {
      document: acts.AMEND,
      scope: 'catalogue:write',
      input: async () => ({ mandate: { code: 'ILO-2' }, ...wording(), reason }),
      foreign: null,
    },
    agencyRename: {
      document: acts.RENAME,
      scope: 'catalogue:write',
      input: async (agency) => ({
        agency: { code: agency },
        names: [{ language: 'en', name: 'New name' }],
        validFrom: wording().validFrom,
        reason,
      }),
      foreign: null,
    },
    diagnosisTranslate: {
      document: TRANSLATE,
      scope: 'drafts:write',
      orAny: 'translations:write',
      input: async (agency) => {
        const submitted = await submittedOf(agency);
        await world.publish(submitted);
        const { diagnosis } = await world.query(
          `{ diagnosis(by: { id: "${submitted.id}" }) { published { id } } }`,
        );
        const texts = [{ key: 'a1', field: 'title', text: 'Curso' }];
        return { revisionId: diagnosis.published.id, language: 'es', texts };
      },
      foreign: 'NOT_ALLOWED',
    },
    textRedact: {
      document: REDACT,
      scope: 'texts:redact',
      input: async (agency) => ({
        diagnosisId: (await submittedOf(agency)).id,
        words: 'Training',
        reason: 'Tried out.',
      }),
      foreign: null,
    },
  };
}
