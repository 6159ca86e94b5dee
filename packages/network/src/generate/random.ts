import { createHash } from 'node:crypto';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Chance that is the same for the same seed and name, whatever else was drawn before: what one part of the network
    looks like does not hang on the order in which the parts are made. */
export class Random {
  private readonly generator: ReturnType<typeof xoroshiro128plus>;

  constructor(private readonly name: string) {
    this.generator = xoroshiro128plus(createHash('sha256').update(name).digest().readInt32BE(0));
  }

  of(...part: readonly (string | number)[]): Random {
    return new Random(JSON.stringify([this.name, ...part]));
  }

  /** A whole number, both ends included. */
  int(from: number, to: number): number {
    return uniformInt(this.generator, from, to);
  }

  /** True so many times in a hundred. */
  percent(chance: number): boolean {
    return this.int(0, 9_999) < chance * 100;
  }

  pick<T>(list: readonly T[]): T {
    return list[this.int(0, list.length - 1)] as T;
  }

  /** Some of them, none twice, in the order of the list. */
  some<T>(list: readonly T[], count: number): T[] {
    const taken = new Set<number>();
    while (taken.size < Math.min(count, list.length)) taken.add(this.int(0, list.length - 1));
    return [...taken].sort((a, b) => a - b).map((at) => list[at] as T);
  }

  /** One of the values, each as likely as its weight. */
  weighted<T>(choices: readonly (readonly [T, number])[]): T {
    let left = this.int(
      1,
      choices.reduce((sum, [, weight]) => sum + weight, 0),
    );
    for (const [value, weight] of choices) if ((left -= weight) <= 0) return value;
    throw new Error('There is nothing to choose from.');
  }

  /** An id in the form of a UUID of version 7, of a clock that the generator itself turns. */
  id(at: number): string {
    const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');
    const time = hex(at, 12);
    return [
      time.slice(0, 8),
      time.slice(8),
      hex(0x7000 | this.int(0, 0xfff), 4),
      hex(0x8000 | this.int(0, 0x3fff), 4),
      hex(this.int(0, 0xffffff), 6) + hex(this.int(0, 0xffffff), 6),
    ].join('-');
  }
}
