import type { Caller } from '../../src/platform/caller';
import type { Database } from '../../src/platform/database/database';
import { canonicalTag, PlanContext } from '../../src/platform/planner/context';
import { Statement, type Register } from '../../src/platform/planner/statement';
import type { Standing } from '../../src/platform/caller';

/** What everything below one root field is read with. */
export interface Scope {
  readonly caller: Caller;
  readonly locale: string;
  readonly publicUrl: string;
  readonly standing: Standing;
  readonly asOf: number | null;
  readonly isPermalink: boolean;
  readonly root: PlanContext['root'];
}

/** One statement in the making: declarations write their pieces of SQL into it. */
export class Sheet {
  readonly statement = new Statement();
  readonly register: Register;

  constructor(asOf: number | null) {
    this.register = this.statement.register(asOf);
  }

  context({ caller, locale, publicUrl, standing, isPermalink, root }: Scope): PlanContext {
    return new PlanContext({
      statement: this.statement,
      // Declarations never look at the compiler; there is none here.
      compiler: null as never,
      caller,
      localeTag: canonicalTag(locale),
      publicUrl,
      standing,
      register: this.register,
      // Everything is asked at its number, the newest too.
      isNow: false,
      isPermalink,
      root,
    });
  }
}

/** Thrown where an answer rests on something not read yet: it is read, and the answer begun again. */
class Unread extends Error {}

export type Fact = readonly unknown[];

/** Small answers of the database, each asked once and kept: the rows a caller can see do not change meanwhile. */
export class Facts {
  private readonly read = new Map<string, Fact[] | Error>();
  private readonly wanted = new Map<string, () => Promise<Fact[]>>();
  private readonly derived = new Map<string, unknown>();

  constructor(private readonly database: Database) {}

  /** Something made of facts, kept under its name. */
  keep<T>(name: string, make: () => T): T {
    if (!this.derived.has(name)) this.derived.set(name, make());
    return this.derived.get(name) as T;
  }

  /** Rows of a SELECT, each as a list of its columns. */
  ask(caller: Caller, select: string, sheet: Sheet): Fact[] {
    const { params, registers } = sheet.statement;
    const isDated = new RegExp(`\\b${sheet.register.name}\\b`).test(select);
    const name = JSON.stringify([caller.id, select, isDated ? params : params.slice(1)]);
    const known = this.read.get(name);
    if (known instanceof Error) throw known;
    if (known) return known;
    const text = `with ${registers.join(', ')}, fact as (${select}) select coalesce(json_agg(to_json(fact)), '[]') as facts from fact`;
    this.wanted.set(name, async () => {
      const { facts } = await this.database.read(caller, text, params);
      return (facts as Record<string, unknown>[]).map((row) => Object.values(row));
    });
    throw new Unread(select);
  }

  get isComplete(): boolean {
    return this.wanted.size === 0;
  }

  async fetch(): Promise<void> {
    const wanted = [...this.wanted];
    this.wanted.clear();
    await Promise.all(
      wanted.map(async ([name, ask]) => {
        this.read.set(name, await ask().catch((error: unknown) => error as Error));
      }),
    );
  }
}
