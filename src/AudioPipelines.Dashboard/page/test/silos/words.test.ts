import { describe, expect, it } from "vitest";
import type { Order, Silo } from "../../src/api/types.js";
import { stateOf } from "../../src/shared/states.js";
import { moveRefusal, offers } from "../../src/source/control/commands.js";
import {
  drainQuestion, failedOrder, fleetFailure, loadText, moveQuestion, orderText, siloState, undoneText,
  whereText,
} from "../../src/silos/words.js";
import { ofFleet, source } from "../sources.js";

const silo = (change: Partial<Silo> = {}): Silo => ({
  name: "berlin-1", labels: [], capacity: 200, load: 40, sources: 2, isDraining: false, answers: true, ...change,
});
const order = (change: Partial<Order> = {}): Order =>
  ({ name: "move", at: "2026-11-29T12:00:00Z", isUnderWay: true, ...change });

describe("a silo", () => {
  it("is in use, draining, drained, or does not answer", () => {
    expect(siloState(silo()).label).toBe("in use");
    expect(siloState(silo({ isDraining: true })).label).toBe("draining");
    expect(siloState(silo({ isDraining: true, sources: 0 })).label).toBe("drained");
    expect(siloState(silo({ isDraining: true, answers: false })).label).toBe("does not answer");
    expect(loadText(silo({ load: 1234 }))).toBe("1,234 of 200");
  });

  it("says what happens to its sources before it is drained", () => {
    const two = [source("a", { fleet: ofFleet() }), source("b", { fleet: ofFleet() }), source("c")];
    expect(drainQuestion(silo(), two, 1)).toContain("Its 2 sources move, one by one, to other silos without an outage.");
    const one = source("b", { fleet: ofFleet({ allowsTwoReaders: false }) });
    expect(drainQuestion(silo(), [two[0]!, one], 1)).toContain("to other silos; 1 of them with a short outage.");
    expect(drainQuestion(silo({ sources: 1 }), [one], 1)).toContain("Its source moves to other silos with a short outage.");
    expect(drainQuestion(silo(), two, 0)).toContain("There is no other silo that takes any now, so they stay.");
    expect(drainQuestion(silo({ sources: 0 }), [], 1)).toContain("It has no sources.");
  });
});

describe("a source of a fleet", () => {
  it("is shown in the fleet's words where they say more", () => {
    expect(stateOf(source("a", { state: "failed", fleet: ofFleet({ state: "parked" }) }))).toBe("parked");
    expect(stateOf(source("a", { state: "recovering", fleet: ofFleet({ state: "waiting" }) }))).toBe("waiting");
    expect(stateOf(source("a", { state: "degraded", fleet: ofFleet() }))).toBe("degraded");
    expect(stateOf(source("a"))).toBe("running");
    expect(whereText(ofFleet({ silo: null }))).toBe("on no silo");
  });

  it("is not known to run where its silo does not answer, unless its frames come", () => {
    const silent = ofFleet({ siloAnswers: false });
    expect(stateOf(source("a", { fleet: { ...silent, hasFrames: false } }))).toBe("silent");
    expect(stateOf(source("a", { state: "starting", fleet: silent }))).toBe("silent");
    expect(stateOf(source("a", { fleet: silent }))).toBe("running");
    const why = fleetFailure(silent);
    expect(why?.message).toMatch(/^Its silo berlin-1 does not answer\. .* Look whether the silo's machine runs\.$/);
    expect(why?.message).toContain(why?.advice);
    expect(fleetFailure(ofFleet({ siloAnswers: true }))).toBeNull();
  });

  it("tells why it does not run, with what to do", () => {
    const fleet = ofFleet({ state: "waiting", detail: "No silo has the label 'gpu'. Start one.", advice: "Start one." });
    expect(fleetFailure(fleet)).toMatchObject({ message: fleet.detail, advice: "Start one." });
    expect(fleetFailure(ofFleet({ state: "parked", detail: "no silo. Add one." }))?.message).toBe("No silo. Add one.");
    expect(fleetFailure(ofFleet({ detail: "All is well." }))).toBeNull();
    expect(fleetFailure(undefined)).toBeNull();
  });

  it("is offered what its fleet does, and no more", () => {
    const fleet = ofFleet();
    expect(offers(source("a", { fleet }), true).map((offer) => offer.command)).toEqual(["start", "stop", "restart"]);
    expect(moveRefusal(source("a", { fleet }), true)).toBe("");
    expect(moveRefusal(source("a", { fleet }), false)).toContain("no commands");
    expect(moveRefusal(source("a", { fleet: ofFleet({ state: "parked" }) }), true)).toContain("Start it");
    expect(moveRefusal(source("a", { fleet: ofFleet({ command: order() }) }), true)).toContain("under way");
  });

  it("says what a move does to its audio", () => {
    expect(moveQuestion(source("a", { fleet: ofFleet() }))).toContain("no audio is missing");
    expect(moveQuestion(source("a", { fleet: ofFleet({ allowsTwoReaders: false }) }))).toContain("a short outage");
  });
});

describe("an order", () => {
  it("is told while it is under way, and with its advice where it failed", () => {
    expect(orderText(order({ silo: "berlin-2" }))).toBe("Moving to berlin-2 …");
    const failed = order({ isUnderWay: false, error: "No silo can take it. Add one.", advice: "Add one." });
    expect(failedOrder(failed)).toEqual({ message: "No silo can take it.", advice: "Add one." });
    expect(undoneText(failed)).toBe("Not moved");
    expect(failedOrder(order({ error: "Add one.", advice: "Add one." })).message).toBe("Add one.");
  });
});
