import { colour, onThemeChanged } from "../app/theme.js";

const known = new Map<string, string>();
onThemeChanged(() => known.clear());

/** A colour of the theme for canvases that are drawn often: looked up once a theme. */
export function paint(name: string): string {
  let value = known.get(name);
  if (value === undefined) known.set(name, (value = colour(name)));
  return value;
}
