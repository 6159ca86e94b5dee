import { readFileSync, writeFileSync } from 'node:fs';
import type { Line } from './report';

const HEAD = [
  'operation',
  'contender',
  'rate (min–max)',
  'p50',
  'p99',
  'CPU',
  'p50 ms',
  'p99 ms',
  'CPU ms: server + database',
  'SQL',
  'bytes',
  'MB',
] as const;

/** The lines as a table of Markdown, which is also what the terminal shows. Ratios are to the floor. */
export function tableOf(lines: readonly Line[]): string {
  const cells = lines.map(cellsOf);
  const widths = HEAD.map((title, i) => Math.max(title.length, ...cells.map((row) => (row[i] ?? '').length)));
  const print = (row: readonly string[]): string =>
    `| ${row.map((cell, i) => (i < 2 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join(' | ')} |`;
  const rule = `| ${widths.map((width, i) => (i < 2 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [print(HEAD), rule, ...cells.map(print)].join('\n');
}

const cellsOf = (line: Line): string[] => [
  line.operation,
  line.contender,
  `${line.throughputToFloor.toFixed(2)} (${line.spread.least.toFixed(2)}–${line.spread.most.toFixed(2)})`,
  line.p50ToFloor.toFixed(2),
  line.p99ToFloor.toFixed(2),
  line.cpuToFloor?.toFixed(2) ?? '–',
  line.milliseconds.p50.toFixed(2),
  line.milliseconds.p99.toFixed(2),
  `${line.cpu.server?.toFixed(2) ?? '–'} + ${line.cpu.database?.toFixed(2) ?? '–'}`,
  line.statements.toFixed(line.statements % 1 === 0 ? 0 : 1),
  String(line.bytes),
  line.memory?.toFixed(0) ?? '–',
];

/** A line for each contender, as they come. */
export const summaryOf = (lines: readonly Line[]): string =>
  lines
    .map((line) => {
      const [, contender = '', rate, p50, p99, cpu, , , parts] = cellsOf(line);
      return `  ${contender.padEnd(12)} rate ${rate}, p50 ${p50}, p99 ${p99}, CPU ${cpu} (${parts} ms)`;
    })
    .join('\n');

/** Puts text between two markers of a page, in the place of what stood there. */
export function replaceBetweenMarkers(path: string, name: string, text: string): void {
  const page = readFileSync(path, 'utf8');
  const [begin, end] = [`<!-- ${name} begins -->`, `<!-- ${name} ends -->`];
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${path} has no place marked "${begin}" to "${end}".`);
  writeFileSync(path, `${page.slice(0, from + begin.length)}\n\n${text}\n\n${page.slice(to)}`);
}
