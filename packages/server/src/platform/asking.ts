/** What of a request tells who asks, and from where: of Express's as of the bare one. */
export interface Asking {
  readonly method: string;
  readonly protocol: string;
  get(header: string): string | undefined;
}
