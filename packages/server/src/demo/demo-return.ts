import type { DiagnosisSaveInput } from '../features/diagnoses/save.inputs';
import type { DemoKeys } from './demo-keys';

const RETURN = 'diagnosis { id version state } userErrors { path message cure }';

const READ = `query DemoReturn($reference: String!) { diagnosis(by: { reference: $reference }) { id version state externalId } }`;
const SAVE = `mutation DemoSave($input: DiagnosisSaveInput!) { payload: diagnosisSave(input: $input) { ${RETURN} } }`;
const SUBMIT = `mutation DemoSubmit($input: DiagnosisActInput!) { payload: diagnosisSubmit(input: $input) { ${RETURN} } }`;
const ACCEPT = `mutation DemoAccept($input: DiagnosisActInput!) { payload: diagnosisAccept(input: $input) { ${RETURN} } }`;
const PUBLISH = `mutation DemoPublish($input: PublicationCreateInput!) {
  payload: publicationCreate(input: $input) { userErrors { path message cure } } }`;

interface Return {
  readonly id: string;
  readonly version: number;
  readonly state: string;
}

/**
 * Files, submits, accepts and publishes a return the way everybody does: over HTTP, each step with the key of its doer.
 * A start that was cut short between two steps is carried on; what a person has changed since is left alone.
 */
export async function fileDemoReturn(
  url: string,
  keys: DemoKeys,
  agency: string,
  input: DiagnosisSaveInput,
): Promise<void> {
  const as = (holder: string): Client => client(url, keys[holder] ?? '');
  const reference = `${agency}/${input.cycle.code}`;
  const { diagnosis } = await as(agency).send<{ diagnosis: (Return & { externalId: string | null }) | null }>(
    READ,
    {
      reference,
    },
  );
  if (diagnosis && diagnosis.externalId !== input.externalId) return;

  let filed: Return = diagnosis ?? (await as(agency).change(SAVE, input));
  const isAsSaved = filed.state === 'DRAFT' && filed.version === 1;
  if (isAsSaved) filed = await as(agency).change(SUBMIT, { id: filed.id, expectedVersion: filed.version });
  if (filed.state === 'SUBMITTED')
    filed = await as('secretariat').change(ACCEPT, { id: filed.id, expectedVersion: filed.version });
  if (filed.state === 'ACCEPTED') await as('secretariat').change(PUBLISH, { diagnosisIds: [filed.id] });
}

interface Client {
  send<T>(query: string, variables: object): Promise<T>;
  change(mutation: string, input: object): Promise<Return>;
}

interface Payload {
  readonly diagnosis: Return;
  readonly userErrors: readonly { path: readonly string[]; message: string; cure: string | null }[];
}

function client(url: string, key: string): Client {
  const send = async <T>(query: string, variables: object): Promise<T> => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      // The connection is given up at once, so that the server need not wait for it when it stops.
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key}`, connection: 'close' },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as { data?: T; errors?: { message: string }[] };
    if (errors || !data) throw new Error(errors?.map(({ message }) => message).join(' ') ?? 'no answer');
    return data;
  };
  return {
    send,
    change: async (mutation, input) => {
      const { payload } = await send<{ payload: Payload }>(mutation, { input });
      if (payload.userErrors.length === 0) return payload.diagnosis;
      throw new Error(
        payload.userErrors
          .map((each) => `${each.path.join('.')}: ${each.message} ${each.cure ?? ''}`)
          .join(' '),
      );
    },
  };
}
