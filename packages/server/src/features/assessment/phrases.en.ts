import type { Formats } from './formats';

/* Every sentence of the document in English. Numbers come as numbers, so that each language finds its own plural. */

export const phrasesEn = ({ number, many, list, either, day, edtf, instant, language }: Formats) => ({
  title: (round: string) => `Global diagnostic assessment: ${round}`,
  firstDraft: 'First draft',
  contents: 'Contents',
  notes: 'Notes',
  notesLead: 'Where each sentence comes from: words of a return, or a query that gives the figure.',
  lead: 'Compiled by rule from what was filed; no sentence is anybody’s opinion. Each rests on words that were filed or on a figure that can be asked for again: the number behind it leads there.',
  standing: {
    PUBLISHED: 'Rests on published returns.',
    ACCEPTED: 'Rests on accepted returns, published or not: for the secretariat only.',
    SUBMITTED: 'Rests on submitted returns, accepted or not: for the secretariat only.',
  },
  readAt: (act: number, at: string) => `Register: act ${number(act)}, ${instant(at)}.`,
  period: (opens: string | null, due: string | null) =>
    [opens ? `Opened ${day(opens)}.` : '', due ? `Due ${day(due)}.` : ''].filter(Boolean).join(' '),
  requestedBy: (name: string) => `Called for by ${name}.`,
  inLanguage: (tag: string) => `in ${language(tag)}`,
  quoted: (words: string) => `“${words}”`,
  translated: 'translation',
  redacted: 'Words of it were redacted; █ stands in their place.',
  queryIs: 'Query',

  chapter: {
    RETURNS: 'The returns',
    OBJECTIVE: (kind: string, shown: string, code: string) =>
      `${kind === 'GENERAL' ? 'General' : 'Specific'} objective ${shown}${shown === code ? '' : ` (${code})`}`,
    OTHER_MANDATES: 'Mandates that no source ties to an objective',
    GAPS: 'Gaps',
    AGENCIES: 'Agency by agency',
    WEAKNESSES: 'Weaknesses',
    STRENGTHS: 'Strengths',
    THREATS: 'Threats',
    NEEDS: 'Work that remains',
    SUGGESTIONS: 'Suggestions',
    AMENDMENTS: 'Proposed amendments',
    COMMITMENTS: 'Commitments',
    ANNEXES: 'Documents not received',
    SOURCES: 'Sources',
  },

  // The returns
  announced: 'The round is only announced: nothing is expected yet.',
  basis: (reported: number, expected: number) =>
    expected === 0
      ? 'The round expects a return of nobody.'
      : `Of ${many(expected, 'return', 'returns')} that the round expects, ${many(reported, 'has', 'have')} come.`,
  nobodyFiled: 'No agency has handed in a return that this document may rest on.',
  unasked: (names: readonly string[]) =>
    `${list(names)} ${names.length === 1 ? 'was' : 'were'} not asked and filed all the same.`,
  nil: (names: readonly string[]) => `${list(names)} declared to have nothing to report.`,
  excused: (names: readonly string[]) => `${list(names)} ${names.length === 1 ? 'is' : 'are'} excused.`,
  late: (names: readonly string[]) => `${list(names)} ${names.length === 1 ? 'is' : 'are'} late.`,
  nobodyLate: 'Nobody is late.',
  awaited: (names: readonly string[]) => `Nothing has come from ${list(names)}.`,
  allCame: 'Every agency that is expected has filed or declared.',
  returnsCaption: 'Agencies of the round and what they handed in',
  returnColumns: ['Agency', 'Return', 'Handed in', 'Published'],
  revision: (reference: string, revision: number) => `${reference}, revision ${number(revision)}`,
  byAct: (act: number) => `act ${number(act)}`,
  notPublished: 'not published',
  none: 'none',
  nilCell: 'nothing to report',
  excusedCell: 'excused',
  lateCell: 'late',
  handedIn: (at: string) => instant(at),

  // Objectives and mandates
  claimed: (names: readonly string[]) =>
    `${list(names)} ${names.length === 1 ? 'says' : 'say'} that ${names.length === 1 ? 'it' : 'they'} served this objective:`,
  nobodyClaims: 'No return claims to have served this objective.',
  served: (activities: number, agencies: number) =>
    `${many(activities, 'activity', 'activities')} of ${many(agencies, 'agency', 'agencies')} ${activities === 1 ? 'serves' : 'serve'} it, among them:`,
  nobodyServes: 'No agency reports an activity that serves it.',
  noMandate: 'No mandate of this round is tied to it in the catalogue.',
  toldElsewhere: (codes: readonly string[]) => `Under another objective already: ${list(codes)}.`,
  claimsHeading: 'Who claims to have served it',
  activitiesHeading: 'Activities',
  mandatesHeading: 'Mandates',
  wording: {
    OFFICIAL: 'The mandate:',
    QUOTED_IN_RETURN: 'The mandate, as a return quotes it:',
    PARAPHRASE: 'The mandate, in a paraphrase of the catalogue:',
  },
  noOtherMandate: 'Every mandate of this round is tied to an objective.',
  noMandates: 'No mandate is in force in this round.',
  reported: (agency: string, activities: number, isAddressed: boolean) =>
    (activities === 0
      ? `${agency} reports in words what it did`
      : `${agency} reports ${many(activities, 'activity', 'activities')}`) +
    (isAddressed ? ':' : ', though the mandate is not addressed to it:'),
  substitute: (agency: string) => `${agency} met it by something else.`,
  notDone: (agency: string) => `${agency} has not done it.`,
  silent: (names: readonly string[]) =>
    `${list(names)} handed in ${names.length === 1 ? 'a return that says' : 'returns that say'} nothing on it.`,
  unlinked: (names: readonly string[]) =>
    `${list(names)} reported work that is tied to no mandate yet and may belong here.`,
  awaitedOn: (names: readonly string[]) => `No return has come from ${list(names)}.`,
  nilOn: (names: readonly string[]) => `${list(names)} declared to have nothing to report.`,
  excusedOn: (names: readonly string[]) => `${list(names)} ${names.length === 1 ? 'is' : 'are'} excused.`,
  nobodyReported: (code: string) => `Nobody reported anything done under ${code}.`,
  reason: 'Reason given:',
  cut: (shown: number, total: number) => `Shown here: ${number(shown)} of ${number(total)}.`,

  // Gaps
  cells: (cells: number, reported: number) =>
    `A cell is one mandate and one agency that it is addressed to or that reports on it: of ${many(cells, 'cell', 'cells')}, ${many(reported, 'is', 'are')} reported.`,
  noCells: 'There is no cell: no mandate is in force in this round.',
  noGaps: 'Everything was reported: there is no gap.',
  gapCaption: 'Mandates on which something is missing',
  gapColumns: ['Mandate', 'State', 'Agencies', 'Why'],
  state: {
    AWAITED: 'no return',
    EXCUSED: 'excused',
    NIL_RETURN: 'nothing to report',
    SILENT: 'return says nothing',
    FILED_UNLINKED: 'not tied to a mandate',
    NOT_DONE: 'not done',
    SUBSTITUTE: 'met by something else',
    REPORTED: 'reported',
  },
  unreported: (codes: readonly string[]) => `Nobody reported anything done under ${list(codes)}.`,
  allReported: 'Under every mandate of the round somebody reported something.',
  unnamedHeading: 'What no activity names',
  unnamedGroups: (labels: readonly string[]) => `No activity names these groups of people: ${list(labels)}.`,
  unnamedThemes: (labels: readonly string[]) => `No activity has one of these subjects: ${list(labels)}.`,
  unnamedCountries: (labels: readonly string[]) =>
    `No activity touches these member states: ${list(labels)}.`,
  allGroups: 'Every group of people in the code list is named by some activity.',
  allThemes: 'Every subject in the code list is that of some activity.',
  allCountries: 'Every member state is touched by some activity.',

  // Agency by agency
  agencyCells: (cells: number, reported: number) =>
    cells === 0
      ? 'No mandate of this round is addressed to it.'
      : `On ${number(reported)} of ${many(cells, 'mandate', 'mandates')} something was reported.`,
  agencyStates: (states: readonly string[]) => `Otherwise: ${list(states)}.`,
  inState: (count: number, state: string) => `${number(count)} ${state}`,
  agencyFiled: (references: readonly string[]) => `Filed: ${list(references)}.`,
  agencyNotFiled: 'It has handed in no return.',
  agencyNamed: (named: readonly string[]) => `It made ${list(named)}.`,
  agencyNamedNot: (kinds: readonly string[]) => `It made no ${either(kinds)}.`,
  kinds: {
    WEAKNESS: ['statement of a weakness', 'statements of a weakness'],
    STRENGTH: ['statement of a strength', 'statements of a strength'],
    SUGGESTION: ['suggestion', 'suggestions'],
    PROPOSAL: ['proposal to amend a mandate', 'proposals to amend a mandate'],
    COMMITMENT: ['commitment', 'commitments'],
  },
  howMany: (count: number, [one, other]: readonly string[]) => many(count, one ?? '', other ?? ''),
  nothingCame: (names: readonly string[]) => `From these agencies nothing has come: ${list(names)}.`,
  nobody: 'No agency has anything to do with this round.',

  // Statements
  common: (statements: number, agencies: readonly string[]) =>
    `${many(agencies.length, 'agency speaks', 'agencies speak')} of it in ${many(statements, 'statement', 'statements')}: ${list(agencies)}.`,
  nobodyTogether: {
    WEAKNESS: 'No weakness is named by several agencies under one subject.',
    STRENGTH: 'No strength is named by several agencies under one subject.',
    THREAT: 'No threat is named by several agencies under one subject.',
    NEED: 'No remaining work is named by several agencies under one subject.',
  },
  nobodyNames: {
    WEAKNESS: 'No agency named a weakness.',
    STRENGTH: 'No agency named a strength.',
    THREAT: 'No agency named a threat.',
    NEED: 'No agency named work that remains.',
  },
  alone: 'Named by one agency',
  withoutTheme: 'Without a subject',
  ofTheme: (agency: string, theme: string) => `${agency}, on ${theme}:`,
  ofAgency: (agency: string, statements: number) =>
    `${agency}, in ${many(statements, 'statement', 'statements')}:`,

  // Suggestions
  addressee: {
    OAS: 'To the OAS',
    GOVERNMENTS: 'To governments',
    AGENCY: (name: string) => `To ${name}`,
    ORGANIZATION: (name: string) => `To ${name}`,
    PROGRAM: 'To the Program as a whole',
    OTHER: (name: string) => `To others: ${name}`,
    NOBODY: 'Without an addressee',
  },
  suggested: (suggestions: number, agencies: readonly string[]) =>
    `${many(suggestions, 'suggestion', 'suggestions')} from ${list(agencies)}:`,
  noSuggestion: 'No agency made a suggestion.',
  notAddressed: (labels: readonly string[]) => `Nobody made a suggestion ${either(labels)}.`,
  notAddressedTo: { OAS: 'to the OAS', GOVERNMENTS: 'to governments', PROGRAM: 'to the Program as a whole' },

  // Amendments
  proposes: {
    REWORD: (agency: string, target: string) => `${agency} proposes other words for ${target}:`,
    ADD: (agency: string, target: string) => `${agency} proposes to add to ${target}:`,
    REMOVE: (agency: string, target: string) => `${agency} proposes to strike ${target}:`,
  },
  untargeted: 'a mandate that it does not name',
  proposalOf: (target: string, agency: string) => `${target}: proposal of ${agency}`,
  status: {
    PROPOSED: 'Nobody has decided on it.',
    DISCUSSED: 'It was taken up and not decided.',
    ADOPTED: 'It was adopted.',
    REJECTED: 'It was rejected.',
  },
  rationale: 'Why, in its words:',
  aimOnly: 'Only the aim is given; no words are proposed.',
  drawn: {
    OFFICIAL: 'Drawn against the official wording that stood when the return was saved.',
    QUOTED_IN_RETURN: 'Drawn against the wording that a return quotes.',
    PARAPHRASE: 'The catalogue has a paraphrase only: nothing is struck out, and the two stand side by side.',
  },
  noWording: 'No wording is known that it could be drawn against.',
  sideBySide: 'Wording and proposal side by side',
  redlineOf: 'Redline',
  asItStands: 'As it stands',
  proposed: 'Proposed',
  inserted: 'insertion',
  deleted: 'deletion',
  end: (what: string) => `end of ${what}`,
  noProposal: 'No agency proposed to amend a mandate.',

  // Commitments
  commits: (agency: string, count: number) => `${agency} makes ${many(count, 'commitment', 'commitments')}:`,
  noCommitment: 'No agency committed itself to anything.',
  dueBy: (due: string) => `due ${edtf(due)}`,
  earlierHeading: 'What was promised in earlier rounds',
  earlier: (agency: string, round: string, state: string) => `${agency}, ${round}: ${state}.`,
  noEarlier: 'No commitment of an earlier round is known.',
  commitmentState: {
    MET: 'known to be met',
    OVERDUE: 'not known to be met, and overdue',
    OPEN: 'not known to be met',
  },
  committed: (state: string) => `${state}:`,

  // Annexes
  annex: (agency: string, label: string) => `${agency} refers to “${label}”, which was not received.`,
  annexTitled: (agency: string, label: string, title: string) =>
    `${agency} refers to “${label}” (${title}), which was not received.`,
  noAnnex: 'No return refers to a document that was not received.',

  // Sources
  sourcesCaption: 'Returns that this document rests on',
  sourceColumns: ['Return', 'Symbol', 'Language', 'Content hash (SHA-256)'],
  noSource: 'There is no return that this document rests on.',
});

export type Phrases = ReturnType<typeof phrasesEn>;
