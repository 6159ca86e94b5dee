import { Lifetime } from '@mandato/server/operator/lifetime';

/** Runs a command whose processes and files end with it: at its end, on a fault and on Ctrl-C. */
export async function runCommand(
  usage: string,
  work: (args: readonly string[], lifetime: Lifetime) => Promise<void>,
): Promise<void> {
  const args = process.argv.slice(2);
  if (args.includes('--help')) return void process.stdout.write(`${usage}\n`);
  const lifetime = new Lifetime();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      process.exitCode = 1;
      void lifetime.end().finally(() => process.exit(1));
    });
  }
  try {
    await work(args, lifetime);
  } catch (error) {
    process.exitCode = 1;
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  } finally {
    await lifetime.end();
  }
}

export const tell = (line: string): void => void process.stderr.write(`${line}\n`);
