declare module 'autocannon' {
  interface Client {
    setRequests(requests: readonly object[]): void;
  }
  interface Options {
    readonly url: string;
    readonly connections: number;
    readonly amount: number;
    readonly timeout: number;
    /** Milliseconds between looks at whether all have been answered. */
    readonly sampleInt: number;
    readonly method: 'POST';
    readonly setupClient: (client: Client) => void;
  }
  interface Run extends Promise<{ readonly errors: number; readonly timeouts: number }> {
    on(
      event: 'response',
      listener: (client: Client, status: number, bytes: number, milliseconds: number) => void,
    ): void;
  }
  function autocannon(options: Options): Run;
  export = autocannon;
}
