import type { GapReason } from "../api/types.js";

/** Why a stretch has no audio: its word, what it means, and how it is drawn. The same everywhere on the page. */
export interface ReasonLook {
  label: string;
  meaning: string;
  /** The theme's colour. */
  colour: string;
  /** Strokes on a square of {@link patternSize}, so that colour alone carries no meaning; empty: the plain colour. */
  strokes: string;
}

/** Side of a pattern's square, in CSS pixels. */
export const patternSize = 8;

export const reasonLooks: Record<GapReason, ReasonLook> = {
  lost: {
    label: "lost",
    meaning: "The samples never came, or came too late.",
    colour: "--reason-lost",
    strokes: "",
  },
  stalled: {
    label: "stalled",
    meaning: "The stream brought nothing for a while.",
    colour: "--reason-stalled",
    strokes: "M-2 2L2-2M0 8L8 0M6 10L10 6",
  },
  notStarted: {
    label: "not started",
    meaning: "The stream had not begun yet.",
    colour: "--reason-not-started",
    strokes: "M2 2h1.5M6 2h1.5M0 6h1.5M4 6h1.5",
  },
  ended: {
    label: "ended",
    meaning: "The stream was over, others went on.",
    colour: "--reason-ended",
    strokes: "M0 2H8M0 6H8",
  },
  padding: {
    label: "padding",
    meaning: "The last frame was filled up.",
    colour: "--reason-padding",
    strokes: "M2 0V8M6 0V8",
  },
  skipped: {
    label: "skipped",
    meaning: "No frame was made for this stretch.",
    colour: "--reason-skipped",
    strokes: "M0 4H8M4 0V8",
  },
  outage: {
    label: "outage",
    meaning: "The source was down between two epochs.",
    colour: "--reason-outage",
    strokes: "M-2 6L2 10M0 0L8 8M6-2L10 2",
  },
};

export const reasons = Object.keys(reasonLooks) as GapReason[];

/** What is drawn for a reason that this page does not know yet. */
export function reasonLook(reason: string): ReasonLook {
  return (reasonLooks as Partial<Record<string, ReasonLook>>)[reason]
    ?? { label: reason, meaning: "", colour: "--reason-ended", strokes: "" };
}
