import { colour, onThemeChanged } from "../app/theme.js";

const known = new Map<string, string>();
onThemeChanged(() => known.clear());

/** A colour of the theme, for drawings that are made many times a second. */
export function ink(name: string): string {
  let value = known.get(name);
  if (value === undefined) {
    value = colour(name);
    known.set(name, value);
  }
  return value;
}
