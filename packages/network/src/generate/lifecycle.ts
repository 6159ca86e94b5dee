import { TRANSITIONS } from '@mandato/server/features/diagnoses/transition';
import { by, type Actor } from './actors';
import { timestamp } from './days';
import type { Random } from './random';
import type { Act, Write } from './register';
import { Review } from './reviews';
import type { Revision } from './revisions';
import type { ReturnPlan, Step } from './timeline';
import { REASONS, SENT_BACK } from './words/opinions';

export interface LifeOf {
  readonly plan: ReturnPlan;
  readonly reference: string;
  readonly agencyId: string;
  readonly cycleId: string;
  readonly reporter: Actor;
  readonly secretariat: Actor;
  readonly random: Random;
  readonly write: Write;
  /** Writes what a save files. */
  revise(number: number, createdAt: number, savedAt: number): Revision;
  /** Told of each revision that the public gets to read. */
  published(revision: Revision, act: Act): void;
}

/** Goes with a return from its first draft to where it stands, as the services move it: one table says how. */
export class Life {
  private state = 'DRAFT';
  private version = 0;
  private known: Record<string, unknown> = { known_state: null, known_version: null, known_at: null };
  private readonly revisions: Revision[] = [];
  private submitted: Revision | null = null;
  private submittedAt: number | null = null;
  private since: number | null = null;
  private readonly review: Review;

  constructor(private readonly of: LifeOf) {
    const { plan, agencyId, reporter, secretariat, random, write } = of;
    const parties = { reporter, secretariat, language: plan.agency.language };
    this.review = new Review(random.of('review'), write, { diagnosisId: plan.id, agencyId, ...parties });
  }

  run(): readonly Revision[] {
    const { steps } = this.of.plan;
    let firstSave: number | null = null;
    steps.forEach((step, i) => {
      if (step.kind === 'SAVE') {
        this.version += 1;
        this.state = 'DRAFT';
        firstSave ??= step.at;
        if (steps[i + 1]?.kind === 'SAVE') return;
        this.save(firstSave, step.at);
        firstSave = null;
      } else this.move(step);
    });
    this.write(steps);
    return this.revisions;
  }

  private save(createdAt: number, savedAt: number): void {
    const revision = this.of.revise(this.revisions.length + 1, createdAt, savedAt);
    revision.version = this.version;
    this.revisions.push(revision);
    this.review.follow(revision);
  }

  private move(step: Step): void {
    const { kind, at, act } = step;
    const { reporter, secretariat, random } = this.of;
    const isOwn = kind === 'SUBMIT' || kind === 'REVISE';
    const revision = (isOwn ? this.revisions.at(-1) : this.submitted) as Revision;
    this.version += 1;
    this.state = TRANSITIONS[kind].to ?? this.state;
    if (kind !== 'REVISE')
      this.known = { known_state: this.state, known_version: this.version, known_at: timestamp(at) };
    if (kind === 'SUBMIT') this.submit(revision, at);
    if (kind === 'SEND_BACK') this.review.open(revision, at - 60_000);
    if (kind === 'ACCEPT') this.review.settle(at - 60_000);
    if (kind === 'PUBLISH' && act) this.publish(revision, act);
    if (kind === 'WITHDRAW' && act) this.withdraw(revision, act);
    const note = noteOn(kind, random);
    this.record(step, revision, { actor: isOwn ? reporter : secretariat, note });
  }

  private submit(revision: Revision, at: number): void {
    revision.submittedAt = at;
    revision.version = this.version;
    this.submitted = revision;
    this.submittedAt = at;
  }

  private publish(revision: Revision, act: Act): void {
    for (const each of this.revisions)
      if (each.since !== null && each.until === null) each.until = act.number;
    revision.since = act.number;
    this.since ??= act.number;
    const { reference, plan } = this.of;
    plan.published.set(act, { reference, revision: revision.number, contentHash: revision.contentHash });
    this.of.published(revision, act);
  }

  private withdraw(revision: Revision, act: Act): void {
    revision.until = act.number;
    const { reference } = this.of;
    act.note = REASONS[0]?.en ?? null;
    act.manifest = {
      returns: [{ reference, revision: revision.number, contentHash: revision.contentHash }],
      reason: act.note,
    };
  }

  private record(
    { kind, at }: Step,
    revision: Revision,
    { actor, note }: { actor: Actor; note: string | null },
  ): void {
    const { plan, agencyId, random, write } = this.of;
    const act = {
      diagnosis_id: plan.id,
      agency_id: agencyId,
      revision_id: revision.id,
      kind,
      content_hash: revision.contentHash,
    };
    write('diagnosis_act', {
      id: random.id(at),
      ...act,
      at: timestamp(at),
      actor_id: actor.keyId,
      on_behalf_of_id: null,
      note,
      ...by(actor),
    });
  }

  private write(steps: readonly Step[]): void {
    const { plan, reference, agencyId, cycleId, write } = this.of;
    const working = this.revisions.at(-1) as Revision;
    const [first, last] = [steps[0] as Step, steps.at(-1) as Step];
    write('diagnosis', {
      ...{
        id: plan.id,
        reference,
        external_id: null,
        kind: plan.kind,
        agency_id: agencyId,
        on_behalf_of_id: null,
        answers_for_id: agencyId,
        cycle_id: cycleId,
      },
      ...{
        state: this.state,
        version: this.version,
        working_revision_id: working.id,
        submitted_revision_id: this.submitted?.id ?? null,
      },
      ...{
        created_at: timestamp(first.at),
        updated_at: timestamp(last.at),
        since: this.since,
        ...this.known,
      },
      submitted_at: this.submittedAt === null ? null : timestamp(this.submittedAt),
    });
    for (const revision of this.revisions) writeRevision(write, revision);
    if (working.submittedAt === null) {
      write('draft_version', {
        ...{ diagnosis_id: plan.id, version: working.version, revision_id: working.id, agency_id: agencyId },
        ...{ language: working.language, filed: working.filed, document: working.document },
      });
    }
    this.review.end();
  }
}

/** Sending back, revising and withdrawing need a reason. */
function noteOn(kind: Step['kind'], random: Random): string | null {
  if (kind === 'SEND_BACK') return random.pick(SENT_BACK).en;
  return kind === 'REVISE' || kind === 'WITHDRAW' ? random.pick(REASONS).en : null;
}

/** What is confidential is never opened. */
function writeRevision(write: Write, revision: Revision): void {
  const { since, until, version, submittedAt, columns, rows } = revision;
  write('revision', {
    ...columns,
    version,
    submitted_at: submittedAt === null ? null : timestamp(submittedAt),
    since,
    until,
  });
  for (const [table, ofTable] of rows) {
    for (const row of ofTable) {
      const isHidden = row['is_confidential'] === true;
      write(table, isHidden ? row : Object.assign(row, { since, until }));
    }
  }
}
