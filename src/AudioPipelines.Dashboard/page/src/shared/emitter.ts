/** Tells listeners of named happenings; a listener that is added while telling is told from the next on. */
export class Emitter<Happenings extends object> {
  private readonly listeners = new Map<keyof Happenings, Set<(value: never) => void>>();

  /** Returns what takes the listener away again. */
  on<K extends keyof Happenings>(name: K, listener: (value: Happenings[K]) => void): () => void {
    const set = this.listeners.get(name) ?? new Set();
    this.listeners.set(name, set);
    set.add(listener);
    return () => set.delete(listener);
  }

  protected tell<K extends keyof Happenings>(name: K, value: Happenings[K]): void {
    for (const listener of [...(this.listeners.get(name) ?? [])]) (listener as (value: Happenings[K]) => void)(value);
  }
}
