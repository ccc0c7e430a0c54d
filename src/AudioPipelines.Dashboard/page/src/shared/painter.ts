/** Something that is drawn on a canvas. */
export interface Paintable {
  /** Draws once; `now` is in ms, of the same clock as performance.now(). */
  paint(now: number): void;
}

const waiting = new Set<Paintable>();
let frame = 0;

/** Draws before the next picture, once, however often it is asked for. */
export function requestPaint(what: Paintable): void {
  waiting.add(what);
  if (frame === 0) frame = requestAnimationFrame(paintAll);
}

export function cancelPaint(what: Paintable): void {
  waiting.delete(what);
}

function paintAll(now: number): void {
  frame = 0;
  const list = [...waiting];
  waiting.clear();
  for (const what of list) what.paint(now);
}
