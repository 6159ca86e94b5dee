import { readFileSync } from 'node:fs';
import { createClient } from '@mandato/sdk';
import type { Draft } from '@mandato/sdk/rules';
import { reportOn } from './report.ts';

const { MANDATO_URL, MANDATO_KEY } = process.env;
const [round = '2027-diagnosis', ...named] = process.argv.slice(2);
const paths = named.length > 0 ? named : ['draft.json'];

const api = createClient({ url: MANDATO_URL ?? 'http://127.0.0.1:4000/graphql', apiKey: MANDATO_KEY });
// The one request, for any number of drafts.
const answer = await api.diagnoses.context({ cycle: { code: round } });

for (const path of paths) {
  const draft = JSON.parse(readFileSync(path, 'utf8')) as Draft;
  const { lines, isBlocked } = reportOn(draft, answer);
  console.log(`${path}: ${isBlocked ? 'a submission would be refused' : 'could be submitted'}`);
  for (const line of lines) console.log(`- ${line}`);
  if (isBlocked) process.exitCode = 1;
}
