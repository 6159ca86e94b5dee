/* Checked by tsc (`npm run check:types`), never run. An expected error that does not come is an error. */
import { createCaller, createClient, list, type Page, type Diagnosis, isMandatoError } from '../src/index.js';
import { checkOffline, type Draft } from '../src/offline.js';
import { AgencyGet, MandateList } from '../src/operations.js';

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const isTrue = <T extends true>(_?: T): void => undefined;

const api = createClient({ url: 'https://mandato.example.org/graphql', apiKey: 'key' });

export async function reads(): Promise<void> {
  const agency = await api.agencies.get({ code: 'ILO' });
  // @ts-expect-error it may not be there
  agency.name;
  // @ts-expect-error no such field
  agency?.nmae;
  const name: string | undefined = agency?.name;
  // @ts-expect-error one key, not two
  await api.agencies.get({ code: 'ILO', acronym: 'OIT' });
  // @ts-expect-error no key
  await api.agencies.get({});
  // @ts-expect-error no such key: a mandate has no acronym
  await api.mandates.get({ acronym: 'OIT' });

  const page = await api.mandates.list({
    filter: { addressee: { eq: 'ILO' } },
    orderBy: [{ field: 'NUMBER' }],
  });
  const title: string | undefined = page.nodes[0]?.title;
  // @ts-expect-error no such filter
  api.mandates.list({ filter: { adressee: { eq: 'ILO' } } });
  // @ts-expect-error no such value
  api.activities.list({ filter: { status: ['FINISHED'] } });
  // @ts-expect-error not a list of that order
  api.mandates.list({ orderBy: [{ field: 'START' }] });
  // @ts-expect-error a limit is required
  await api.mandates.list().toArray();
  for await (const activity of api.activities.list()) {
    const edtf: string | null = activity.period.edtf;
    // @ts-expect-error not selected, and no request can be hidden behind it
    activity.diagnosis;
    void edtf;
  }

  const diagnosis = await api.diagnoses.get({ reference: 'ILO/2013-review' });
  isTrue<Same<typeof diagnosis, Diagnosis | null>>();
  if (diagnosis) {
    // What comes back can be sent again as it is.
    const { latestRevision, version: expectedVersion } = diagnosis;
    const { document: content, language } = latestRevision!;
    await api.diagnoses.save({ cycle: { id: diagnosis.cycle.id }, language, content, expectedVersion });
  }
  void [name, title];
}

export async function writes(): Promise<void> {
  const { diagnosis } = await api.diagnoses.save({
    cycle: { code: 'r' },
    language: 'en',
    content: { activities: [] },
  });
  const version: number = diagnosis.version;
  // @ts-expect-error the language is required
  await api.diagnoses.save({ cycle: { code: 'r' }, content: {} });
  // @ts-expect-error the version is required
  await api.diagnoses.submit({ id: diagnosis.id });
  const round = { cycle: { code: 'r' }, language: 'en' };
  // @ts-expect-error an activity needs a kind
  await api.diagnoses.check({ ...round, content: { activities: [{ key: 'a', title: 't' }] } });
  // @ts-expect-error no such field of a return
  await api.diagnoses.file({ ...round, content: { activitys: [] } });

  const result = await api.diagnoses.submit.safe({ id: diagnosis.id, expectedVersion: version });
  // @ts-expect-error there is a value only when ok
  result.value;
  if (result.ok) result.value.diagnosis.state;
  else result.issues[0]?.path.join('.');

  const { act } = await api.publications.create({ diagnosisIds: [diagnosis.id] });
  const number: number = act.number;
  void number;

  const { apiKey, key } = await api.keys.create({ name: 'Import', role: 'REPORTER' });
  const id: string = apiKey.id;
  // @ts-expect-error the secret of a repeated request is not told again
  const secret: string = key;
  const { version: wording, mandate } = await api.judgements.amendMandate({
    mandate: { code: 'ILO-1' },
    validFrom: '2026-01-01',
    reason: 'r',
  });
  const words: string[] = [wording.text, mandate.code];
  // @ts-expect-error a reason is required
  await api.findings.waive({ findingId: 'fnd_1' });
  for await (const { agency, isLate } of api.cycles.expectations({ by: { code: 'r' }, state: ['AWAITED'] })) {
    void [agency.name, isLate];
  }
  for await (const thread of api.threads.list({ by: { id: diagnosis.id } })) thread.comments.nodes[0]?.body;
  // @ts-expect-error of which return?
  api.threads.list({ state: 'OPEN' });
  void [id, secret, words];
}

export async function offline(draft: Draft): Promise<void> {
  checkOffline(draft, await api.diagnoses.context({ cycle: { code: 'r' } }));
}

export async function documents(): Promise<void> {
  const call = createCaller({ url: '/graphql', auth: { token: async () => 'token' } });
  const { data } = await call(AgencyGet, { by: { code: 'ILO' } });
  const code: string | undefined = data.agency?.code;
  // @ts-expect-error variables are required here
  await call(AgencyGet);
  // @ts-expect-error no such variable
  await call(AgencyGet, { by: { code: 'ILO' }, as: 3 });
  // @ts-expect-error no such field
  data.agencies;
  await call(MandateList);
  const pages: PromiseLike<Page<{ code: string }>> = list(
    call,
    MandateList,
    { first: 10 },
    { signal: AbortSignal.timeout(9) },
  );
  const { data: unknown } = await api.query('{ viewer { locale } }');
  isTrue<Same<typeof unknown, unknown>>();
  void [code, pages];
}

export function options(error: unknown): void {
  // @ts-expect-error the url is required
  createClient({ apiKey: 'key' });
  // @ts-expect-error a key or a token
  createClient({ url: '/graphql', auth: {} });
  // @ts-expect-error no such option
  void api.viewer({ timeout: 3 });
  // A code of a newer server compiles; the known ones complete.
  if (isMandatoError(error, 'CODE_OF_TOMORROW') && error.code === 'CONFLICT') error.issues.length;
}
