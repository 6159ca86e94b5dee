import { dirname, join } from 'node:path';
import type { CheckContext } from '@mandato/rules';
import { readCatalogue } from '@mandato/server/features/register/catalogue.files';
import { SIZES, type SizeName } from '../sizes';
import type { Agency } from './agencies';
import { makeActor, writeKey, type Actor } from './actors';
import type { ActivityDraft } from './activities';
import { nameIn } from './agencies';
import { activitiesOf, answersOf, corrected, type Answers, type Asked } from './answers';
import { dayOf, instant } from './days';
import { catalogueIn, Edition, loadEdition } from './editions';
import { judge } from './judgements';
import { Life } from './lifecycle';
import { writeMatches } from './matches';
import { styleOf } from './paper';
import { planNetwork, type Plan } from './plan';
import type { Random } from './random';
import { Versions, type Act, type Row, type Write } from './register';
import { makeRevision, remembered, type Revision } from './revisions';
import { SECTIONS, writeRounds } from './rounds';
import type { ReturnPlan } from './timeline';

const SERVER = dirname(require.resolve('@mandato/server/package.json'));

/** All that is settled before anybody reports. */
export interface Prepared {
  readonly plan: Plan;
  readonly versions: Versions;
  readonly editions: ReturnType<typeof loadEditions>;
  readonly agencyId: (code: string) => string;
  /** Codes of the agencies that ever bore an English acronym. */
  readonly codesByAcronym: ReadonlyMap<string, ReadonlySet<string>>;
  readonly secretariat: Actor;
}

/** What reports add to the register, in a form that goes from one thread to another. */
export interface Outcome {
  readonly publications: readonly (readonly [act: number, returns: readonly Published[]])[];
  readonly acts: readonly Pick<Act, 'number' | 'note' | 'manifest'>[];
  readonly judgements: readonly (Row & { readonly id: string; readonly since: number })[];
}

type Published = { readonly reference: string; readonly revision: number; readonly contentHash: string };

export function prepareNetwork(size: SizeName, seed: number): Prepared {
  const plan = planNetwork(SIZES[size], seed);
  const versions = new Versions();
  const editions = loadEditions(plan, versions);
  const ids = new Map(versions.all('agency').map((row) => [row['code'] as string, row['id'] as string]));
  const agencyId = (code: string): string => ids.get(code) as string;
  const secretariat = makeActor(plan.random.of('secretariat'), {
    name: 'secretariat',
    agencyId: null,
    role: 'REVIEWER',
  });
  return { plan, versions, editions, agencyId, codesByAcronym: codesByAcronym(plan), secretariat };
}

function codesByAcronym({ bodies }: Plan): ReadonlyMap<string, ReadonlySet<string>> {
  const codes = new Map<string, Set<string>>();
  for (const { code, names } of bodies.agencies)
    for (const { acronym } of names) codes.set(acronym.en, (codes.get(acronym.en) ?? new Set()).add(code));
  return codes;
}

interface Reporting {
  readonly write: Write;
  /** Every how many-th agency, beginning with which: what one of several threads does. */
  readonly share: { readonly of: number; readonly index: number };
  /** Called after each agency: waits until what was written so far has gone its way. */
  pause(): Promise<void>;
}

/** Makes what the agencies file, agency by agency, and lets go of it. */
export async function report(prepared: Prepared, { write, share, pause }: Reporting): Promise<Outcome> {
  const { plan, versions, agencyId } = prepared;
  const publications = new Map<Act, Published[]>();
  const agencies = plan.bodies.agencies.filter((_, i) => i % share.of === share.index);
  const returnsOf = new Map<Agency, ReturnPlan[]>(agencies.map((agency) => [agency, []]));
  for (const each of plan.returns) returnsOf.get(each.agency)?.push(each);
  for (const [agency, returns] of returnsOf) {
    const id = agencyId(agency.code);
    const reporter = makeActor(plan.random.of('reporter', agency.code), {
      name: 'reporter',
      agencyId: id,
      role: 'REPORTER',
    });
    writeKey(write, reporter, instant(`${plan.firstYear}-01-02`));
    const reports = new Reports({ ...prepared, write, agency, id, reporter, publications });
    for (const each of returns) reports.file(each);
    await pause();
  }
  return {
    publications: [...publications].map(([act, returns]) => [act.number, returns]),
    acts: plan.acts.changed().map(({ number, note, manifest }) => ({ number, note, manifest })),
    judgements: versions.all('judgement') as unknown as Outcome['judgements'],
  };
}

/** Writes the register: the framework, act by act, and what came of the reports. */
export function finish(prepared: Prepared, outcomes: readonly Outcome[], write: Write): void {
  const { plan, versions, agencyId, secretariat } = prepared;
  writeKey(write, secretariat, instant(`${plan.firstYear}-01-02`));
  writeRounds(plan, versions, agencyId);
  writeMatches(plan.matches, versions, agencyId);
  const publications = new Map<number, Published[]>();
  for (const [act, returns] of outcomes.flatMap((each) => each.publications))
    publications.set(act, [...(publications.get(act) ?? []), ...returns]);
  for (const [number, returns] of publications)
    plan.acts.settle({
      number,
      note: null,
      manifest: { returns: returns.sort((a, b) => (a.reference < b.reference ? -1 : 1)) },
    });
  for (const act of outcomes.flatMap((each) => each.acts)) plan.acts.settle(act);
  for (const row of outcomes.flatMap((each) => each.judgements).sort((a, b) => (a.id < b.id ? -1 : 1)))
    if (!versions.newest('judgement', row.id)) versions.open('judgement', row.since, row);
  versions.write(write);
  plan.acts.write(write);
}

/** Editions by the day from which they stand. */
function loadEditions(
  plan: Plan,
  versions: Versions,
): readonly { readonly at: number; readonly edition: Edition }[] {
  const shipped = readCatalogue(join(SERVER, 'catalogue'));
  const loading = { versions, random: plan.random.of('editions'), loads: new Set<number>(), before: null };
  loadEdition(loading, plan.shippedAct, shipped);
  return plan.editions.map(({ year, edition, act }) => {
    const catalogue = catalogueIn(shipped, plan.bodies, year, edition);
    loadEdition(loading, act, catalogue);
    return { at: act.at, edition: new Edition(catalogue, versions) };
  });
}

interface ReportsOf extends Prepared {
  readonly write: Write;
  readonly agency: Agency;
  readonly id: string;
  readonly reporter: Actor;
  readonly publications: Map<Act, Published[]>;
}

/** All that one agency files, round after round. */
class Reports {
  private goingOn: readonly ActivityDraft[] = [];
  private readonly earlier: {
    readonly year: number;
    readonly at: number;
    readonly memory: () => CheckContext['earlier'];
  }[] = [];
  private readonly joint: ReturnType<Reports['jointOf']>;
  private readonly partners: readonly string[];

  constructor(private readonly of: ReportsOf) {
    const { plan, agency } = of;
    this.joint = this.jointOf();
    this.partners = plan.random
      .of('partners', agency.code)
      .some(
        plan.bodies.agencies.filter((each) => each.since <= plan.firstYear && each !== agency),
        3,
      )
      .map(({ code }) => code);
  }

  file(plan: ReturnPlan): void {
    const { write, id, reporter, secretariat, agency, publications } = this.of;
    const round = this.of.plan.rounds.find(({ year }) => year === plan.year);
    if (!round) return;
    const random = this.of.plan.random.of('return', plan.id);
    const style = styleOf(random.of('style'), this.namesOfOthers(random, plan.year));
    let answers: Answers | null = null;
    const life = new Life({
      ...{ plan, agencyId: id, cycleId: round.id, reporter, secretariat, random, write },
      reference: [agency.code, round.code, ...(plan.kind === 'DIAGNOSIS' ? [] : [plan.kind])].join('/'),
      revise: (number, createdAt, savedAt) => {
        const asked = this.asked(plan, savedAt);
        answers = answers
          ? corrected(random.of('revision', number), answers, asked, number)
          : answersOf(random.of('answers'), asked);
        const { edition } = this.editionAt(savedAt);
        const framework = edition.framework(agency.code, this.named(asked, style.wrongName), asked.mandates);
        return makeRevision({
          ...{
            id: random.id(createdAt),
            number,
            createdAt,
            answers,
            style,
            diagnosisId: plan.id,
            cycleId: round.id,
            framework,
          },
          agency: { id, code: agency.code },
          round: {
            code: round.code,
            opensOn: round.opensOn,
            dueOn: round.dueOn,
            sections: SECTIONS as never,
          },
          earlier: this.earlierThan(plan.year, savedAt),
        });
      },
      published: ({ content }, act) => {
        const told = plan.published.get(act);
        publications.set(act, [...(publications.get(act) ?? []), ...(told ? [told] : [])]);
        if (plan.kind === 'DIAGNOSIS')
          this.earlier.push({
            year: plan.year,
            at: act.at,
            memory: once(() => remembered(round.code, content)),
          });
      },
    });
    const revisions = life.run();
    if (answers && plan.kind === 'DIAGNOSIS')
      this.goingOn = activitiesOf(answers).filter(({ goesOn }) => goesOn);
    this.judged(random, plan, revisions);
  }

  private judged(random: Random, { judged }: ReturnPlan, revisions: readonly Revision[]): void {
    const revision = revisions.find(({ since, until }) => since !== null && until === null);
    if (!judged || !revision) return;
    const objectives = this.of.versions.all('objective').map((row) => row['id'] as string);
    judge({ random: random.of('judged'), versions: this.of.versions, objectives }, judged, revision);
  }

  private asked({ year, kind }: ReturnPlan, at: number): Asked {
    const { agency, plan } = this.of;
    const { edition, since } = this.editionAt(at);
    const { name, acronym } = nameIn(agency, Math.min(year, since));
    const isMain = kind === 'DIAGNOSIS';
    return {
      ...{
        language: agency.language,
        year,
        weight: isMain ? agency.weight : agency.weight / 2,
        usual: plan.size.activities,
      },
      agency: { name: name[agency.language], acronym: acronym[agency.language] },
      mandates: edition.mandatesOf(agency.code, `${year}-02-01`, `${year}-06-30`),
      partners: this.partners,
      goingOn: isMain ? this.goingOn : [],
      joint: isMain ? this.joint.filter(({ project }) => project.from <= year && year <= project.to) : [],
    };
  }

  private jointOf() {
    const { plan, agency } = this.of;
    return plan.projects.flatMap((project) => {
      const place = project.participants.indexOf(agency);
      return place === -1 ? [] : [{ project, place }];
    });
  }

  private editionAt(at: number): { readonly edition: Edition; readonly since: number } {
    const found = this.of.editions.filter((each) => each.at <= at).at(-1);
    if (!found) throw new Error('A return was saved before there was a catalogue.');
    return { edition: found.edition, since: Number(dayOf(found.at).slice(0, 4)) };
  }

  private earlierThan(year: number, at: number): CheckContext['earlier'] {
    const known = this.earlier.filter((each) => each.year < year && each.at <= at);
    const newest = known.sort((a, b) => a.year - b.year || a.at - b.at).at(-1);
    return newest?.memory() ?? null;
  }

  private namesOfOthers(random: Random, year: number): string[] {
    const { agencies } = this.of.plan.bodies;
    const other = random.of('other').pick(agencies);
    return other === this.of.agency || other.since > year ? [] : [nameIn(other, other.since).acronym.en];
  }

  /** Every agency that the return may name, so that the checks know it. */
  private named({ partners }: Asked, wrongName: string | null): string[] {
    return [
      ...partners,
      ...this.joint.flatMap(({ project }) => project.participants.map(({ code }) => code)),
      ...(this.of.codesByAcronym.get(wrongName ?? '') ?? []),
    ];
  }
}

/** Worked out when it is asked for, and then kept. */
function once<T>(work: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: work() }).value;
}
