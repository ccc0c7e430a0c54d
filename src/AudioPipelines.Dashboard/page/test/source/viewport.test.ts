import { describe, expect, it } from "vitest";
import { fit, moveBy, zoomAt } from "../../src/source/graph/viewport.js";

const picture = { width: 4000, height: 1000 };
const window = { width: 800, height: 400 };

describe("the graph's window", () => {
  it("shows the whole picture first, and never larger than it is", () => {
    expect(fit(picture, window)).toEqual({ x: 0, y: 100, scale: 0.2 });
    expect(fit({ width: 100, height: 100 }, window)).toEqual({ x: 350, y: 150, scale: 1 });
  });

  it("keeps what is under the pointer there while it zooms", () => {
    const before = fit(picture, window);
    const after = zoomAt(before, 2, { x: 300, y: 200 }, picture, window);
    const under = (view: typeof before): [number, number] => [(300 - view.x) / view.scale, (200 - view.y) / view.scale];
    expect(under(after)[0]).toBeCloseTo(under(before)[0]);
    expect(under(after)[1]).toBeCloseTo(under(before)[1]);
  });

  it("keeps some of the picture in sight, however far it is moved or zoomed", () => {
    let view = fit(picture, window);
    for (const [x, y] of [[-1e6, 0], [1e6, 1e6], [0, -1e6]] as const) {
      view = moveBy(zoomAt(view, 1.5, { x: 10, y: 10 }, picture, window), x, y, picture, window);
      expect(view.x).toBeLessThan(window.width);
      expect(view.x + picture.width * view.scale).toBeGreaterThan(0);
      expect(view.y).toBeLessThan(window.height);
      expect(view.y + picture.height * view.scale).toBeGreaterThan(0);
    }
    expect(zoomAt(view, 1e9, { x: 0, y: 0 }, picture, window).scale).toBeLessThanOrEqual(4);
    expect(zoomAt(view, 1e-9, { x: 0, y: 0 }, picture, window).scale).toBeGreaterThan(0);
  });
});
