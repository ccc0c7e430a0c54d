import { expect, test } from "vitest";
import { layoutGrid, place, step, visibleRange } from "../src/wall/grid-layout.js";

test("as many columns as fit share the width", () => {
  const layout = layoutGrid(1000, 10, 300, 200, 10);
  expect(layout.columns).toBe(3);
  expect(layout.columns * layout.tileWidth + 2 * layout.gap).toBeCloseTo(1000);
  expect(layout.height).toBe(4 * 200 + 3 * 10);
  expect(layoutGrid(100, 3, 300, 200, 10)).toMatchObject({ columns: 1, tileWidth: 100 });
  expect(layoutGrid(1000, 0, 300, 200, 10).height).toBe(0);
});

test("each tile that is in sight is in the range, and none that is not", () => {
  for (const count of [0, 1, 7, 500]) {
    for (const width of [300, 700, 1500]) {
      const layout = layoutGrid(width, count, 300, 200, 10);
      for (let top = -450; top < layout.height + 450; top += 137) {
        const [first, last] = visibleRange(layout, top, 400);
        const wrong = Array.from({ length: count }, (_, i) => i).filter((i) => {
          const { y } = place(layout, i);
          const isMade = i >= first && i < last;
          const isSeen = y < top + 400 && y + layout.tileHeight > top;
          // A row whose gap alone is in sight may be made as well.
          const isNear = y + layout.tileHeight + layout.gap >= top && y <= top + 400;
          return isSeen ? !isMade : isMade && !isNear;
        });
        expect(wrong).toEqual([]);
      }
    }
  }
});

test("arrow keys stay inside, and down from a full row reaches the last tile", () => {
  const layout = layoutGrid(1000, 8, 300, 200, 10); // 3 columns: rows of 3, 3, 2
  expect(step(layout, 0, "ArrowLeft")).toBe(0);
  expect(step(layout, 7, "ArrowRight")).toBe(7);
  expect(step(layout, 1, "ArrowDown")).toBe(4);
  expect(step(layout, 5, "ArrowDown")).toBe(7);
  expect(step(layout, 7, "ArrowDown")).toBe(7);
  expect(step(layout, 1, "ArrowUp")).toBe(1);
  expect(step(layout, 4, "Home")).toBe(0);
  expect(step(layout, 4, "End")).toBe(7);
  expect(step(layout, 4, "x")).toBeNull();
});
