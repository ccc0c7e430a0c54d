import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const sheet = readFileSync(new URL("../src/app/theme.css", import.meta.url), "utf8");

/** The colours of both themes. */
const themes = ["light", "dark"].map((theme) => {
  const selector = theme === "light" ? /:root \{(.*?)\n\}/s : /:root\[data-theme="dark"\] \{(.*?)\n\}/s;
  const found = selector.exec(sheet)![1]!.matchAll(/(--[\w-]+): (#[0-9a-f]{6});/g);
  const colours: Record<string, string> = {};
  for (const [, name, value] of found) colours[name!] = value!;
  return { theme, colours };
});

/** Relative luminance as WCAG 2 defines it. */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(one: string, other: string): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter! + 0.05) / (darker! + 0.05);
}

function tooFaint(colours: Record<string, string>, names: string[], grounds: string[], least: number): string[] {
  return names.flatMap((name) => grounds.filter((ground) => contrast(colours[name]!, colours[ground]!) < least)
    .map((ground) => `${name} on ${ground}: ${contrast(colours[name]!, colours[ground]!).toFixed(2)}`));
}

test.each(themes)("text has a contrast of 4.5:1 in the $theme theme", ({ colours }) => {
  const texts = ["--text", "--text-quiet", "--accent", "--good", "--busy", "--warn", "--bad", "--still"];
  expect(tooFaint(colours, texts, ["--surface", "--ground", "--bad-soft"], 4.5)).toEqual([]);
  expect(tooFaint(colours, ["--on-accent"], ["--accent"], 4.5)).toEqual([]);
});

test.each(themes)("marks have a contrast of 3:1 in the $theme theme", ({ colours }) => {
  const reasons = Object.keys(colours).filter((name) => name.startsWith("--reason-"));
  expect(reasons).toHaveLength(7);
  const bars = ["--meter-rms", "--meter-peak", "--meter-high", "--meter-hold"];
  expect(tooFaint(colours, [...reasons, ...bars, "--clip", "--still"], ["--meter-ground", "--surface"], 3)).toEqual([]);
  expect(tooFaint(colours, ["--line-strong", "--focus"], ["--surface", "--ground"], 3)).toEqual([]);
});
