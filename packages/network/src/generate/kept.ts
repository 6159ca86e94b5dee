/** Keeps what was made of a thing in each of its states: what did not change is the very same object again. */
export class Kept<K extends object, V> {
  private readonly made = new WeakMap<K, Map<string, V>>();

  of(key: K, state: string, make: () => V): V {
    const states = this.made.get(key) ?? new Map<string, V>();
    this.made.set(key, states);
    const value = states.get(state) ?? make();
    states.set(state, value);
    return value;
  }
}
