import { type GridLayout, place, step, visibleRange } from "./grid-layout.js";

/** Where the tiles of a group lie, below its heading. */
export interface Section {
  /** Place of its first tile among all. */
  first: number;
  /** Its top, and that of its tiles, in CSS pixels. */
  y: number;
  tilesY: number;
  height: number;
  tiles: GridLayout;
}

/** Puts groups of so many tiles below one another; `head` is the height of each heading, `gap` is between groups. */
export function layoutSections(
  counts: readonly number[], layout: (count: number) => GridLayout, head: number, gap: number,
): Section[] {
  let first = 0;
  let y = 0;
  return counts.map((count) => {
    const tiles = layout(count);
    const section = { first, y, tilesY: y + head, height: head + tiles.height, tiles };
    first += count;
    y += section.height + gap;
    return section;
  });
}

export function heightOf(sections: readonly Section[]): number {
  const last = sections.at(-1);
  return last ? last.y + last.height : 0;
}

/** Part of a group that a window shows: its place among the groups, and the first and one past the last of its tiles. */
export interface SeenSection {
  section: number;
  from: number;
  to: number;
}

/** What a window of `height` from `top` shows, with `extra` rows around it. Tiles are counted through all groups. */
export function seenSections(sections: readonly Section[], top: number, height: number, extra = 0): SeenSection[] {
  const seen: SeenSection[] = [];
  sections.forEach(({ first, y, tilesY, height: own, tiles }, section) => {
    const around = extra * (tiles.tileHeight + tiles.gap);
    if (y > top + height + around || y + own < top - around) return;
    const [from, to] = visibleRange(tiles, top - tilesY, height, extra);
    seen.push({ section, from: first + from, to: first + to });
  });
  return seen;
}

/** The group that a tile is in. */
export function sectionOf(sections: readonly Section[], index: number): number {
  return sections.findIndex(({ first, tiles }) => index >= first && index < first + tiles.count);
}

/** Where a tile lies, from the top of all. */
export function placeIn(sections: readonly Section[], index: number): { x: number; y: number } {
  const section = sections[sectionOf(sections, index)];
  if (!section) return { x: 0, y: 0 };
  const { x, y } = place(section.tiles, index - section.first);
  return { x, y: section.tilesY + y };
}

/** The tile that a key leads to from another one, over the borders of groups, or null where the key is none of these. */
export function stepIn(sections: readonly Section[], index: number, key: string): number | null {
  const at = sectionOf(sections, index);
  const section = sections[at];
  if (!section) return null;
  const { first, tiles } = section;
  const own = index - first;
  const last = sections.reduce((sum, one) => sum + one.tiles.count, 0) - 1;
  switch (key) {
    case "ArrowRight": return Math.min(last, index + 1);
    case "ArrowLeft": return Math.max(0, index - 1);
    case "Home": return 0;
    case "End": return last;
    case "ArrowDown":
    case "ArrowUp": {
      const next = step(tiles, own, key)!;
      if (next !== own) return first + next;
      return beyond(sections, at, own % tiles.columns, key === "ArrowDown" ? 1 : -1) ?? index;
    }
    default: return null;
  }
}

/** The tile of a column in the next group that has tiles: in its first row downwards, in its last one upwards. */
function beyond(sections: readonly Section[], at: number, column: number, direction: 1 | -1): number | null {
  for (let other = at + direction; sections[other]; other += direction) {
    const { first, tiles } = sections[other]!;
    if (tiles.count === 0) continue;
    const row = direction === 1 ? 0 : Math.floor((tiles.count - 1) / tiles.columns);
    return first + Math.min(tiles.count - 1, row * tiles.columns + column);
  }
  return null;
}
