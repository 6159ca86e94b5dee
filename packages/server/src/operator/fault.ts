import type { Refusal } from '../features/access/refusal';

/** Faults whose message says what to do; whatever else comes up is ours, and its stack helps whoever mends it. */
const PLAIN = ['Error', 'EmbeddedPostgresError', 'CatalogueError'];

export function describeFault(fault: unknown): string {
  if (!(fault instanceof Error)) return `Unexpected fault: ${String(fault)}`;
  const { code, port, address } = fault as { code?: string; port?: number; address?: string };
  if (code === 'EADDRINUSE')
    return `Port ${port} on ${address} is taken: stop what uses it, or set PORT to another one.`;
  if (isRefusal(fault)) {
    return fault.problems
      .map(({ path, message, cure }) =>
        [path.length > 0 ? `${path.join('.')}:` : '', message, cure ?? ''].join(' ').trim(),
      )
      .join('\n');
  }
  return PLAIN.includes(fault.name) ? fault.message : `Unexpected fault: ${fault.stack ?? fault.message}`;
}

// Told by its shape: its class would bring the whole schema along.
const isRefusal = (fault: Error): fault is Refusal => Array.isArray((fault as Partial<Refusal>).problems);
