import { IMPORTER_TOO, MET_ELSEWHERE, RULES, RULES_VERSION, type Rule } from '@mandato/rules';

/** `docs/rules.md`: every rule as the package itself declares it. */
export function rulesPage(): string {
  const rules: readonly Rule[] = RULES;
  const refusing = rules.filter(({ refusal }) => refusal);
  const kept = rules.filter(({ refusal }) => !refusal);
  return [
    '# Rules',
    '',
    `<!-- Printed from packages/rules/src/catalogue by "npm run generate"; a change here is lost. -->`,
    '',
    `Version ${RULES_VERSION}: ${rules.length} rules. The server runs them with every save, submission and \`diagnosisCheck\`; the`,
    'same code runs offline against what `checkContext` serves. Source `c-…` is an oddity of the papers seen.',
    '',
    '## What refuses a save',
    '',
    ...table(['Code', 'Refused as', 'What it says', 'Cure'], refusing.map(refusingRow)),
    '',
    '## What is kept with the revision as a finding',
    '',
    'Only a `BLOCKER` stops a submission. Every other finding can be waived with a reason (`findingWaive`); the waiver holds until',
    'the words it is about change.',
    '',
    ...table(['Code', 'Severity', 'Source', 'What it says', 'Cure'], kept.map(keptRow)),
    '',
    '## Oddities that an importer has to meet as well',
    '',
    'The rules see the document as filed. Reading it out of a paper is another matter:',
    '',
    ...table(
      ['Oddity', 'What is left to whoever reads the paper', 'Rules'],
      Object.entries(IMPORTER_TOO).map(withRules),
    ),
    '',
    '## Oddities that no rule tells',
    '',
    ...table(['Oddity', 'Where it is met'], Object.entries(MET_ELSEWHERE)),
    '',
  ].join('\n');
}

const refusingRow = ({ code, refusal, summary, cure }: Rule): string[] => [
  `\`${code}\``,
  `\`${refusal}\``,
  summary.en,
  cure.en,
];

const keptRow = ({ code, severity, source, summary, cure }: Rule): string[] => [
  `\`${code}\``,
  severity,
  source,
  summary.en,
  cure.en,
];

function withRules([oddity, meaning]: [string, string]): string[] {
  const codes = RULES.filter(({ source }) => source.split(', ').includes(oddity)).map(
    ({ code }) => `\`${code}\``,
  );
  return [oddity, meaning, codes.join(' ')];
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string[] =>
  [head, head.map(() => '---'), ...rows].map(
    (cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`,
  );
