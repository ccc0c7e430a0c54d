import { frequencyAt, frequencyText } from "./frequency.js";
import { columnKinds, type PictureRing } from "./picture-ring.js";

/** Columns in which the newest spectrum is looked for. */
const lookBack = 6;

/** The loudest band of a column: its middle frequency and level; null where it holds nothing. */
export function loudest(ring: PictureRing, column: number, rate: number): { frequency: number; level: number } | null {
  if (column < Math.max(0, ring.oldest) || ring.kinds[ring.slot(column)] !== columnKinds.seen) return null;
  const start = ring.slot(column) * ring.bands;
  let best = 0;
  for (let band = 1; band < ring.bands; band++) {
    if (ring.levels[start + band]! > ring.levels[start + best]!) best = band;
  }
  const level = ring.levels[start + best]!;
  return level <= -128 ? null : { frequency: frequencyAt((best + 0.5) / ring.bands, rate), level };
}

/** What the newest column shows, in a sentence. */
export function nowInWords(ring: PictureRing, rate: number): string {
  const column = ring.clock.newest;
  if (column < 0 || rate === 0) return "no picture yet";
  if (ring.kinds[ring.slot(column)]! >= columnKinds.gap) return "gap";
  // A spectrum lies at the middle of what it looks at, so a waveform is a little ahead of it.
  for (let c = column; c > column - lookBack; c--) {
    if (c < Math.max(0, ring.oldest) || ring.kinds[ring.slot(c)] !== columnKinds.seen) continue;
    const found = loudest(ring, c, rate);
    if (!found) return "silence";
    return `loudest at ${frequencyText(found.frequency)}, ${found.level < 0 ? "−" : ""}${Math.abs(found.level)} dBFS`;
  }
  return "no picture now";
}
