import { writeFileSync } from 'node:fs';
import { runCommand } from './command';
import { benchmark } from './benchmark';
import { readOptions, USAGE } from './options';
import { rowOf, type Report } from './report';
import { replaceBetweenMarkers, tableOf } from './table';

void runCommand(USAGE, async (args, lifetime) => {
  const options = readOptions(args);
  const { lines, about, report } = await benchmark(lifetime, options);
  const table = tableOf(lines);
  process.stdout.write(`\n${about}\n\n${table}\n`);
  const written: Report = { ...report, rows: lines.map(rowOf) };
  if (options.json) writeFileSync(options.json, `${JSON.stringify(written, null, 2)}\n`);
  if (options.markdown)
    replaceBetweenMarkers(options.markdown, `bench ${options.size}`, `${about}\n\n${table}`);
});
