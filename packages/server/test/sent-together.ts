import { Client } from 'pg';

/** Where, until the file's tests are done, a statement is sent on a connection while another is under way on it: pg 8 lets it wait
    and warns only of the third, pg 9 will not take it. */
export function watchConnections(): readonly string[] {
  const places: string[] = [];
  const underWay = new WeakMap<object, number>();
  const send = Client.prototype.query as (...sent: unknown[]) => unknown;
  const watched = function (this: Client, ...sent: unknown[]): unknown {
    const before = underWay.get(this) ?? 0;
    if (before > 0) places.push(String(new Error('sent while another is under way').stack));
    underWay.set(this, before + 1);
    const end = (): void => void underWay.set(this, (underWay.get(this) ?? 1) - 1);
    const callback = sent.at(-1);
    if (typeof callback === 'function') {
      const told = callback as (...values: unknown[]) => unknown;
      return send.apply(this, [...sent.slice(0, -1), (...values: unknown[]) => (end(), told(...values))]);
    }
    const answer = send.apply(this, sent) as Promise<unknown>;
    // Before whoever waits for it goes on.
    answer.then(end, end);
    return answer;
  };
  Client.prototype.query = watched as never;
  // The class is that of all files of this worker.
  afterAll(() => void (Client.prototype.query = send as never));
  return places;
}
