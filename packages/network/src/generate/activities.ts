import type { ActivityInput, OrganizationInput, OutcomeInput } from '@mandato/rules';
import { drawWhen, type When } from './dates';
import { drawSubject, phrase, type Extra, type Subject } from './phrases';
import { jointTitle, type JointProject } from './projects';
import type { Random } from './random';
import { PARTNERS } from './words/bodies';
import { capital, type Language } from './words/language';
import { CORRIDORS, placeName } from './words/places';
import { SECTORS } from './words/topics';
import { RESULTS, WORKS } from './words/work';

/** An activity as its agency knows it: what is filed, and the sentence that tells it. */
export interface ActivityDraft {
  readonly input: ActivityInput;
  readonly told: string;
  readonly goesOn: boolean;
}

export interface Reporter {
  readonly language: Language;
  readonly year: number;
  /** Agencies that it works with, by their codes. */
  readonly partners: readonly string[];
}

export function inventActivity(
  r: Random,
  key: string,
  { language, year, partners }: Reporter,
): ActivityDraft {
  const work = r.pick(WORKS);
  const subject = drawSubject(r);
  const when = drawWhen(r, year, language);
  const results = Array.from(
    {
      length: r.weighted([
        [0, 62],
        [1, 30],
        [2, 8],
      ]),
    },
    () => drawResult(r, subject, language),
  );
  const sentence = phrase(work.told, language, subject, { when: when.printed });
  const told = `${sentence}${results.map(({ text }) => `; ${text}`).join('')}`;
  const needsWorks = ['publication', 'training_material'].includes(work.kind);
  return {
    told: roughened(r, told),
    goesOn: when.goesOn || r.percent(14),
    input: {
      key,
      title: capital(phrase(work.title, language, subject)),
      ...(r.percent(35) ? { text: capital(told) } : {}),
      kind: r.percent(2) ? 'other' : work.kind,
      status: statusOf(r, when),
      ...(when.period ? { period: when.period } : {}),
      ...(r.percent(25)
        ? { objectiveCodes: [r.pick(['SO-1', 'SO-2', 'SO-3', 'SO-4', 'SO-5', 'SO-6'])] }
        : {}),
      ...(work.kind === 'project' || r.percent(6) ? { project: ownProject(r, key, subject, language) } : {}),
      participations: participationsOf(r, subject, partners),
      ...placesOf(r, subject, language),
      populationGroups: r.percent(70) ? [subject.group.code] : [],
      themes: r.percent(88) ? [subject.topic.theme] : [],
      sectors: r.percent(22) ? [r.pick(SECTORS)] : [],
      languages: r.percent(10) ? [language] : [],
      ...(r.percent(2.5) ? { isConfidential: true } : {}),
      outcomes: results,
      ...(needsWorks ? { publishedWorks: [publishedWork(r, subject, year, language)] } : {}),
    },
  };
}

/** The agency's share of work that others report too. */
export function jointActivity(
  r: Random,
  joint: JointProject,
  place: number,
  { language, year }: Reporter,
): ActivityDraft {
  const { subject, work, from, to, participants, name } = joint;
  const printed = from === to ? String(from) : `${from}-${to}`;
  const told = phrase(work.told, language, subject, { when: printed });
  const period = { edtf: from === to ? String(from) : `${from}/${to}`, printed };
  return {
    ...{ told, goesOn: year < to },
    input: {
      ...{ key: joint.key, title: jointTitle(joint, place, language), kind: work.kind, period },
      status: year < to ? 'ONGOING' : 'DONE',
      project: {
        key: joint.key,
        names: (['en', 'es'] as const).map((each) => ({ language: each, text: name[each] })),
        period,
        ...(place === 0
          ? {
              fundings: [
                { donor: donor(r), amount: `${r.int(4, 90)}0000`, currency: 'USD', years: to - from + 1 },
              ],
            }
          : {}),
      },
      participations: participants
        .filter((_, i) => i !== place)
        .map(
          ({ code }, i) =>
            ({
              role: i === 0 && place > 0 ? 'PRINCIPAL_PARTNER' : 'PARTNER',
              organization: { agencyCode: code },
            }) as const,
        ),
      places: [{ country: subject.country }],
      populationGroups: [subject.group.code],
      themes: [subject.topic.theme],
    },
  };
}

/** Reported before and still going on: the same key, another year. */
export function carriedOn(r: Random, { input, told }: ActivityDraft, language: Language): ActivityDraft {
  const isOver = r.percent(45);
  const still = language === 'en' ? 'still under way: ' : 'sigue en marcha: ';
  return {
    told: told.startsWith(still) ? told : `${still}${told}`,
    goesOn: !isOver,
    input: { ...input, status: isOver ? 'DONE' : 'ONGOING' },
  };
}

const statusOf = (r: Random, { goesOn, period }: When): 'DONE' | 'ONGOING' | 'PLANNED' | 'UNKNOWN' => {
  if (goesOn) return 'ONGOING';
  if (!period)
    return r.weighted([
      ['UNKNOWN', 60],
      ['PLANNED', 40],
    ]);
  return r.percent(92) ? 'DONE' : 'UNKNOWN';
};

function drawResult(r: Random, subject: Subject, language: Language): OutcomeInput {
  const [kind, words, unit] = r.pick(RESULTS);
  const count = String(r.int(2, 99) * r.pick([1, 1, 10, 100]));
  const extra: Extra = { count };
  return {
    kind: kind as OutcomeInput['kind'],
    text: phrase(words, language, subject, extra),
    ...(kind === 'NUMBER'
      ? { quantity: count, ...(unit ? { unit: unit[language] } : {}) }
      : { country: subject.country }),
  };
}

const donor = (r: Random): OrganizationInput => {
  const { name, kind } = r.pick(PARTNERS.filter((each) => each.kind === 'donor'));
  return { name, kind };
};

const ownProject = (r: Random, key: string, { topic }: Subject, language: Language) => ({
  key: `project-${key}`,
  names: [{ language, text: capital(topic.name[language]) }],
  ...(r.percent(50)
    ? {
        fundings: [
          {
            donor: donor(r),
            ...(r.percent(60) ? { amount: `${r.int(1, 40)}5000`, currency: 'USD', years: r.int(1, 4) } : {}),
          },
        ],
      }
    : {}),
});

function participationsOf(
  r: Random,
  { partner, country }: Subject,
  partners: readonly string[],
): ActivityInput['participations'] {
  const isOurs = r.percent(25) && partners.length > 0;
  const organization: OrganizationInput = isOurs
    ? { agencyCode: r.pick(partners) }
    : {
        name: partner.name,
        kind: partner.kind,
        country,
        ...(partner.acronym ? { acronym: partner.acronym } : {}),
      };
  const other = r.pick(PARTNERS);
  // Not seldom somebody else does what an agency reports.
  const role = r.weighted([
    ['PARTNER', 60],
    ['IMPLEMENTER', 22],
    ['PRINCIPAL_PARTNER', 8],
    ['BENEFICIARY', 6],
    ['HOST', 4],
  ] as const);
  return [
    { role: 'REPORTER' },
    ...(r.percent(78) ? [{ role, organization, printed: isOurs ? undefined : partner.name }] : []),
    ...(r.percent(28) && other !== partner
      ? [{ role: 'PARTNER' as const, organization: { name: other.name, kind: other.kind } }]
      : []),
    ...(r.percent(15) ? [{ role: 'DONOR' as const, organization: donor(r) }] : []),
  ];
}

function placesOf(
  r: Random,
  { country, city }: Subject,
  language: Language,
): Pick<ActivityInput, 'places' | 'corridors'> {
  if (r.percent(9)) {
    const corridor = r.pick(CORRIDORS);
    const names = corridor.map((code) => placeName(code)[language].replace(/^(the|el|la|los) /, ''));
    // Now and then with a stray blank, as papers have it.
    const printed = names.join(r.percent(20) ? '- ' : '-');
    return { places: [], corridors: [{ countries: corridor, isDirected: r.percent(50), printed }] };
  }
  if (r.percent(7))
    return { places: [{ group: r.pick(['ANDEAN-COUNTRIES', 'CENTRAL-AMERICA', 'MEMBER-STATES']) }] };
  if (r.percent(5))
    return {
      places: [
        {
          region: language === 'en' ? 'the region' : 'la región',
          printed: language === 'en' ? 'the region' : 'la región',
        },
      ],
    };
  return {
    places: [
      { country, ...(r.percent(12) ? { isInferred: true } : {}) },
      ...(r.percent(40) ? [{ role: 'VENUE' as const, city: city.name, country: city.country }] : []),
    ],
  };
}

const publishedWork = (r: Random, { topic, partner }: Subject, year: number, language: Language) => ({
  title: `“${capital(topic.name[language])}”`,
  ...(r.percent(60) ? { language } : { language: 'es' }),
  year: year - r.int(0, 2),
  publishers: [{ name: partner.name, kind: partner.kind }],
});

/** Slips of the pen that real papers have: doubled blanks, a lost stop. */
const roughened = (r: Random, words: string): string =>
  r.percent(5) ? words.replace(/ (?=\S+$)/, '  ') : words;
