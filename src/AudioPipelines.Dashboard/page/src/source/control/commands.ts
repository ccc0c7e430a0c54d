import type { Command, SourceState, Summary } from "../../api/types.js";
import { readOnly } from "../../silos/words.js";

/** A command as the page offers it. */
export interface Offer {
  command: Command;
  label: string;
  /** Why it cannot be given now; null: it can. */
  refusal: string | null;
  /** What it interrupts, to be confirmed first; null: nothing. */
  confirmation: string | null;
}

/** States in which a source has pipelines, or is about to. */
export const active: readonly SourceState[] = ["starting", "running", "degraded", "recovering", "paused"];
const flowing: readonly SourceState[] = ["running", "degraded"];

const over: readonly string[] = ["stopped", "ended", "parked"];

/** Why a source of a fleet cannot be moved now; empty: it can. */
export function moveRefusal(source: Summary, allowsCommands: boolean): string {
  if (!allowsCommands) return readOnly;
  const state = source.fleet?.state ?? "";
  if (over.includes(state)) return `It is ${state}. Start it: the fleet chooses the silo then.`;
  return source.fleet?.command?.isUnderWay === true ? "Another command for it is under way." : "";
}

/** Commands that a source of a fleet does not know: they are given to what runs on this machine. */
const ofThisMachine: readonly Command[] = ["pause", "resume", "reload", "dump"];

/** The commands of a source, each with the reason why it cannot be given where that is so. */
export function offers(source: Summary, allowsCommands: boolean): Offer[] {
  const { state } = source;
  const isActive = active.includes(state);
  const name = source.title ?? source.name;
  const offer = (command: Command, label: string, refusal: string | null, confirmation: string | null = null): Offer => ({
    command, label, confirmation,
    refusal: allowsCommands ? refusal : readOnly,
  });
  const all = [
    offer("start", "Start", isActive ? `It is ${state} already.` : null),
    offer("stop", "Stop", isActive ? null : `It is ${state}, so there is nothing to stop.`,
      `Stop ${name}? No audio is delivered until it is started again.`),
    offer("restart", "Restart", state === "created" ? "It was not started yet; start it instead." : null,
      isActive ? `Restart ${name}? Audio is missing until it runs again, and a new epoch begins.` : null),
    state === "paused"
      ? offer("resume", "Resume", null)
      : offer("pause", "Pause", flowing.includes(state) ? null : `It is ${state}; only what runs can be paused.`,
        source.isLive === true ? `Pause ${name}? It is live: what is said meanwhile is not delivered.` : null),
    offer("reload", "Reload", source.canReload === true ? null : "Its description does not come from a file.",
      isActive ? `Reload ${name}? Where its description has changed, it is started again with the new one.` : null),
    offer("dump", "Dump flight recorder", source.canDump === true ? null : "Its description keeps no flight recorder."),
  ];
  return source.fleet ? all.filter((one) => !ofThisMachine.includes(one.command)) : all;
}
