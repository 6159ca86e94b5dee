import type { DiagnosisContentInput } from '@mandato/rules';
import type { Framework } from '@mandato/server/features/diagnoses/framework';
import type { ActivityDraft } from './activities';
import { drawSubject, phrase } from './phrases';
import type { Random } from './random';
import type { Language } from './words/language';
import { COMMITMENTS, MEANS, STATEMENTS, SUGGESTIONS } from './words/opinions';

type Items<K extends keyof DiagnosisContentInput> = NonNullable<NonNullable<DiagnosisContentInput[K]>>;

/** What a return says beside its activities. */
export interface Opinions {
  readonly statements: Items<'statements'>;
  readonly suggestions: Items<'suggestions'>;
  readonly means: Items<'resourceStatements'>;
  readonly commitments: Items<'commitments'>;
  readonly proposals: Items<'amendmentProposals'>;
}

export function opinions(
  r: Random,
  { language }: { readonly language: Language },
  mandates: Framework['mandates'],
  activities: readonly ActivityDraft[],
): Opinions {
  const statements = Array.from({ length: r.int(3, 9) }, (_, i) => {
    const subject = drawSubject(r);
    const [polarity, words] = r.pick(STATEMENTS);
    const text = phrase(words, language, subject);
    return {
      key: `s${i + 1}`,
      polarity: polarity as Items<'statements'>[number]['polarity'],
      theme: subject.topic.theme,
      text: upper(text),
    };
  });
  const suggestions = Array.from({ length: r.int(2, 6) }, (_, i) => {
    const subject = drawSubject(r);
    const relates = activities.length > 0 && r.percent(20) ? [r.pick(activities).input.key] : [];
    return {
      ...{
        key: `g${i + 1}`,
        theme: subject.topic.theme,
        text: phrase(r.pick(SUGGESTIONS), language, subject),
        relatesToKeys: relates,
      },
      addressees: r.percent(85) ? addressees(r, subject.partner) : [],
    };
  });
  return {
    statements,
    suggestions,
    means: meansOf(r, language, mandates),
    commitments: commitmentsOf(r, language),
    proposals: proposalsOf(r, language, mandates),
  };
}

const upper = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

function addressees(
  r: Random,
  partner: { name: string; kind: string },
): Items<'suggestions'>[number]['addressees'] {
  return r.weighted([
    [[{ kind: 'OAS' }], 40],
    [[{ kind: 'GOVERNMENTS' }], 35],
    [[{ kind: 'OAS' }, { kind: 'GOVERNMENTS' }], 12],
    [[{ kind: 'ORGANIZATION', organization: { name: partner.name, kind: partner.kind } }], 8],
    [[{ kind: 'PROGRAM' }], 5],
  ]);
}

function meansOf(r: Random, language: Language, mandates: Framework['mandates']): Opinions['means'] {
  return Array.from({ length: r.int(0, 3) }, (_, i) => {
    const { kind, stance, words } = r.pick(MEANS);
    const [min, count, amount] = [r.int(1, 8) * 5, r.int(1, 6), r.int(2, 40) * 10_000];
    const max = min + r.int(0, 4) * 5;
    const extra = { min: String(min), max: String(max), count: String(count), amount: String(amount) };
    return {
      key: `m${i + 1}`,
      kind: kind as Opinions['means'][number]['kind'],
      stance: stance as Opinions['means'][number]['stance'],
      text: phrase(words, language, drawSubject(r), extra),
      // No sum, but a share of somebody's time.
      ...(kind === 'TIME' ? { shareMin: share(min), shareMax: share(max) } : {}),
      ...(kind === 'STAFF' && stance === 'NEEDS' ? { count: String(count) } : {}),
      ...(kind === 'MONEY' ? { amount: String(amount), currency: 'USD' } : {}),
      mandateCodes: mandates.length > 0 && r.percent(30) ? [r.pick(mandates).code] : [],
    };
  });
}

const share = (hundredths: number): string => (hundredths / 100).toFixed(2);

const commitmentsOf = (r: Random, language: Language): Opinions['commitments'] =>
  r.percent(30)
    ? [
        {
          key: 'k1',
          text: phrase(r.pick(COMMITMENTS), language, drawSubject(r)),
          ...(r.percent(50) ? { dueOn: '2027' } : {}),
        },
      ]
    : [];

/** New wording for one of its mandates, or only the wish to add something. */
function proposalsOf(r: Random, language: Language, mandates: Framework['mandates']): Opinions['proposals'] {
  if (mandates.length === 0 || r.percent(82)) return [];
  const mandate = r.pick(mandates);
  const old = mandate.texts[language === 'en' ? 0 : 1] ?? '';
  const added =
    language === 'en' ? ', in the formal and the informal economy,' : ', en la economía formal e informal,';
  const target = { key: 'p1', mandateCode: mandate.code };
  if (r.percent(20)) {
    const rationale =
      language === 'en'
        ? 'Organizations of workers and of employers ought to be named.'
        : 'Deberían mencionarse las organizaciones de trabajadores y de empleadores.';
    return [{ ...target, kind: 'ADD', rationale }];
  }
  return [
    {
      ...target,
      kind: 'REWORD',
      proposedText: old.replace(/,|\.$/, (mark) => (mark === '.' ? `${added.slice(0, -1)}.` : added)),
    },
  ];
}
