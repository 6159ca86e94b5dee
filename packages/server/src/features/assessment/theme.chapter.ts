import type { AssessmentSection } from './assessment-document';
import { grouped, list, section, text, type Drafting } from './drafting';
import type { StatementRow } from './material';

type Named = 'WEAKNESS' | 'STRENGTH' | 'THREAT' | 'NEED';

const MOST_QUOTES = 12;
const MOST_ALONE = 60;

interface Theme {
  readonly label: string | null;
  readonly code: string | null;
  readonly statements: readonly StatementRow[];
  /** Ids of the agencies that make them. */
  readonly agencies: ReadonlySet<string>;
}

/** What agencies say of the Program: what several of them say on one subject first, then what one says by itself. */
export function themeChapter(d: Drafting, polarity: Named): AssessmentSection[] {
  const { m, say, figures } = d;
  const those = m.statements.rows.filter((each) => each.polarity === polarity);
  const cut = d.cut(m.statements.rows.length, m.statements.total, figures.statements(polarity));
  const id = polarity.toLowerCase();
  if (those.length === 0 && cut.length === 0)
    return [
      section(`${id}-none`, null, ...text(d.unsaid(say.nobodyNames[polarity], figures.statements(polarity)))),
    ];
  const themes = themesOf(d, those);
  // What nobody gave a subject may be about anything: several who say so say no one thing.
  const common = themes.filter(({ code, agencies }) => code !== null && agencies.size > 1);
  const alone = themes.filter((theme) => !common.includes(theme));
  return [
    ...(common.length === 0
      ? [
          section(
            `${id}-together`,
            null,
            ...text(d.unsaid(say.nobodyTogether[polarity], figures.themes(polarity))),
          ),
        ]
      : common.map((theme) => commonSection(d, theme, polarity))),
    ...aloneSections(d, alone, polarity),
    section(`${id}-cut`, null, ...text(...cut)),
  ].filter(({ blocks }) => blocks.length > 0);
}

/** Those that most agencies speak of first, as in `commonThemes`. */
function themesOf(d: Drafting, statements: readonly StatementRow[]): Theme[] {
  const themes = [...grouped(statements, ({ theme }) => theme?.code ?? null)].map(([code, those]): Theme => ({
    code,
    label: those[0]?.theme?.label ?? null,
    statements: those,
    agencies: new Set(those.map((each) => d.returnOf(each).agency)),
  }));
  return themes.sort(
    (a, b) =>
      b.agencies.size - a.agencies.size ||
      b.statements.length - a.statements.length ||
      ((a.code ?? '') < (b.code ?? '') ? -1 : 1),
  );
}

function commonSection(d: Drafting, theme: Theme, polarity: Named): AssessmentSection {
  const { say, figures } = d;
  const figure = figures.themes(polarity);
  const shown = d.someQuotes(theme.statements, { most: MOST_QUOTES, figure });
  const said = say.common(theme.statements.length, d.names(theme.agencies));
  return section(
    `${polarity}-${theme.code ?? 'none'}`,
    theme.label,
    ...text(d.said(said, { quotes: shown.quotes, figures: [figure] }), ...shown.cut),
  );
}

/** By subject and agency; without a subject only by agency. */
function aloneSections(d: Drafting, themes: readonly Theme[], polarity: Named): AssessmentSection[] {
  const { say, figures } = d;
  const id = polarity.toLowerCase();
  const figure = figures.statements(polarity);
  const sentencesOf = (of: readonly Theme[], phrase: (agency: string, theme: Theme, n: number) => string) =>
    of.flatMap((theme) =>
      [...grouped(theme.statements, (each) => d.returnOf(each).agency)].map(([agency, those]) =>
        d.said(phrase(d.agency(agency), theme, those.length), {
          quotes: those.flatMap((each) => d.quotes(each)),
          figures: [figure],
        }),
      ),
    );
  const subjects = themes.filter(({ code }) => code !== null);
  const one = sentencesOf(subjects, (agency, { label }) => say.ofTheme(agency, label ?? ''));
  const none = sentencesOf(
    themes.filter(({ code }) => code === null),
    (agency, _theme, statements) => say.ofAgency(agency, statements),
  );
  const shown = (all: typeof one) => [
    ...list(...all.slice(0, MOST_ALONE)),
    ...text(...d.cut(Math.min(all.length, MOST_ALONE), all.length, figure)),
  ];
  return [
    section(`${id}-alone`, say.alone, ...shown(one)),
    section(`${id}-without-theme`, say.withoutTheme, ...shown(none)),
  ];
}
