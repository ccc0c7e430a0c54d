import type { SourceState, Summary } from "../api/types.js";
import { stateLook, stateOf } from "../shared/states.js";

export type Sorting = "trouble" | "name" | "loss";
export const sortings: readonly Sorting[] = ["trouble", "name", "loss"];

/** Which sources the wall shows, and in what order. */
export interface Selection {
  search: string;
  /** Empty: all. */
  states: ReadonlySet<SourceState>;
  /** Empty: those of all silos, and those of none. */
  silo: string;
  sorting: Sorting;
}

/** Whether some sources are not shown. */
export function isNarrowed({ search, states, silo }: Selection): boolean {
  return search !== "" || states.size > 0 || silo !== "";
}

/** Names as people order them: "mic 9" before "mic 10". */
export const names = new Intl.Collator("en", { numeric: true, sensitivity: "base" });

/** The names of the sources that are shown, in their order. */
export function select(sources: Iterable<Summary>, selection: Selection): string[] {
  const words = selection.search.toLowerCase().split(/\s+/).filter((word) => word !== "");
  const shown: Summary[] = [];
  for (const source of sources) {
    if (selection.states.size > 0 && !selection.states.has(source.state)) continue;
    if (selection.silo !== "" && source.fleet?.silo !== selection.silo) continue;
    if (matches(source, words)) shown.push(source);
  }
  const key = keys[selection.sorting];
  return shown
    .map((source) => ({ name: source.name, key: key(source) }))
    .sort((a, b) => b.key - a.key || names.compare(a.name, b.name) || (a.name < b.name ? -1 : 1))
    .map((entry) => entry.name);
}

/** What is greater comes first; names decide between equals. */
const keys: Record<Sorting, (source: Summary) => number> = {
  trouble: (source) => source.trouble,
  name: () => 0,
  loss: (source) => (source.fleet?.hasFrames === false ? source.fleet.lost : source.totals?.lost ?? 0),
};

/** Whether each word is in the name, the title, the state, the last error, the silo or a channel's label. */
function matches(source: Summary, words: string[]): boolean {
  if (words.length === 0) return true;
  const { fleet, format } = source;
  const text = [
    source.name, source.title, source.state, stateLook(stateOf(source)).label, source.lastError?.message, fleet?.silo,
    fleet?.state, fleet?.detail,
    ...(format?.labels ?? []),
  ].join("\n").toLowerCase();
  return words.every((word) => text.includes(word));
}

/**
 * The order to show while somebody points at a tile: what is there stays where it is, what has gone leaves, what is new
 * comes last. Nothing jumps away under the pointer.
 */
export function heldOrder<T>(shown: readonly T[], wanted: readonly T[]): T[] {
  const there = new Set(wanted);
  const before = new Set(shown);
  return [...shown.filter((name) => there.has(name)), ...wanted.filter((name) => !before.has(name))];
}
