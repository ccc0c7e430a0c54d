import { expect, test } from "vitest";
import { alignmentText, clockText, formatText, ledgerParts, retryText } from "../src/wall/tile-text.js";
import { messageParts } from "../src/shared/message-parts.js";
import { source } from "./sources.js";

test("format, alignment and clock are told as they are", () => {
  expect(formatText(source("a"))).toBe("48 kHz · 2 ch · F32 · 480/frame");
  expect(formatText(source("a", { format: null }))).toBe("no format yet");
  expect(alignmentText(source("a", { alignment: { isExact: true } }))).toBe("exact");
  expect(alignmentText(source("a", { alignment: { isExact: false, uncertaintySamples: 12 } }))).toBe("± 12 samples (250.0 µs)");
  expect(alignmentText(source("a", { alignment: { isExact: false } }))).toBe("± not known");
  expect(clockText(source("a", { clock: { kind: "ptp", isLocked: false } }))).toBe("ptp not locked");
  expect(clockText(source("a", { clock: { kind: "local", isLocked: false } }))).toBe("local clock");
  expect(clockText(source("a"))).toBeNull();
});

test("delivered and lost are always told, the rest where there is any, each as the API gives it", () => {
  const { totals } = source("a", {}, { delivered: 9_007_199_254_740_991, stalled: 5, late: 2, received: 77, elapsed: 99 });
  expect(ledgerParts(totals!).map((part) => [part.label, part.value])).toEqual([
    ["delivered", 9_007_199_254_740_991], ["lost", 0], ["stalled", 5], ["late", 2],
  ]);
});

test("the advice is told once, behind the message", () => {
  const advice = "Look whether it is on.";
  expect(messageParts(`No data. ${advice}`, advice)).toEqual({ message: "No data.", advice });
  expect(messageParts(advice, advice)).toEqual({ message: advice, advice });
  expect(messageParts("No data.", null)).toEqual({ message: "No data.", advice: "" });
});

test("when it is tried again is told, or that it is not", () => {
  const failure = { kind: "network", message: "", attempt: 2, nextAttemptAt: new Date(10_000).toISOString() };
  expect(retryText(failure, 6200)).toBe("Attempt 3 in 4 s.");
  expect(retryText(failure, 60_000)).toBe("");
  expect(retryText({ ...failure, isRetryable: false }, 0)).toBe("It is not tried again by itself.");
});
