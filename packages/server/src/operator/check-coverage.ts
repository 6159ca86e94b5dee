import { COVERAGE_DIFFERENCES, type CoverageDifference } from '../features/coverage/check';
import { currentDatabase } from './current-database';
import { withClient } from './database-client';
import type { Session } from './session';

const MOST = 50;

const PLACES = { ledger: 'The ledger has', history: 'It should have' } as const;

/** Makes the coverage ledger anew from what it rests on and changes nothing; false where the two disagree. */
export async function checkCoverageCommand(session: Session): Promise<boolean> {
  const url = await currentDatabase(session);
  const differences = await session.lifetime.step(() =>
    withClient(url, async (client) => {
      // All of its history is made at once, which takes as long as it takes.
      await client.query('set statement_timeout = 0; set jit = off');
      return (await client.query<CoverageDifference>(COVERAGE_DIFFERENCES)).rows;
    }),
  );
  for (const each of differences.slice(0, MOST)) session.tell(described(each));
  session.tell(
    differences.length === 0
      ? 'The coverage ledger agrees with what it rests on.'
      : `The coverage ledger differs in ${differences.length} rows${differences.length > MOST ? `; ${MOST} are shown` : ''}.`,
  );
  return differences.length === 0;
}

const described = ({ where, cycle, mandate, agency, since, until, ...said }: CoverageDifference): string =>
  `${PLACES[where]} ${cycle}, ${mandate}, ${agency}, acts ${since} to ${until === null ? 'now' : until - 1}: ` +
  `${said.state} (${said.reason}), activities: ${said.activities}.`;
