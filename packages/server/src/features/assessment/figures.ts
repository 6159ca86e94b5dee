import type { StatementPolarity } from '../diagnoses/statement';
import type { AssessmentFigure } from './assessment-document';
import type { Material } from './material';

const text = (value: string): string => JSON.stringify(value);

const COUNTS = 'cells awaited excused nilReturn silent filedUnlinked notDone substitute reported';

/** Which cells a figure counts. */
interface OfCells {
  readonly mandate?: string;
  readonly objective?: string;
  readonly agency?: string;
  readonly states?: readonly string[];
}

/** The queries that give what the document says. Each names the act, so that it gives the same for ever. */
export class Figures {
  private readonly cycle: string;

  constructor(private readonly m: Pick<Material, 'round' | 'standing' | 'asOf' | 'publicUrl'>) {
    this.cycle = `cycle: { eq: ${text(m.round.code)} }`;
  }

  totals(of: OfCells = {}): AssessmentFigure {
    return this.figure(
      `coverage(filter: { ${this.cells(of)} }, ${this.standing}) { basis { reported expected } completeness { expected reported nilReturns excused late } total { ${COUNTS} } }`,
    );
  }

  states(of: OfCells): AssessmentFigure {
    return this.figure(
      `coverage(filter: { ${this.cells(of)} }, ${this.standing}) { rows(first: 100) { nodes { mandate { code title text textBasis } cells { agency { code } isAddressed state activityCount reason statedReason } } } }`,
    );
  }

  expectations(): AssessmentFigure {
    return this.figure(
      `cycle(by: { code: ${text(this.m.round.code)} }, ${this.asOf}) { state expectations(first: 100) { nodes { agency { code } isRequested state isLate declaredReason } } }`,
    );
  }

  returnOf(reference: string): AssessmentFigure {
    const revision = this.m.standing === 'PUBLISHED' ? 'published' : 'latestRevision';
    return this.figure(
      `diagnosis(by: { reference: ${text(reference)} }, ${this.asOf}) { reference ${revision} { number language contentHash receipt publication { number at } } }`,
    );
  }

  returns(selection: string): AssessmentFigure {
    const revision = this.m.standing === 'PUBLISHED' ? 'published' : 'latestRevision';
    return this.figure(
      `diagnoses(filter: { ${this.cycle} }, first: 100, ${this.standing}) { nodes { reference ${revision} { ${selection} } } }`,
    );
  }

  claims(): AssessmentFigure {
    return this.returns('content { objectiveClaims { objective { code } text } }');
  }

  objective(): AssessmentFigure {
    return this.figure(`objectives(${this.asOf}) { code text }`);
  }

  activities({ objective, agency }: { objective?: string; agency?: string }): AssessmentFigure {
    const of = [this.cycle, ...this.coded({ objective, agency })].join(', ');
    return this.figure(
      `activityStats(groupBy: [AGENCY], filter: { ${of} }, rule: AS_REPORTED, ${this.standing}) { total rows { agency count } }`,
    );
  }

  themes(polarity: `${StatementPolarity}`): AssessmentFigure {
    return this.isPublic
      ? this.figure(
          `commonThemes(polarity: [${polarity}], ${this.cycle}, ${this.asOf}) { nodes { theme { code label } agencyCount statementCount agencies { code } } }`,
        )
      : this.statements(polarity);
  }

  statements(polarity: `${StatementPolarity}`, agency?: string): AssessmentFigure {
    const of = [this.cycle, `polarity: [${polarity}]`, ...this.coded({ agency })].join(', ');
    return this.figure(
      `statementStats(groupBy: [THEME, AGENCY], filter: { ${of} }, rule: AS_REPORTED, ${this.standing}) { total rows { theme agency count } }`,
    );
  }

  addressees(): AssessmentFigure {
    return this.isPublic
      ? this.figure(
          `suggestionAddressees(${this.cycle}, first: 100, ${this.asOf}) { nodes { kind label agency { code } suggestionCount agencyCount } }`,
        )
      : this.suggestions();
  }

  suggestions(agency?: string): AssessmentFigure {
    return this.items('suggestions', { agency }, 'text addressees { kind label }');
  }

  proposals(agency?: string): AssessmentFigure {
    return this.items(
      'amendmentProposals',
      { agency },
      'key kind status mandate { code } proposedText redlineBase',
    );
  }

  commitments(agency?: string): AssessmentFigure {
    return this.items('commitments', { agency }, 'text dueOn state');
  }

  earlierCommitments(): AssessmentFigure {
    return this.figure(
      `commitments(filter: { cycle: { notIn: [${text(this.m.round.code)}] } }, first: 100, ${this.standing}) { totalCount nodes { cycle { code } text state } }`,
    );
  }

  annexes(): AssessmentFigure {
    return this.items('annexReferences', {}, 'label title isHeld', ', isHeld: false');
  }

  unreached(): AssessmentFigure {
    return this.isPublic
      ? this.figure(
          `unreached(${this.cycle}, ${this.asOf}) { activityCount populationGroups { code } themes { code } countries { code } }`,
        )
      : this.figure(
          `activityStats(groupBy: [POPULATION_GROUP], filter: { ${this.cycle} }, rule: AS_REPORTED, ${this.standing}) { total rows { populationGroup count } }`,
        );
  }

  private get isPublic(): boolean {
    return this.m.standing === 'PUBLISHED';
  }

  private get asOf(): string {
    return `asOf: ${this.m.asOf}`;
  }

  private get standing(): string {
    return this.isPublic ? this.asOf : `standing: ${this.m.standing}, ${this.asOf}`;
  }

  private items(
    list: string,
    { agency }: { agency?: string | undefined },
    selection: string,
    more = '',
  ): AssessmentFigure {
    const of = [this.cycle, ...this.coded({ agency })].join(', ') + more;
    return this.figure(
      `${list}(filter: { ${of} }, first: 100, ${this.standing}) { totalCount nodes { agency { code } ${selection} } }`,
    );
  }

  private cells({ states, ...codes }: OfCells): string {
    return [this.cycle, ...this.coded(codes), ...(states ? [`state: [${states.join(', ')}]`] : [])].join(
      ', ',
    );
  }

  private coded(codes: Readonly<Record<string, string | undefined>>): string[] {
    return Object.entries(codes).flatMap(([name, code]) =>
      code === undefined ? [] : [`${name}: { eq: ${text(code)} }`],
    );
  }

  private figure(root: string): AssessmentFigure {
    const query = `{ ${root} }`;
    return { query, address: `${this.m.publicUrl}/graphql?query=${encodeURIComponent(query)}` };
  }
}
