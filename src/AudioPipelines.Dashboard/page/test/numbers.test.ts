import { expect, test } from "vitest";
import { count, counted, decibels, decibelText, durationText, rateText, smallTimeText } from "../src/shared/numbers.js";
import { retryDelay } from "../src/api/backoff.js";

test("counts keep every digit", () => {
  expect(count(9_007_199_254_740_991)).toBe("9,007,199,254,740,991");
  expect(count(123_456_789_012_345_678_901n)).toBe("123,456,789,012,345,678,901");
  expect(count(0)).toBe("0");
  expect(count(null)).toBe("–");
  expect(counted(1, "gap")).toBe("1 gap");
  expect(counted(1200, "gap")).toBe("1,200 gaps");
});

test("rates, durations and levels are read as people write them", () => {
  expect([48000, 44100, 11025, 800].map(rateText)).toEqual(["48 kHz", "44.1 kHz", "11.025 kHz", "800 Hz"]);
  expect([0, 12.9, 187, 7387, 93_780].map(durationText)).toEqual(["0.0 s", "12 s", "3:07", "2:03:07", "1 d 02:03"]);
  expect(decibelText(decibels(0.5))).toBe("−6.0 dB");
  expect(decibelText(-0.04)).toBe("0.0 dB");
  expect(decibelText(decibels(0))).toBe("−∞ dB");
  expect([1.2e-6, -0.0034, 2, 5e-10, 0].map(smallTimeText)).toEqual(["1.2 µs", "−3.4 ms", "2.0 s", "0.5 ns", "0 s"]);
});

test("attempts come less and less often, and never rarer than every 15 seconds", () => {
  expect([0, 1, 2, 3, 4, 50].map((attempt) => retryDelay(attempt, 0))).toEqual([1000, 2000, 4000, 8000, 15_000, 15_000]);
  expect(retryDelay(0, 1)).toBe(750);
});
