import { spawn } from 'node:child_process';
import type { Account } from './account';

// Nothing of the operator's environment (PGPORT, PGOPTIONS, LC_ALL …) may change how our server behaves.
export const PLAIN_ENVIRONMENT = { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

interface CommandResult {
  readonly code: number | null;
  readonly output: string;
}

/**
 * Runs one PostgreSQL program to its end. It stands in a process group of its own: a Ctrl-C in the terminal
 * reaches node only, and node decides what to do about it.
 */
export function runCommand(
  file: string,
  args: readonly string[],
  options: { readonly account: Account | null; readonly cwd: string; readonly input?: string },
): Promise<CommandResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      ...(options.account ?? {}),
      cwd: options.cwd,
      env: PLAIN_ENVIRONMENT,
      detached: true,
      stdio: 'pipe',
    });
    let output = '';
    const keep = (chunk: Buffer): void => {
      output = (output + chunk.toString()).slice(-4000);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.stdin.on('error', () => undefined);
    child.stdin.end(options.input ?? '');
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output: output.trim() }));
  });
}
