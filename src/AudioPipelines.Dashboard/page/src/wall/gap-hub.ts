import type { Client } from "../api/client.js";
import type { Gap, Summary } from "../api/types.js";

/** Requests at a time. */
const width = 3;
/** Gaps of one source are not asked for again earlier, ms. */
const pause = 3000;
const seconds = 600;

interface Kept {
  gaps: Gap[];
  key: string;
  askedAt: number;
}

/** The gaps of the sources that are seen: asked for when a source comes into sight, and again when it has new ones. */
export class GapHub {
  private readonly kept = new Map<string, Kept>();
  private readonly asking = new Set<string>();

  constructor(private readonly client: Client, private readonly changed: (name: string) => void) {}

  /** The gaps of the last ten minutes, or null while they were not told yet. */
  gaps(name: string): Gap[] | null {
    return this.kept.get(name)?.gaps ?? null;
  }

  /** Asks for what is missing or has changed of these sources, the first ones first. */
  see(sources: readonly Summary[], now: number): void {
    for (const source of sources) {
      if (this.asking.size >= width) return;
      if (this.asking.has(source.name) || !hasRun(source)) continue;
      const known = this.kept.get(source.name);
      const key = gapKey(source);
      if (known && (known.key === key || now - known.askedAt < pause)) continue;
      void this.ask(source.name, key, now);
    }
  }

  keepOnly(names: ReadonlyMap<string, unknown>): void {
    for (const name of this.kept.keys()) if (!names.has(name)) this.kept.delete(name);
  }

  private async ask(name: string, key: string, now: number): Promise<void> {
    this.asking.add(name);
    try {
      const { gaps } = await this.client.gaps(name, seconds);
      this.kept.set(name, { gaps, key, askedAt: now });
    } catch {
      // The source has just gone, or the connection; the next look asks again.
      this.kept.set(name, { gaps: this.kept.get(name)?.gaps ?? [], key: "", askedAt: now });
    } finally {
      this.asking.delete(name);
      this.changed(name);
    }
  }
}

function hasRun(source: Summary): boolean {
  return source.format !== null && source.format !== undefined;
}

/** Changes whenever the source has a gap that it had not before. */
export function gapKey(source: Summary): string {
  const totals = source.totals;
  const missing = totals ? totals.lost + totals.notStarted + totals.stalled + totals.ended + totals.padding : 0;
  return `${missing} ${source.epoch ?? 0} ${source.restarts ?? 0} ${source.gapsLastMinute ?? 0}`;
}
