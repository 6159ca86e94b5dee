import { createClient, isMandatoError } from '@mandato/sdk';
import { demoKey } from './demo-key.ts';
import { iloReturn } from './return.ts';

const { MANDATO_URL, MANDATO_KEY, MANDATO_DEMO_KEYS } = process.env;
const round = process.argv[2] ?? '2013-review';

try {
  await fileFor(round);
} catch (error) {
  // A refusal lists every fault at once; nothing was changed.
  console.error(error instanceof Error ? error.message : error);
  for (const { path, message, cure } of isMandatoError(error) ? error.issues : []) {
    console.error(`- ${path.join('.') || 'return'}: ${message}${cure ? ` ${cure}` : ''}`);
  }
  process.exitCode = 1;
}

async function fileFor(code: string): Promise<void> {
  const api = createClient({
    url: MANDATO_URL ?? 'http://127.0.0.1:4000/graphql',
    apiKey: MANDATO_KEY ?? demoKey(MANDATO_DEMO_KEYS),
  });

  const existing = await api.diagnoses.get({ reference: `ILO/${code}` });
  if (existing && !['DRAFT', 'SENT_BACK'].includes(existing.state)) {
    const open = await api.cycles.list({ filter: { state: ['OPEN'] } });
    const others = open.nodes.map((cycle) => cycle.code).filter((other) => other !== code);
    throw new Error(
      `${existing.reference} is there already (${existing.state}) and cannot be filed again. ` +
        (others.length > 0 ? `Open for returns: ${others.join(', ')}.` : 'No other round is open.'),
    );
  }

  const { results, diagnosis } = await api.diagnoses.file({
    ...iloReturn,
    cycle: { code },
    // Our own number for this return: another round's return is another one.
    externalId: code === '2013-review' ? iloReturn.externalId : `ILO-${code}`,
    // A draft left over from an earlier attempt is replaced, if nobody has saved it since.
    expectedVersion: existing?.version,
  });

  for (const { severity, path, message, cure } of results) {
    console.log(`${severity} ${path.join('.')}: ${message} ${cure}`);
  }
  console.log(`Filed: ${diagnosis.reference}, ${diagnosis.state}.`);
}
