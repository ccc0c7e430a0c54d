import { describe, expect, it } from "vitest";
import type { Ledger } from "../../src/api/types.js";
import { elapsedTerms, equations, receivedTerms } from "../../src/source/ledger/accounts.js";
import { layoutFlow, outcomes } from "../../src/source/ledger/flow-layout.js";

const none: Ledger = {
  elapsed: 0, delivered: 0, unclaimed: 0, lost: 0, notStarted: 0, stalled: 0, ended: 0, padding: 0,
  received: 0, resampled: 0, late: 0, duplicate: 0, overflow: 0, trimmed: 0, pending: 0,
};
const sizes = { tallest: 200, least: 2, row: 18, gap: 4 };
const some: Ledger = {
  ...none, elapsed: 1000, delivered: 700, unclaimed: 100, lost: 150, notStarted: 49, stalled: 1,
  received: 895, resampled: 5, late: 60, trimmed: 40,
};

describe("the ledger's equations", () => {
  it("hold where the sums of both sides are the same number", () => {
    const [elapsed, received] = equations(some);
    expect(elapsed).toMatchObject({ leftSum: 1000, rightSum: 1000, holds: true });
    expect(received).toMatchObject({ leftSum: 900, rightSum: 900, holds: true });
  });

  it("do not hold where one sample is missing", () => {
    expect(equations({ ...some, lost: 149 })[0]).toMatchObject({ rightSum: 999, holds: false });
    expect(equations({ ...some, resampled: 4 })[1]).toMatchObject({ leftSum: 899, holds: false });
  });
});

describe("the ledger as a flow", () => {
  it("has a row for every term that either equation has on its right", () => {
    expect(new Set(outcomes)).toEqual(new Set([...elapsedTerms, ...receivedTerms]));
    expect(layoutFlow(some, sizes).rows).toHaveLength(outcomes.length);
  });

  it("makes bands as thick as their samples, on one scale for both sides", () => {
    const layout = layoutFlow(some, sizes);
    for (const row of layout.rows) {
      if (!row.widened) expect(row.height).toBeCloseTo(row.value * 0.2, 9);
    }
    const byTerm = new Map(layout.rows.map((row) => [row.term, row]));
    expect(byTerm.get("delivered")?.height).toBeCloseTo(140);
    expect(byTerm.get("late")?.height).toBeCloseTo(12);
  });

  it("says of each band that is thicker than its samples that it is", () => {
    const widened = layoutFlow(some, sizes).rows.filter((row) => row.widened);
    expect(widened.map((row) => [row.term, row.height])).toEqual([["stalled", 2]]);
  });

  it("draws nothing where there is nothing", () => {
    const layout = layoutFlow(none, sizes);
    expect(layout.scale).toBe(0);
    expect(layout.rows.every((row) => row.height === 0 && row.left === null && row.right === null)).toBe(true);
  });

  it("fills each side's bar with its bands without gap or overlap", () => {
    const layout = layoutFlow(some, sizes);
    for (const [side, bar] of [["left", layout.received], ["right", layout.elapsed]] as const) {
      let next = bar.y;
      for (const row of layout.rows) {
        const top = row[side];
        if (top === null) continue;
        expect(top).toBeCloseTo(next, 9);
        next += row.height;
      }
      expect(next).toBeCloseTo(bar.y + bar.height, 9);
      expect(bar.y).toBeGreaterThanOrEqual(0);
      expect(bar.y + bar.height).toBeLessThanOrEqual(layout.height + 1e-9);
    }
  });

  it("lets lost samples come from nowhere and late ones go nowhere", () => {
    const byTerm = new Map(layoutFlow(some, sizes).rows.map((row) => [row.term, row]));
    expect(byTerm.get("lost")?.left).toBeNull();
    expect(byTerm.get("late")?.right).toBeNull();
    expect(byTerm.get("delivered")?.left).not.toBeNull();
    expect(byTerm.get("delivered")?.right).not.toBeNull();
  });

  it("shows samples that resampling put in as a share of what came, and those it took out as a row", () => {
    expect(layoutFlow(some, sizes).resampled?.height).toBeCloseTo(1);
    const layout = layoutFlow({ ...none, received: 100, resampled: -3, delivered: 97, elapsed: 97 }, sizes);
    expect(layout.resampled).toBeNull();
    expect(layout.rows.at(-1)).toMatchObject({ term: "resampled", value: 3, right: null });
  });
});
