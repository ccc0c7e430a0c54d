import { html, svg, type TemplateResult } from "lit";
import { colour, onThemeChanged } from "../app/theme.js";
import { patternSize, reasonLook } from "./reasons.js";

const cache = new Map<string, CanvasPattern>();
onThemeChanged(() => cache.clear());

/** What to fill a stretch of a reason with on a canvas whose scale is `ratio` device pixels to one. */
export function reasonFill(context: CanvasRenderingContext2D, reason: string, ratio: number): CanvasPattern | string {
  const look = reasonLook(reason);
  const plain = colour(look.colour);
  if (look.strokes === "") return plain;
  const key = `${reason} ${ratio}`;
  const known = cache.get(key);
  if (known) return known;
  const side = Math.max(1, Math.round(patternSize * ratio));
  const tile = document.createElement("canvas");
  tile.width = tile.height = side;
  const drawing = tile.getContext("2d")!;
  drawing.fillStyle = plain;
  drawing.fillRect(0, 0, side, side);
  drawing.scale(side / patternSize, side / patternSize);
  drawing.strokeStyle = colour("--surface");
  drawing.lineWidth = 1.5;
  drawing.stroke(new Path2D(look.strokes));
  const pattern = context.createPattern(tile, "repeat");
  if (!pattern) return plain;
  cache.set(key, pattern);
  return pattern;
}

/** A small square as a legend shows it. */
export function reasonSwatch(reason: string): TemplateResult {
  const look = reasonLook(reason);
  return html`<svg width="16" height="12" viewBox="0 0 16 12" aria-hidden="true" style="flex:none;border-radius:2px">
    <rect width="16" height="12" fill="var(${look.colour})"></rect>
    ${[0, 8].map((x) => [0, 8].map((y) => svg`<path d=${look.strokes || "M0 0"} transform="translate(${x} ${y})"
      stroke="var(--surface)" stroke-width="1.5" fill="none"></path>`))}
  </svg>`;
}
