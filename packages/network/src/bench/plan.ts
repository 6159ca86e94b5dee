import type { Client } from 'pg';

/** What a statement costs the database, apart from time: that depends on the machine. */
export interface Plan {
  readonly buffers: number;
  /** Kinds of step and what they go over, from the top; the same for plans of the same shape. */
  readonly shape: string;
  /** Tables of more than a thousand rows that are read whole. */
  readonly scans: readonly string[];
}

interface Step {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Actual Rows'?: number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Shared Hit Blocks'?: number;
  readonly 'Shared Read Blocks'?: number;
  readonly Plans?: readonly Step[];
}

const MANY_ROWS = 1000;

export async function planOf(admin: Client, text: string, params: readonly unknown[]): Promise<Plan> {
  const { rows } = await admin.query<{ 'QUERY PLAN': [{ Plan: Step }] }>(
    `explain (analyze, buffers, format json) ${text}`,
    [...params],
  );
  const top = (rows[0] as { 'QUERY PLAN': [{ Plan: Step }] })['QUERY PLAN'][0].Plan;
  const all = steps(top);
  return {
    buffers: (top['Shared Hit Blocks'] ?? 0) + (top['Shared Read Blocks'] ?? 0),
    shape: all
      .map((step) => `${step['Node Type']} ${step['Index Name'] ?? step['Relation Name'] ?? ''}`)
      .join('; '),
    scans: all
      .filter((step) => step['Node Type'] === 'Seq Scan')
      .filter((step) => (step['Actual Rows'] ?? 0) + (step['Rows Removed by Filter'] ?? 0) > MANY_ROWS)
      .flatMap((step) => step['Relation Name'] ?? []),
  };
}

const steps = (step: Step): Step[] => [step, ...(step.Plans ?? []).flatMap(steps)];
