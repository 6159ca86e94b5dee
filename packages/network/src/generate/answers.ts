import type { DiagnosisContentInput, FiledDocumentInput, MandateResponseInput } from '@mandato/rules';
import type { Framework } from '@mandato/server/features/diagnoses/framework';
import { carriedOn, inventActivity, jointActivity, type ActivityDraft, type Reporter } from './activities';
import { opinions, type Opinions } from './opinions';
import type { JointProject } from './projects';
import type { Random } from './random';
import { REASONS, TITLES } from './words/opinions';
import type { Language } from './words/language';

export interface Answer {
  readonly input: MandateResponseInput;
  readonly activities: readonly ActivityDraft[];
}

/** What an agency has to say in one return, before it is put into the form. */
export interface Answers extends Opinions {
  readonly language: Language;
  readonly year: number;
  readonly agency: { readonly name: string; readonly acronym: string };
  readonly filed: FiledDocumentInput;
  readonly claims: NonNullable<DiagnosisContentInput['objectiveClaims']>;
  readonly answers: readonly Answer[];
  /** Activities under no mandate. */
  readonly others: readonly ActivityDraft[];
}

export interface Asked extends Reporter {
  readonly agency: Answers['agency'];
  readonly weight: number;
  /** Activities of a middling return. */
  readonly usual: number;
  readonly mandates: Framework['mandates'];
  /** What it reported last time and is not over. */
  readonly goingOn: readonly ActivityDraft[];
  readonly joint: readonly { readonly project: JointProject; readonly place: number }[];
}

const MOST_ANSWERS = 14;

export function answersOf(r: Random, asked: Asked): Answers {
  const { language, year, weight, usual, mandates, agency } = asked;
  const inForce = mandates.filter(({ validTo }) => validTo === null || validTo > `${year}-06-30`);
  const answered = r.some(
    inForce,
    Math.min(MOST_ANSWERS, Math.ceil((inForce.length * r.int(62, 100)) / 100)),
  );
  const count = Math.max(1, Math.round((usual * weight * r.int(55, 145)) / 10_000));
  const activities = [
    ...asked.joint.map(({ project, place }) => jointActivity(r, project, place, asked)),
    ...asked.goingOn.map((each) => carriedOn(r, each, language)),
  ].slice(0, Math.max(count, asked.joint.length));
  for (let n = 1; activities.length < count; n += 1)
    activities.push(inventActivity(r, `a${year}-${n}`, asked));
  const seen = new Set<string>();
  const once = activities.filter(({ input }) => !seen.has(input.key) && seen.add(input.key));
  return {
    language,
    year,
    agency,
    filed: filedPaper(r, asked),
    claims: claimsOf(r, language),
    ...placed(r, asked, answered, once),
    ...opinions(r, asked, answered, once),
  };
}

/** Each activity goes under one of the mandates or, not seldom, under none. */
function placed(
  r: Random,
  { language, year }: Asked,
  mandates: Framework['mandates'],
  activities: readonly ActivityDraft[],
): Pick<Answers, 'answers' | 'others'> {
  const answers = mandates.map((mandate, i): { input: MandateResponseInput; activities: ActivityDraft[] } => {
    const text = mandate.texts[mandate.texts.length - (language === 'en' ? 2 : 1)] ?? '';
    return {
      activities: [],
      input: {
        key: `r${i + 1}`,
        // What is not linked yet is something else than what was not done.
        ...(r.percent(5) ? {} : { mandateCode: mandate.code }),
        ...(mandate.number === null ? {} : { printedNumber: r.percent(4) ? i + 1 : mandate.number }),
        quotedMandateText: text,
      },
    };
  });
  const idle = answers.filter(() => r.percent(9));
  const busy = answers.filter((each) => !idle.includes(each));
  const others: ActivityDraft[] = [];
  for (const activity of activities) {
    if (busy.length === 0 || r.percent(12)) others.push(activity);
    else r.pick(busy).activities.push(activity);
  }
  return {
    others,
    answers: answers.map((each) => ({
      ...each,
      input: { ...each.input, ...assessed(r, each.activities.length, { language, year }) },
    })),
  };
}

function assessed(
  r: Random,
  activities: number,
  { language, year }: Pick<Asked, 'language' | 'year'>,
): Partial<MandateResponseInput> {
  const reason = r.pick(REASONS)[language];
  if (activities === 0) {
    const selfAssessment = r.weighted([
      ['NOT_DONE', 70],
      ['SUBSTITUTE', 30],
    ] as const);
    return { selfAssessment, selfAssessmentReason: reason, narrative: reason };
  }
  const narrative =
    language === 'en'
      ? `Work in this area went on in ${year}.`
      : `El trabajo en esta área continuó en ${year}.`;
  if (r.percent(20)) return {};
  const selfAssessment = r.weighted([
    ['DONE', 45],
    ['PARTLY', 55],
  ] as const);
  return {
    selfAssessment,
    ...(selfAssessment === 'PARTLY' ? { selfAssessmentReason: reason } : {}),
    ...(r.percent(40) ? { narrative } : {}),
  };
}

function claimsOf(r: Random, language: Language): Answers['claims'] {
  const codes = ['GO-1', 'GO-3', 'SO-1', 'SO-2', 'SO-3', 'SO-4', 'SO-5', 'SO-6'];
  return r.some(codes, r.int(1, 4)).map((code, i) => ({
    key: `c${i + 1}`,
    objectiveCode: code,
    printedNumber: i + 1,
    text:
      language === 'en'
        ? `Contribution to objective ${code.slice(3)} of the Program`
        : `Contribución al objetivo ${code.slice(3)} del Programa`,
  }));
}

function filedPaper(r: Random, { language, year, agency }: Asked): FiledDocumentInput {
  const suffix = r.percent(25) ? ` ${r.pick(['rev. 1', 'add. 2', 'add. 4 rev. 2', 'corr. 1'])}` : '';
  return {
    ...(r.percent(70) ? { coverTitle: r.pick(TITLES)[language] } : {}),
    ...(r.percent(60)
      ? {
          formName:
            language === 'en' ? r.pick(['Diagnosis Format', 'Diagnostic Form']) : 'Formato de diagnóstico',
        }
      : {}),
    ...(r.percent(45)
      ? { symbol: `${agency.acronym}/INF.${r.int(1, 99)}/${String(year).slice(2)}${suffix}` }
      : {}),
    ...(r.percent(6) ? { languageMark: 'TEXTUAL' } : {}),
    ...(language === 'en' && r.percent(25) ? { originalLanguage: 'es' } : {}),
    ...(r.percent(62)
      ? { filedOn: `${year}-0${r.int(3, 6)}-${String(r.int(1, 28)).padStart(2, '0')}` }
      : { notBefore: `${year}-02-01`, notAfter: `${year}-10-31` }),
  };
}

/** The next revision: what was asked for is put right, the rest stays word for word. */
export function corrected(r: Random, answers: Answers, reporter: Reporter, number: number): Answers {
  const better = (activity: ActivityDraft): ActivityDraft => {
    if (!r.percent(activity.input.period ? 6 : 70)) return activity;
    const { input } = activity;
    const period = input.period ?? { edtf: String(answers.year), printed: String(answers.year) };
    return {
      ...activity,
      input: {
        ...input,
        period,
        outcomes: input.outcomes ?? [],
        status: input.status === 'UNKNOWN' ? 'DONE' : input.status,
      },
    };
  };
  return {
    ...answers,
    filed: { ...answers.filed, label: `rev. ${number}` },
    answers: answers.answers.map((answer) => ({ ...answer, activities: answer.activities.map(better) })),
    others: [
      ...answers.others.map(better),
      ...(r.percent(60) ? [inventActivity(r, `a${answers.year}-rev${number}`, reporter)] : []),
    ],
    suggestions: r.percent(30) ? answers.suggestions.slice(0, -1) : answers.suggestions,
  };
}

export const activitiesOf = ({ answers, others }: Answers): ActivityDraft[] => [
  ...answers.flatMap(({ activities }) => activities),
  ...others,
];
