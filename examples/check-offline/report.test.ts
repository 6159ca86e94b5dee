import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CheckContext, type Draft, RULES_VERSION } from '@mandato/sdk/rules';
import { reportOn } from './report.ts';

const ilo = { code: 'ILO', names: ['International Labour Organization', 'ILO'], formerNames: [] };
const context: CheckContext = {
  agency: { ...ilo, parents: [] },
  agencies: [ilo],
  mandates: [],
  objectives: [],
  countries: ['PE'],
  codeLists: { 'activity-kind': ['training'] },
  groups: [],
  programTitles: [],
  round: { code: '2027-diagnosis', opensOn: '2027-01-01', dueOn: '2027-12-31' },
  template: [],
  earlier: null,
  published: [],
};
const answer = { hash: '0'.repeat(64), rulesVersion: RULES_VERSION, context };
const draft = JSON.parse(readFileSync(join(__dirname, 'draft.json'), 'utf8')) as Draft;

test('the draft of the file is checked without a request', () => {
  const request = jest.spyOn(globalThis, 'fetch').mockRejectedValue(new Error('There is no network here.'));
  const { lines, isBlocked } = reportOn(draft, answer);
  expect(isBlocked).toBe(true);
  expect(lines.map((line) => line.slice(0, line.indexOf(':')))).toEqual([
    'BLOCKER DUPLICATE_KEY content.activities.1.key',
    'BLOCKER PERIOD_REVERSED content.activities.1.period.edtf',
    'INFO NOTHING_ASSIGNED content',
    'INFO NO_RUNNING_TEXT content.sections',
    'WARNING FILLER content.suggestions.0.text',
    'WARNING UNDATED_ACTIVITY content.activities.0.period',
    'WARNING SUGGESTION_WITHOUT_ADDRESSEE content.suggestions.0.addressees',
  ]);
  expect(request).not.toHaveBeenCalled();
});

test('a draft that is mended is not blocked', () => {
  const [first] = draft.content.activities ?? [];
  expect(first).toBeDefined();
  const mended = { ...draft, content: { activities: first ? [first] : [] } };
  expect(reportOn(mended, answer).isBlocked).toBe(false);
});

test('the context of a server with other rules is not used', () => {
  expect(() => reportOn(draft, { ...answer, rulesVersion: '0.0.1' })).toThrow(
    `The context is of a server with rules 0.0.1, and this package has rules ${RULES_VERSION}`,
  );
});
