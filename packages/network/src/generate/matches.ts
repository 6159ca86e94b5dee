import { derivedId, folded } from '@mandato/server/values/derived-id';
import { instant, timestamp } from './days';
import { jointTitle, type JointProject } from './projects';
import type { Random } from './random';
import { SECRETARIAT, type Act, type Acts, type Versions } from './register';
import type { ReturnPlan } from './timeline';

/** Two agencies' reports of one project: noticed when the later one is published, later perhaps decided. */
export interface MatchPlan {
  readonly project: JointProject;
  readonly places: readonly [number, number];
  readonly noticed: Act;
  readonly decided: Act | null;
  readonly state: 'CONFIRMED' | 'REJECTED';
}

export function planMatches(
  random: Random,
  acts: Acts,
  projects: readonly JointProject[],
  returns: readonly ReturnPlan[],
): MatchPlan[] {
  const firstActs = firstPublications(returns);
  return projects.flatMap((project) =>
    project.participants.flatMap((a, i) =>
      project.participants.slice(i + 1).flatMap((b, n): MatchPlan[] => {
        const seen = [a, b].map(({ code }) => earliest(firstActs, code, project));
        const [one, other] = seen;
        if (!one || !other) return [];
        const noticed = one.at > other.at || (one.at === other.at && one.order > other.order) ? one : other;
        const r = random.of('match', project.key, i, n);
        const year = new Date(noticed.at).getUTCFullYear() + 1;
        const decided = r.percent(60)
          ? acts.plan('MERGE', instant(`${year}-03-01`, r.int(0, 200), r.int(30_000, 60_000)))
          : null;
        return [
          {
            project,
            places: [i, i + 1 + n],
            noticed,
            decided,
            state: r.percent(85) ? 'CONFIRMED' : 'REJECTED',
          },
        ];
      }),
    ),
  );
}

type ByYear = ReadonlyMap<string, Act>;

function firstPublications(returns: readonly ReturnPlan[]): ByYear {
  const found = new Map<string, Act>();
  for (const { agency, year, kind, steps } of returns) {
    const act = steps.find((step) => step.kind === 'PUBLISH')?.act;
    if (act && kind === 'DIAGNOSIS') found.set(`${agency.code} ${year}`, act);
  }
  return found;
}

function earliest(acts: ByYear, code: string, { from, to }: JointProject): Act | undefined {
  for (let year = from; year <= to; year += 1) {
    const act = acts.get(`${code} ${year}`);
    if (act) return act;
  }
  return undefined;
}

export function writeMatches(
  matches: readonly MatchPlan[],
  versions: Versions,
  agencyId: (code: string) => string,
): void {
  for (const { project, places, noticed, decided, state } of matches) {
    const sides = places.map((place) => {
      const agency = project.participants[place] as JointProject['participants'][number];
      return {
        lineage: derivedId('lineage', agencyId(agency.code), project.key),
        title: jointTitle(project, place, agency.language),
      };
    });
    const [a, b] = sides.sort((x, y) => (x.lineage < y.lineage ? -1 : 1)) as [
      (typeof sides)[number],
      (typeof sides)[number],
    ];
    const alike = similarity(folded(a.title), folded(b.title));
    const basis = [
      ...(alike >= 0.5 ? ['similar title'] : []),
      'shared country',
      'overlapping years',
      'same project name',
    ].join(', ');
    const id = derivedId('match', a.lineage, b.lineage);
    const confidence = Math.round(Math.min(1, Math.max(alike, 0.5) + (alike >= 0.5 ? 0.2 : 0)) * 100) / 100;
    const by = { by_name: SECRETARIAT.name, by_agency_id: null, by_role: SECRETARIAT.role };
    const pair = { id, lineage_a: a.lineage, lineage_b: b.lineage, basis, confidence, ...by };
    versions.open('activity_match', noticed.number, {
      ...pair,
      state: 'PROPOSED',
      reason: null,
      at: timestamp(noticed.at),
    });
    if (!decided) continue;
    const reason =
      state === 'CONFIRMED' ? 'One project, reported by both.' : 'Two phases with different partners.';
    versions.reopen('activity_match', decided.number, { id, state, reason, at: timestamp(decided.at) });
    decided.note = reason;
    decided.manifest = {
      action: 'activityMatchDecide',
      subject: `mtc_${id}`,
      reason,
      state,
      lineages: [a.lineage, b.lineage],
    };
  }
}

/** As pg_trgm compares: shared runs of three letters out of all. */
function similarity(a: string, b: string): number {
  const [left, right] = [trigrams(a), trigrams(b)];
  const shared = [...left].filter((each) => right.has(each)).length;
  return shared / (left.size + right.size - shared);
}

const trigrams = (text: string): ReadonlySet<string> =>
  new Set(
    (text.match(/[\p{L}\p{N}]+/gu) ?? []).flatMap((word) => {
      const padded = `  ${word} `;
      return Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3));
    }),
  );
