/** One run of the suite: what global-setup made, as every worker finds it in its environment. */
export interface TestRun {
  /** Told in the name of every database of the run. */
  readonly id: string;
  readonly adminUrl: string;
}

const ID = 'MANDATO_TEST_RUN';
const ADMIN_URL = 'MANDATO_TEST_ADMIN_URL';

/** What a test may start from: nothing but tables, or the catalogue that the project ships. */
export type Start = 'tables' | 'catalogue';

export const templateName = (run: TestRun, start: Start): string => `mandato_test_${start}_${run.id}`;
export const databasePrefix = (run: TestRun): string => `mandato_test_${run.id}_`;
export const keepsDatabases = (): boolean => process.env['MANDATO_KEEP_TEST_DATABASES'] === '1';

export function announceRun(run: TestRun): void {
  process.env[ID] = run.id;
  process.env[ADMIN_URL] = run.adminUrl;
}

export function currentRun(): TestRun {
  const [id, adminUrl] = [process.env[ID], process.env[ADMIN_URL]];
  if (!id || !adminUrl) {
    throw new Error(
      'There is no test database: run Jest from the root of the repository, whose globalSetup makes it.',
    );
  }
  return { id, adminUrl };
}
