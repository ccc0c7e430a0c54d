import { expect, test } from "vitest";
import { layoutGrid } from "../src/wall/grid-layout.js";
import { heightOf, layoutSections, placeIn, sectionOf, seenSections, stepIn } from "../src/wall/group-layout.js";

// Three columns; headings of 40 px, 20 px between groups.
const laid = (...counts: number[]) => layoutSections(counts, (count) => layoutGrid(1000, count, 300, 200, 10), 40, 20);

test("groups lie below one another, each below its heading, with its tiles counted through", () => {
  const [one, none, two] = laid(4, 0, 2);
  expect(one).toMatchObject({ first: 0, y: 0, tilesY: 40, height: 40 + 410 });
  expect(none).toMatchObject({ first: 4, y: 470, height: 40 });
  expect(two).toMatchObject({ first: 4, y: 530, tilesY: 570, height: 240 });
  expect(heightOf(laid(4, 0, 2))).toBe(770);
  expect(heightOf([])).toBe(0);
  expect(placeIn(laid(4, 0, 2), 4)).toEqual({ x: 0, y: 570 });
  expect([0, 3, 4, 5, 6, -1].map((index) => sectionOf(laid(4, 0, 2), index))).toEqual([0, 0, 2, 2, -1, -1]);
});

test("each tile and heading that is in sight is there, and far ones are not", () => {
  const counts = [7, 0, 500, 1, 33];
  const sections = laid(...counts);
  for (let top = -450; top < heightOf(sections) + 450; top += 137) {
    const seen = seenSections(sections, top, 400);
    const there = new Set(seen.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)));
    for (let index = 0; index < 541; index++) {
      const { y } = placeIn(sections, index);
      if (y < top + 400 && y + 200 > top) expect(there.has(index), `${index} at ${top}`).toBe(true);
    }
    sections.forEach(({ y }, section) => {
      if (y < top + 400 && y + 40 > top) expect(seen.some((one) => one.section === section)).toBe(true);
    });
    expect(there.size).toBeLessThanOrEqual(12);
  }
});

test("arrow keys go over the borders of groups in their column", () => {
  const sections = laid(4, 0, 2, 5); // rows of 3 and 1; none; 2; 3 and 2
  expect(stepIn(sections, 3, "ArrowRight")).toBe(4);
  expect(stepIn(sections, 4, "ArrowLeft")).toBe(3);
  expect(stepIn(sections, 3, "ArrowDown")).toBe(4);
  expect(stepIn(sections, 1, "ArrowDown")).toBe(3);
  expect(stepIn(sections, 5, "ArrowUp")).toBe(3);
  expect(stepIn(sections, 4, "ArrowUp")).toBe(3);
  expect(stepIn(sections, 5, "ArrowDown")).toBe(7);
  expect(stepIn(sections, 7, "ArrowUp")).toBe(5);
  expect(stepIn(sections, 0, "ArrowUp")).toBe(0);
  expect(stepIn(sections, 10, "ArrowDown")).toBe(10);
  expect(stepIn(sections, 10, "Home")).toBe(0);
  expect(stepIn(sections, 0, "End")).toBe(10);
  expect(stepIn(sections, 0, "x")).toBeNull();
  expect(stepIn(sections, -1, "ArrowDown")).toBeNull();
});
