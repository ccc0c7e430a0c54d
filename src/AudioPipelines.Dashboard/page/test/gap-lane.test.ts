import { expect, test } from "vitest";
import { gapKey } from "../src/wall/gap-hub.js";
import { boxAt, gapsText, gapText, layoutGaps } from "../src/wall/gap-lane-layout.js";
import { gap, source } from "./sources.js";

const now = Date.parse("2026-11-29T12:00:00Z");
const span = 600_000;

test("a gap lies at its time and its channels", () => {
  const stalled = gap(now - 300_000, now - 240_000, "stalled", { channel: null, channels: [8, 15] });
  const [box] = layoutGaps([stalled], 16, now, span, 600, 32);
  expect(box).toMatchObject({ x: 300, width: 60, y: 16, height: 16 });
});

test("a gap that goes on reaches to now", () => {
  const [box] = layoutGaps([gap(now - 300_000, now - 200_000, "stalled", { isOpen: true })], 1, now, span, 600, 16);
  expect(box).toMatchObject({ x: 300, width: 300 });
});

test("what has left the picture is not drawn, what reaches into it is cut", () => {
  const gone = gap(now - span - 5000, now - span - 1);
  const boxes = layoutGaps([gone, gap(now - span - 5000, now - span + 10_000)], 1, now, span, 600, 16);
  expect(boxes).toHaveLength(1);
  expect(boxes[0]).toMatchObject({ x: 0, width: 10 });
});

test("the shortest gap of one channel in many is still seen, inside the picture", () => {
  for (const at of [now - span + 1, now - 1000, now]) {
    for (const channel of [0, 31, 63]) {
      const [box] = layoutGaps([gap(at, at + 0.02, "lost", { channel })], 64, now, span, 300, 16);
      expect(box!.width).toBeGreaterThanOrEqual(2);
      expect(box!.height).toBeGreaterThanOrEqual(2);
      expect(box!.x + box!.width).toBeLessThanOrEqual(300);
      expect(box!.y + box!.height).toBeLessThanOrEqual(16);
    }
  }
});

test("a gap that names no channel is one of all", () => {
  const [box] = layoutGaps([gap(now - 1000, now, "outage", { channel: null })], 4, now, 60_000, 300, 16);
  expect(box).toMatchObject({ y: 0, height: 16 });
});

test("the gap under the pointer is found, and none where there is none", () => {
  const boxes = layoutGaps([gap(now - 300_000, now - 290_000), gap(now - 100_000, now - 90_000)], 1, now, span, 600, 16);
  expect(boxAt(boxes, 305, 8)?.gap).toBe(boxes[0]!.gap);
  expect(boxAt(boxes, 512, 8)?.gap).toBe(boxes[1]!.gap);
  expect(boxAt(boxes, 400, 8)).toBeNull();
});

test("gaps are said in words", () => {
  const gaps = [gap(now - 90_000, now - 80_000), gap(now - 20_000, now - 12_000, "stalled"), gap(now - 30_000, now - 29_000)];
  expect(gapsText(gaps, now, 10)).toBe("Gaps of the last 10 minutes: 2 lost, 1 stalled. The latest was 12 s ago.");
  expect(gapsText(gaps, now, 1)).toBe("Gaps of the last minute: 1 lost, 1 stalled. The latest was 12 s ago.");
  expect(gapsText([], now, 5)).toBe("No gaps in the last 5 minutes.");
  expect(gapsText(null, now, 5)).toBe("Gaps of the last 5 minutes are not known yet.");
  const early = gap(now, now + 100, "notStarted", { channel: 6, length: 4800 });
  expect(gapText(early, 64)).toMatch(/^not started: channel 7, 4,800 samples, 0\.100 s at/);
  expect(gapText(gap(now, now + 100, "outage", { channel: null }), 64)).toMatch(/^outage: all channels, 0\.100 s at/);
});

test("gaps are asked for again when there are new ones, and only then", () => {
  const before = source("a", { epoch: 0 }, { delivered: 100, lost: 3, stalled: 2 });
  expect(gapKey(source("a", { epoch: 0 }, { delivered: 900, lost: 3, stalled: 2 }))).toBe(gapKey(before));
  for (const change of [{ lost: 4 }, { stalled: 3 }, { notStarted: 1 }, { padding: 1 }, { ended: 1 }]) {
    expect(gapKey(source("a", { epoch: 0 }, { lost: 3, stalled: 2, ...change }))).not.toBe(gapKey(before));
  }
  expect(gapKey({ ...before, epoch: 1 })).not.toBe(gapKey(before));
});
