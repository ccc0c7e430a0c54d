import type { Silo, Summary } from "../api/types.js";
import { siloState } from "../silos/words.js";
import { heldOrder, names } from "./selection.js";

/** Sources whose tiles stand together. */
export interface Group {
  /** What they have in common: a silo, none, or that the fleet does not know them; null: there is no heading. */
  id: GroupId | null;
  /** Those that are shown, in their order. */
  names: readonly string[];
  /** How many there are, shown or not. */
  all: number;
}

export type GroupId = `silo ${string}` | "unplaced" | "outside";

/** What stands above a group. */
export interface GroupHeading {
  title: string;
  state: string;
  meaning: string;
  colour: string;
}

export function groupOf(source: Summary): GroupId {
  if (!source.fleet) return "outside";
  return source.fleet.silo ? `silo ${source.fleet.silo}` : "unplaced";
}

/** The silo whose sources a group holds; null: they are on none. */
export function siloOf(id: GroupId): string | null {
  return id.startsWith("silo ") ? id.slice(5) : null;
}

/**
 * Puts the sources that are shown into groups by silo: first those that somebody has to look at, which is silos that do not
 * answer and sources on no silo. `withEmpty`: silos without sources have a group too.
 */
export function groupBySilo(
  shown: readonly string[], sources: ReadonlyMap<string, Summary>, silos: readonly Silo[], withEmpty: boolean,
): Group[] {
  const totals = new Map<GroupId, number>();
  for (const source of sources.values()) totals.set(groupOf(source), (totals.get(groupOf(source)) ?? 0) + 1);
  const groups = new Map<GroupId, string[]>();
  if (withEmpty) for (const silo of silos) groups.set(`silo ${silo.name}`, []);
  for (const name of shown) {
    const id = groupOf(sources.get(name)!);
    const group = groups.get(id);
    if (group) group.push(name);
    else groups.set(id, [name]);
  }
  const silent = new Set(silos.filter((silo) => !silo.answers).map((silo) => silo.name));
  return [...groups]
    .map(([id, members]) => ({ id, names: members, all: totals.get(id) ?? 0 }))
    .sort((a, b) => placeOf(a.id, silent) - placeOf(b.id, silent) || names.compare(a.id, b.id));
}

function placeOf(id: GroupId, silent: ReadonlySet<string>): number {
  if (id === "unplaced") return 1;
  if (id === "outside") return 3;
  return silent.has(siloOf(id)!) ? 0 : 2;
}

/** What is to be seen while somebody points at a tile: neither groups nor tiles change their places. */
export function heldGroups(shown: readonly Group[], wanted: readonly Group[]): Group[] {
  const before = new Map(shown.map((group) => [group.id, group]));
  const now = new Map(wanted.map((group) => [group.id, group]));
  return heldOrder([...before.keys()], [...now.keys()]).map((id) => {
    const group = now.get(id)!;
    return { ...group, names: heldOrder(before.get(id)?.names ?? [], group.names) };
  });
}

export function areSame(a: readonly Group[], b: readonly Group[]): boolean {
  return a.length === b.length && a.every((group, i) => {
    const other = b[i]!;
    return group.id === other.id && group.all === other.all && group.names.length === other.names.length
      && group.names.every((name, j) => name === other.names[j]);
  });
}

export function headingOf(id: GroupId, silos: readonly Silo[]): GroupHeading {
  const name = siloOf(id);
  if (name === null) {
    const [title, meaning] = id === "unplaced"
      ? ["No silo", "They are stopped, at their end or parked, or wait for a silo that can take them."] as const
      : ["Outside the fleet", "They run on this page's machine."] as const;
    return { title, state: "", meaning, colour: "--still" };
  }
  const silo = silos.find((one) => one.name === name);
  if (!silo) return { title: name, state: "not known", meaning: "The fleet tells of no such silo.", colour: "--still" };
  const { label, meaning, colour } = siloState(silo);
  return { title: name, state: label, meaning: silo.detail ?? meaning, colour };
}
