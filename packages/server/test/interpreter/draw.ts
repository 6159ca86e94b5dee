/** A die: everything random is thrown with it, so that a seed tells all. */
export class Draw {
  /** `below(n)` is one of 0 to n - 1. */
  constructor(readonly below: (n: number) => number) {}

  chance(rate: number): boolean {
    return this.below(1000) < rate * 1000;
  }

  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T;
  }

  some<T>(list: readonly T[], most: number): T[] {
    const left = [...list];
    const taken: T[] = [];
    while (left.length > 0 && taken.length < most) taken.push(...left.splice(this.below(left.length), 1));
    return taken;
  }
}
