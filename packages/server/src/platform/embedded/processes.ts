import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';
import { codeOf } from './failure';

/** False for a process that has ended but was not yet collected by its parent. */
export const isAlive = (pid: number): boolean =>
  isListed(pid) && !(stat(pid)?.state.startsWith('Z') ?? false);

/** Whether the number is taken at all, be it by a process that has ended. */
export function isListed(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/** When this process began, told apart across reboots and reuse of its number; null where it cannot be known. */
export const startOf = (pid: number): string | null => stat(pid)?.start ?? null;

/** Whether this process is a PostgreSQL server on this folder, and not a stranger who inherited the number. */
export function isPostmasterOf(pid: number, clusterDir: string): boolean {
  if (!isAlive(pid)) return false;
  const command = commandLine(pid);
  return /postgres/.test(command) && (command.includes(clusterDir) || workingDirectory(pid) === clusterDir);
}

interface Stat {
  readonly state: string;
  readonly start: string;
}

function stat(pid: number): Stat | null {
  try {
    if (process.platform === 'linux') {
      const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
      // The name of the program stands in brackets and may itself hold spaces and brackets.
      const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
      const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
      return { state: fields[0] ?? '', start: `${boot}:${fields[19]}` };
    }
    const [state = '', ...start] = ps(pid, ['-o', 'stat=', '-o', 'lstart=']).split(/\s+/);
    return { state, start: start.join(' ') };
  } catch {
    return null;
  }
}

function commandLine(pid: number): string {
  try {
    return process.platform === 'linux'
      ? readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
      : ps(pid, ['-o', 'command=']);
  } catch {
    return '';
  }
}

function workingDirectory(pid: number): string | null {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return null;
  }
}

const ps = (pid: number, columns: readonly string[]): string =>
  execFileSync('ps', [...columns, '-p', String(pid)], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' },
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim();
