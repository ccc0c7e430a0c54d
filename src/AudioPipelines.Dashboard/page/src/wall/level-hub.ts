import { readLevels } from "../api/levels.js";
import type { LiveSocket } from "../api/live.js";
import { kinds } from "../api/message.js";
import { MeterState } from "./meter-state.js";

/** The server gives levels of so many sources at once. */
export const mostLevels = 64;
/** Scrolling changes what is seen faster than it is worth to ask. */
const settle = 120;
/** No message for so long, and the bars fall. */
const stale = 500;

const still = matchMedia("(prefers-reduced-motion: reduce)");

/** Asks for the levels of the sources that are seen, and keeps what their meters show. */
export class LevelHub {
  private readonly meters = new Map<string, MeterState>();
  private readonly heard = new Map<string, number>();
  private readonly watchers = new Map<string, Set<() => void>>();
  private seen: readonly string[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private falling: ReturnType<typeof setInterval> | undefined;
  private forget: (() => void) | undefined;
  /** Told when the first channel clips, and when all marks are cleared. */
  onClipped: () => void = () => undefined;

  constructor(private readonly live: LiveSocket) {}

  start(): void {
    this.forget = this.live.listen(kinds.levels, (header, view, request) => {
      const name = request.levels?.[header.source];
      if (name !== undefined) this.take(name, view);
    });
    this.falling = setInterval(() => this.fall(), 100);
  }

  stop(): void {
    this.forget?.();
    clearTimeout(this.timer);
    clearInterval(this.falling);
    this.seen = [];
    this.live.ask({ levels: undefined, levelsRate: undefined });
  }

  /** Levels are wanted of these sources, in the order in which they are seen; of the first 64 they are asked for. */
  see(names: readonly string[]): void {
    if (names.length === this.seen.length && names.every((name, i) => name === this.seen[i])) return;
    this.seen = names;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      const levels = this.seen.slice(0, mostLevels);
      const levelsRate = still.matches ? 2 : levels.length <= 6 ? 25 : 10;
      this.live.ask(levels.length === 0 ? { levels: undefined, levelsRate: undefined } : { levels, levelsRate });
    }, settle);
  }

  state(name: string): MeterState | undefined {
    return this.meters.get(name);
  }

  watch(name: string, changed: () => void): () => void {
    const set = this.watchers.get(name) ?? new Set();
    this.watchers.set(name, set);
    set.add(changed);
    return () => {
      set.delete(changed);
      if (set.size === 0) this.watchers.delete(name);
    };
  }

  get anyClipped(): boolean {
    for (const meter of this.meters.values()) if (meter.clipped.includes(1)) return true;
    return false;
  }

  clearClipped(): void {
    for (const [name, meter] of this.meters) {
      meter.clear();
      this.tell(name);
    }
    this.onClipped();
  }

  /** Forgets sources that are no longer there. */
  keepOnly(names: ReadonlyMap<string, unknown>): void {
    for (const name of this.meters.keys()) {
      if (names.has(name)) continue;
      this.meters.delete(name);
      this.heard.delete(name);
    }
  }

  private take(name: string, view: DataView): void {
    const levels = readLevels(view);
    if (!levels) return;
    const now = performance.now();
    let meter = this.meters.get(name);
    if (meter?.channels !== levels.peak.length) {
      meter = new MeterState(levels.peak.length, meter?.clipped);
      this.meters.set(name, meter);
    }
    const before = meter.clipped.includes(1);
    meter.take(levels, now);
    this.heard.set(name, now);
    this.tell(name);
    if (!before && meter.clipped.includes(1)) this.onClipped();
  }

  /** Bars of sources that are seen, but no longer heard, fall to the bottom. */
  private fall(): void {
    const now = performance.now();
    for (const [name, heard] of this.heard) {
      if (now - heard < stale) continue;
      const meter = this.meters.get(name);
      if (!meter || !meter.fall(now)) this.heard.delete(name);
      this.tell(name);
    }
  }

  private tell(name: string): void {
    for (const changed of this.watchers.get(name) ?? []) changed();
  }
}
