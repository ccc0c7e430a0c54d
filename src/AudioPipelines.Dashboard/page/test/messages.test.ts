import { expect, test } from "vitest";
import { levelFlags, readLevels } from "../src/api/levels.js";
import { readHeader } from "../src/api/message.js";

/** Two channels as API.md lays them out. */
function levelsMessage(): DataView {
  const view = new DataView(new ArrayBuffer(16 + 8 + 2 * 12));
  view.setUint8(0, 1);
  view.setUint8(1, 1);
  view.setUint16(2, 3, true);
  view.setUint32(4, 7, true);
  view.setBigInt64(8, 9_000_000_000n, true);
  view.setUint16(16, 2, true);
  view.setUint32(20, 4800, true);
  [0.5, 0.25, 1, 0.75].forEach((value, i) => view.setFloat32(24 + Math.floor(i / 2) * 12 + (i % 2) * 4, value, true));
  view.setUint16(36 + 8, levelFlags.clipped | levelFlags.gap, true);
  return view;
}

test("a header is read as API.md lays it out", () => {
  expect(readHeader(levelsMessage())).toEqual({ kind: 1, source: 3, epoch: 7, sampleIndex: 9_000_000_000 });
});

test("a message of another version or cut short is none", () => {
  const other = levelsMessage();
  other.setUint8(1, 2);
  expect(readHeader(other)).toBeNull();
  expect(readHeader(new DataView(new ArrayBuffer(15)))).toBeNull();
});

test("levels are read per channel", () => {
  const levels = readLevels(levelsMessage())!;
  expect(levels.samples).toBe(4800);
  expect([...levels.peak]).toEqual([0.5, 1]);
  expect([...levels.rms]).toEqual([0.25, 0.75]);
  expect([...levels.flags]).toEqual([0, 3]);
});

test("levels that are shorter than they say are not read", () => {
  const whole = levelsMessage();
  for (let length = 16; length < whole.byteLength; length++) {
    expect(readLevels(new DataView(whole.buffer, 0, length))).toBeNull();
  }
});
