/** Thrown into a command that was asked to end while it was still opening something. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

/**
 * What a command has opened, closed in reverse order and once, however the command ends: by itself, by a fault or by a
 * signal. What is still being opened at that moment is awaited first, or it would outlive the process.
 */
export class Lifetime {
  private readonly endings: (() => Promise<unknown>)[] = [];
  private ending: Promise<void> | null = null;
  private announce: () => void = () => undefined;

  /** Comes when the end has begun, be it by a signal. */
  readonly endCalledFor = new Promise<void>((resolve) => (this.announce = resolve));

  async open<T>(opening: () => Promise<T>, close: (opened: T) => Promise<unknown>): Promise<T> {
    this.refuseWhenEnding();
    const pending = opening();
    // Whoever opens is told when that fails; there is then nothing to close.
    const closable = pending.then(
      (opened) => () => close(opened),
      () => async () => undefined,
    );
    this.endings.push(async () => (await closable)());
    const opened = await pending;
    this.refuseWhenEnding();
    return opened;
  }

  /** Work that must come to its end before what was opened earlier is closed. */
  step<T>(work: () => Promise<T>): Promise<T> {
    return this.open(work, async () => undefined);
  }

  end(): Promise<void> {
    this.ending ??= this.closeAll();
    this.announce();
    return this.ending;
  }

  private async closeAll(): Promise<void> {
    const faults: unknown[] = [];
    for (let close = this.endings.pop(); close; close = this.endings.pop()) {
      await close().catch((fault: unknown) => faults.push(fault));
    }
    if (faults.length > 0) throw faults[0];
  }

  private refuseWhenEnding(): void {
    if (this.ending !== null) throw new Interrupted('Interrupted.');
  }
}
