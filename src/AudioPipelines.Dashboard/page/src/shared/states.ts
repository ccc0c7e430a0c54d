import { html, type TemplateResult } from "lit";
import type { SourceState, Summary } from "../api/types.js";

interface StateLook {
  label: string;
  meaning: string;
  colour: string;
  /** A mark of its own on a square of 12, since colour alone carries no meaning. */
  mark: string;
}

export const stateLooks: Record<SourceState, StateLook> = {
  failed: { label: "failed", meaning: "It has given up.", colour: "--bad", mark: "M2 2L10 10M10 2L2 10" },
  recovering: {
    label: "recovering", meaning: "It is started again.", colour: "--warn", mark: "M10 6A4 4 0 1 1 6 2H9M7 0L9 2L7 4",
  },
  degraded: { label: "degraded", meaning: "Part of its audio is missing.", colour: "--warn", mark: "M6 1L11 10H1ZM6 4V7" },
  starting: { label: "starting", meaning: "It is opening.", colour: "--busy", mark: "M2 6H10M7 3L10 6L7 9" },
  running: { label: "running", meaning: "Its frames come.", colour: "--good", mark: "M3 1.5L10 6L3 10.5Z" },
  paused: { label: "paused", meaning: "It waits until it is resumed.", colour: "--busy", mark: "M4 2V10M8 2V10" },
  created: { label: "created", meaning: "It was not started yet.", colour: "--still", mark: "M6 2A4 4 0 1 1 5.9 2" },
  stopped: { label: "stopped", meaning: "It was stopped.", colour: "--still", mark: "M2.5 2.5H9.5V9.5H2.5Z" },
  ended: { label: "ended", meaning: "It came to its end.", colour: "--still", mark: "M2 6.5L5 9.5L10 3" },
};

/** States of a fleet's sources for which the page's own words say too little. */
const fleetLooks: Record<string, StateLook> = {
  parked: {
    label: "parked", meaning: "It failed on one silo after the other, and is not tried again until it is started.",
    colour: "--bad", mark: "M2 2L10 10M10 2L2 10",
  },
  silent: {
    label: "no answer", meaning: "Its silo does not answer, so nobody knows whether it runs.", colour: "--bad",
    mark: "M3.5 4A2.5 2.5 0 1 1 6 6.5V7.6M6 10.2V10.4",
  },
  waiting: { label: "waiting", meaning: "No silo can take it.", colour: "--warn", mark: "M3 1H9M3 11H9M4 1L8 11M8 1L4 11" },
};

/** The state of a source in the word that says most. */
export function stateOf(source: Summary): string {
  if (source.fleet?.siloAnswers === false && !isHeard(source)) return "silent";
  const state = source.fleet?.state ?? "";
  return state in fleetLooks ? state : source.state;
}

/** Whether its frames come to the page's machine now. */
export function isHeard(source: Summary): boolean {
  return source.fleet?.hasFrames !== false && (source.state === "running" || source.state === "degraded");
}

/** All states, those that need somebody first. */
export const states = Object.keys(stateLooks) as SourceState[];

export function stateLook(state: string): StateLook {
  return (stateLooks as Partial<Record<string, StateLook>>)[state] ?? fleetLooks[state]
    ?? { label: state, meaning: "", colour: "--still", mark: "M2 6H10" };
}

export function stateMark(state: string): TemplateResult {
  const look = stateLook(state);
  return html`<svg class="state-mark" width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" style="flex:none">
    <path d=${look.mark} fill="none" stroke="var(${look.colour})" stroke-width="1.8" stroke-linejoin="round"
      stroke-linecap="round"></path>
  </svg>`;
}

/** The state as a mark and its word. */
export function stateText(state: string): TemplateResult {
  const look = stateLook(state);
  const style = `display:inline-flex;align-items:center;gap:5px;color:var(${look.colour});font-weight:600`;
  return html`<span title=${look.meaning} style=${style}>${stateMark(state)}${look.label}</span>`;
}
