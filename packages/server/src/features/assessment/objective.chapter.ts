import type { AssessmentChapter, AssessmentSection } from './assessment-document';
import { anchorOf, sameLanguage, section, text, type Drafting } from './drafting';
import { filedOn, mandateSection } from './mandate.section';
import type { MandateRow, ObjectiveRow } from './material';

const MOST_CLAIMS = 20;
const MOST_ACTIVITIES = 10;

type Untitled = Omit<AssessmentChapter, 'number'>;

/** A chapter for each objective, and one for the mandates that are tied to none. */
export function objectiveChapters(d: Drafting): Untitled[] {
  const filed = filedOn(d);
  const told = new Set<string>();
  const of = (objective: ObjectiveRow): Untitled => {
    const tied = d.m.mandates.rows.filter(({ objectives }) => objectives.includes(objective.id));
    const fresh = tied.filter(({ id }) => !told.has(id));
    for (const { id } of fresh) told.add(id);
    const { kind, number, code } = objective;
    return {
      id: anchorOf(`objective-${code}`),
      kind: 'OBJECTIVE',
      title: d.say.chapter.OBJECTIVE(kind, number === null ? code : d.formats.number(number), code),
      sections: [
        ownWords(d, objective),
        claims(d, objective),
        activities(d, objective),
        aboutMandates(d, objective, { tied, fresh }),
        ...fresh.map((mandate) => mandateSection(d, mandate, filed)),
      ].filter(({ blocks }) => blocks.length > 0),
    };
  };
  const chapters = d.m.objectives.map(of);
  const rest = d.m.mandates.rows.filter(({ id }) => !told.has(id));
  return [
    ...chapters,
    {
      id: 'other-mandates',
      kind: 'OTHER_MANDATES',
      title: d.say.chapter.OTHER_MANDATES,
      sections: [
        ...(rest.length === 0 ? [noOther(d)] : rest.map((mandate) => mandateSection(d, mandate, filed))),
        ...cutMandates(d),
      ],
    },
  ];
}

function ownWords(d: Drafting, { code, text: words, language }: ObjectiveRow): AssessmentSection {
  const isForeign = !sameLanguage(language, d.m.locale);
  const own = d.said(words, {
    figures: [d.figures.objective()],
    language: isForeign ? language : null,
  });
  return section(`objective-${code}-words`, null, ...text(own));
}

function claims(d: Drafting, { id, code }: ObjectiveRow): AssessmentSection {
  const { m, say, figures } = d;
  const made = m.claims.rows.filter(({ objective }) => objective === id);
  const figure = figures.claims();
  const shown = d.someQuotes(made, { most: MOST_CLAIMS, figure });
  const names = d.names(made.map((each) => d.returnOf(each).agency));
  const said =
    made.length === 0
      ? [d.unsaid(say.nobodyClaims, figure)]
      : [d.said(say.claimed(names), { quotes: shown.quotes, figures: [figure] }), ...shown.cut];
  return section(`objective-${code}-claims`, say.claimsHeading, ...text(...said));
}

function activities(d: Drafting, objective: ObjectiveRow): AssessmentSection {
  const { m, say, figures } = d;
  const { id, code } = objective;
  const serving = m.activities.rows.filter(({ objectives }) => objectives.includes(id));
  const figure = figures.activities({ objective: code });
  const shown = d.someQuotes(serving, { most: MOST_ACTIVITIES, total: objective.activities, figure });
  const said =
    objective.activities === 0
      ? [d.unsaid(say.nobodyServes, figure)]
      : [
          d.said(say.served(objective.activities, objective.agencies), {
            quotes: shown.quotes,
            figures: [figure],
          }),
          ...shown.cut,
        ];
  return section(`objective-${code}-activities`, say.activitiesHeading, ...text(...said));
}

function aboutMandates(
  d: Drafting,
  { code }: ObjectiveRow,
  { tied, fresh }: { tied: readonly MandateRow[]; fresh: readonly MandateRow[] },
): AssessmentSection {
  const { m, say, figures } = d;
  const figure = figures.totals({ objective: code });
  const isCut = m.mandates.rows.length < m.mandates.total;
  const elsewhere = tied.filter((each) => !fresh.includes(each)).map((each) => each.code);
  return section(
    `objective-${code}-mandates`,
    say.mandatesHeading,
    ...text(
      // What is tied beyond the mandates at hand is not known here; the document says itself that they were cut.
      ...(isCut ? [] : tied.length === 0 ? [d.unsaid(say.noMandate, figure)] : [counted(d, code, tied)]),
      ...(elsewhere.length > 0 ? [d.said(say.toldElsewhere(elsewhere), { figures: [figure] })] : []),
    ),
  );
}

function counted(d: Drafting, code: string, tied: readonly MandateRow[]): ReturnType<Drafting['said']> {
  const sum = (of: 'cells' | 'reported'): number => tied.reduce((all, { total }) => all + total[of], 0);
  return d.said(d.say.cells(sum('cells'), sum('reported')), {
    figures: [d.figures.totals({ objective: code })],
  });
}

function noOther(d: Drafting): AssessmentSection {
  const { m, say, figures } = d;
  const said = m.mandates.total === 0 ? say.noMandates : say.noOtherMandate;
  return section('other-mandates-none', null, ...text(d.unsaid(said, figures.totals())));
}

function cutMandates(d: Drafting): AssessmentSection[] {
  const { rows, total } = d.m.mandates;
  const cut = d.cut(rows.length, total, d.figures.states({}));
  return cut.length === 0 ? [] : [section('other-mandates-cut', null, ...text(...cut))];
}
