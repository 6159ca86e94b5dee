import { APPROVE, ATTACH, CHECK, newRound, REVISE, SAVE, START, SUBMIT, TRANSLATE, WITHDRAW } from '../acts';
import { content } from '../documents';
import type { World } from '../world';
import { asItStands, draftOf, publishedOf, submittedOf } from './prepared-return';
import type { Walks } from './walk';

export function diagnosisWalks(world: World): Walks {
  const named = async (agency: string): Promise<object> => ({
    cycle: { code: await newRound(world) },
    agency: { code: agency },
    language: 'en',
    content: content(),
  });
  return {
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
      input: async (agency) => asItStands(await draftOf(world, agency)),
      foreign: 'NOT_FOUND',
    },
    fileAttach: {
      document: ATTACH,
      scope: 'drafts:write',
      input: async (agency) => {
        const { id, version } = await draftOf(world, agency);
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
    diagnosisApprove: {
      document: APPROVE,
      scope: 'returns:approve',
      input: async (agency) =>
        asItStands(await world.saveDraft(agency, await newRound(world, { consentLevels: 1 }), content())),
      foreign: 'NOT_FOUND',
    },
    diagnosisRevise: {
      document: REVISE,
      scope: 'drafts:write',
      input: async (agency) => ({
        ...asItStands(await publishedOf(world, agency)),
        reason: 'A date was wrong.',
      }),
      foreign: 'NOT_FOUND',
    },
    diagnosisWithdraw: {
      document: WITHDRAW,
      scope: 'returns:submit',
      orAny: 'publications:write',
      input: async (agency) => ({ ...asItStands(await draftOf(world, agency)), reason: 'Filed by mistake.' }),
      foreign: 'NOT_FOUND',
      // The secretariat withdraws what is public; a draft it does not even see.
      anyTold: 'NOT_FOUND',
    },
    diagnosisTranslate: {
      document: TRANSLATE,
      scope: 'drafts:write',
      orAny: 'translations:write',
      input: async (agency) => {
        const submitted = await submittedOf(world, agency);
        await world.publish(submitted);
        const { diagnosis } = await world.query(
          `{ diagnosis(by: { id: "${submitted.id}" }) { published { id } } }`,
        );
        const texts = [{ key: 'a1', field: 'title', text: 'Curso' }];
        return { revisionId: diagnosis.published.id, language: 'es', texts };
      },
      foreign: 'NOT_ALLOWED',
    },
  };
}
