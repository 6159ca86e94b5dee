import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DiagnosisContentInput } from '@mandato/rules';
import { Role } from '../src/platform/caller';
import { edited } from '../src/features/register/catalogue.testing';
import { DECLARE, payloadOf } from './acts';
import { activity, response } from './documents';
import { sent, translating } from './translating';
import { shippedCatalogue, startWorld, type Loose, type Return, type World } from './world';

/* A round of several agencies that say all kinds of things, or nothing, and an earlier one. */

export const ROUND = 'r13';
export const HOSTILE = `<script>alert("x")</script> & 'quoted' \u202Eevil\u202C <b>bold</b>`;

/** The document that the demonstration publishes. */
export const demoReturn = (): { content: DiagnosisContentInput; language: string; filed: object } =>
  JSON.parse(readFileSync(join(__dirname, '../demo/ilo-2013-review.json'), 'utf8')) as never;

const WEAK = 'Coordination between the agencies is weak.';
const SPANISH = 'La coordinación entre los organismos es débil.';

const ilo: DiagnosisContentInput = {
  sections: [
    { key: 'general', kind: 'GENERAL', body: 'We passed on what has proved good 😀 and more.' },
    { key: 'w', kind: 'WEAKNESSES', body: `First of all: ${WEAK} ${HOSTILE}` },
  ],
  objectiveClaims: [
    {
      key: 'c1',
      objectiveCode: 'SO-1',
      text: 'passed on what has proved good',
      span: { sectionKey: 'general', quote: 'passed on what has proved good' },
    },
  ],
  mandateResponses: [
    response(
      'ILO-1',
      Array.from({ length: 8 }, (_, i) =>
        activity({
          key: `a${i}`,
          title: `Course ${i}`,
          objectiveCodes: ['SO-1'],
          populationGroups: ['women'],
        }),
      ),
    ),
    response('ILO-2', [], { narrative: 'We trained the labor inspectors of two countries.' }),
  ],
  statements: [
    { key: 'w1', polarity: 'WEAKNESS', theme: 'gender', text: WEAK, span: { sectionKey: 'w', quote: WEAK } },
    {
      key: 'w2',
      polarity: 'WEAKNESS',
      theme: 'remittances',
      text: HOSTILE,
      span: { sectionKey: 'w', quote: HOSTILE },
    },
    { key: 's1', polarity: 'STRENGTH', text: 'Good people.' },
  ],
  suggestions: [
    { key: 'g1', text: 'Meet more often.', addressees: [{ kind: 'OAS' }, { kind: 'GOVERNMENTS' }] },
    { key: 'g2', text: 'Send us data.', addressees: [{ kind: 'AGENCY', agencyCode: 'IOM' }] },
    { key: 'g3', text: 'Somebody should act.' },
  ],
  amendmentProposals: [
    {
      key: 'p1',
      kind: 'REWORD',
      mandateCode: 'ILO-2',
      proposedText: 'Enforce labor law.',
      rationale: 'Clearer.',
    },
  ],
  commitments: [{ key: 'k', text: 'We shall hold a seminar.', dueOn: '2014-06' }],
  annexReferences: [{ key: 'x', kind: 'ANNEX', label: 'Annex II', title: 'Bibliography' }],
};

const iom: DiagnosisContentInput = {
  mandateResponses: [
    response('ILO-1', [
      activity({ key: 'b', title: 'Curso sobre remesas', text: 'Curso sobre remesas, dos veces.' }),
    ]),
  ],
  statements: [
    { key: 'x1', polarity: 'WEAKNESS', theme: 'gender', text: SPANISH },
    { key: 'x2', polarity: 'WEAKNESS', theme: 'gender', text: 'Falta dinero.' },
  ],
  suggestions: [{ key: 'h1', text: 'Reunirse más.', addressees: [{ kind: 'OAS' }] }],
};

const cim: DiagnosisContentInput = {
  mandateResponses: [
    response('CIM-1', [], { selfAssessment: 'NOT_DONE', selfAssessmentReason: 'There was no money.' }),
    response('CIM-2', [], {
      selfAssessment: 'SUBSTITUTE',
      selfAssessmentReason: 'We looked for studies by others.',
      narrative: 'A search of studies by others took its place.',
    }),
  ],
  activities: [
    activity({ key: 'secret', title: 'Ocelot', isConfidential: true, populationGroups: ['children'] }),
  ],
  amendmentProposals: [
    {
      key: 'q1',
      kind: 'REWORD',
      mandateCode: 'CIM-1',
      proposedText: 'Do research on the migration of women and girls.',
    },
    { key: 'q2', kind: 'ADD', targetLabel: 'The Program', rationale: 'It is silent about girls.' },
  ],
};

export interface AssessedWorld {
  readonly world: World;
  readonly returns: Readonly<Record<'ilo' | 'iom' | 'cim', Return>>;
}

/** Expected are ILO, IOM, CIM, IIN, IACHR and SAP: three file, one is excused, one has nothing to report, one is silent. */
export async function startAssessedWorld(): Promise<AssessedWorld> {
  const catalogue = edited(shippedCatalogue(), ({ mandates }) => {
    const of = (code: string) => mandates.find((each) => each.code === code)!;
    of('ILO-1').objectives = ['SO-1', 'SO-2'];
    of('CIM-1').objectives = ['SO-3'];
    Object.assign(of('CIM-1').versions[0]!, {
      textBasis: 'OFFICIAL',
      text: { en: 'Do research on the migration of women.', es: 'Investigar la migración de las mujeres.' },
    });
  });
  const world = await startWorld({ catalogue });
  await world.openRound('r11', ['ILO'], { opensOn: '2011-01-01', dueOn: '2011-12-31' });
  await world.file('ILO', 'r11', {
    commitments: [{ key: 'k0', text: 'We shall train inspectors.', dueOn: '2012' }],
  });
  await world.openRound(ROUND, ['ILO', 'IOM', 'CIM', 'IIN', 'IACHR', 'SAP'], { dueOn: '2013-12-31' });
  const returns = {
    ilo: await world.file('ILO', ROUND, ilo, { filed: { symbol: 'CIDI/CAM/doc.5/13' } }),
    iom: await world.file('IOM', ROUND, iom, { language: 'es' }),
    cim: await world.file('CIM', ROUND, cim),
  };
  const administrator = await world.keyOf(Role.ADMINISTRATOR);
  for (const [code, state, reason] of [
    ['IIN', 'EXCUSED', 'It moved house.'],
    ['SAP', 'NIL_RETURN', 'Nothing was done.'],
  ]) {
    const input = { cycle: { code: ROUND }, agency: { code }, state, reason };
    expect((await payloadOf(world, DECLARE, input, administrator)).userErrors).toEqual([]);
  }
  const { translated } = translating(() => world);
  await translated(returns.iom, [sent('x1', 'text', WEAK)], {
    language: 'en',
    key: await world.keyOf(Role.REPORTER, 'IOM'),
  });
  return { world, returns };
}

const SENTENCE = `claim text cells language stated { words language } quotes { quote language translation address agencyCode reference symbol } figures { query address }`;
const CHAPTERS = `chapters { id kind number title sections { id title blocks { form caption columns sentences { ${SENTENCE} }
  redline { basis before beforeLanguage after afterLanguage changes { kind text } } } } }`;

export const ASSESSMENT = `query Assessment($cycle: String!, $standing: AssessmentStanding! = PUBLISHED, $locale: LanguageTag = "en", $asOf: Int) {
  assessment(cycle: $cycle, standing: $standing, locale: $locale, asOf: $asOf) { title language standing basis { rule standing asOf reported expected }
  completeness { expected reported nilReturns excused late } cycle { code } ${CHAPTERS} } }`;

export const HTML = `query Page($cycle: String!, $standing: AssessmentStanding! = PUBLISHED, $locale: LanguageTag = "en", $asOf: Int) {
  assessment(cycle: $cycle, standing: $standing, locale: $locale, asOf: $asOf) { html } }`;

export const sentencesOf = ({ chapters }: Loose): Loose[] =>
  chapters.flatMap(({ kind, sections }: Loose) =>
    sections.flatMap(({ id, title, blocks }: Loose) =>
      blocks.flatMap((block: Loose) =>
        block.sentences.map((sentence: Loose) => ({ ...sentence, kind, section: id, heading: title })),
      ),
    ),
  );
