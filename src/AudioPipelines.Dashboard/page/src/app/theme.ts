import { keep, kept } from "../shared/kept.js";

export type ThemeChoice = "system" | "light" | "dark";

const dark = matchMedia("(prefers-color-scheme: dark)");
const listeners = new Set<() => void>();
let choice: ThemeChoice = stored();

function stored(): ThemeChoice {
  const value = kept("theme");
  return value === "light" || value === "dark" ? value : "system";
}

function apply(): void {
  document.documentElement.dataset["theme"] = isDark() ? "dark" : "light";
  for (const listener of [...listeners]) listener();
}

export function themeChoice(): ThemeChoice {
  return choice;
}

export function isDark(): boolean {
  return choice === "system" ? dark.matches : choice === "dark";
}

export function setTheme(value: ThemeChoice): void {
  choice = value;
  keep("theme", value);
  apply();
}

/** Calls back when light turns to dark or back: what is drawn on a canvas has to be drawn anew. */
export function onThemeChanged(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** A colour of the theme, for canvases: `colour("--text")`. */
export function colour(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

dark.addEventListener("change", apply);
apply();
