/** What the API answers; ../../API.md says what each name means. */

export type SourceState =
  | "created" | "starting" | "running" | "degraded" | "recovering" | "paused" | "failed" | "stopped" | "ended";

export type GapReason = "lost" | "notStarted" | "stalled" | "ended" | "padding" | "skipped" | "outage";

export interface Info {
  version?: string;
  needsLogin: boolean;
  allowsCommands?: boolean;
  serverTime?: string;
  spectrumBands?: number;
  maxRate?: number;
}

export interface Format {
  rate: number;
  channels: number;
  sampleType: string;
  frameSamples: number;
  labels?: string[] | null;
}

/** Samples by what became of them. */
export interface Ledger {
  elapsed: number;
  delivered: number;
  unclaimed: number;
  lost: number;
  notStarted: number;
  stalled: number;
  ended: number;
  padding: number;
  received: number;
  resampled: number;
  late: number;
  duplicate: number;
  overflow: number;
  trimmed: number;
  pending: number;
}

export interface Alignment {
  isExact: boolean;
  uncertaintySamples?: number | null;
  basis?: string | null;
}

export interface SourceClock {
  kind: string;
  isLocked?: boolean | null;
  offsetSeconds?: number | null;
  uncertaintySeconds?: number | null;
}

export interface SourceFailure {
  kind: string;
  message: string;
  advice?: string | null;
  at?: string | null;
  isRetryable?: boolean | null;
  attempt?: number | null;
  nextAttemptAt?: string | null;
}

/** What the fleet was told last to do, while it is under way, and where it failed. */
export interface Order {
  name: "start" | "stop" | "restart" | "move" | "drain" | "undrain";
  silo?: string | null;
  at: string;
  isUnderWay: boolean;
  error?: string | null;
  advice?: string | null;
}

/** What the fleet says of a source; `state` has more words than that of the page. */
export interface FleetSource {
  silo?: string | null;
  /** False: its silo does not answer, and the rest is what was known last. */
  siloAnswers?: boolean | null;
  state: string;
  detail?: string | null;
  advice?: string | null;
  allowsTwoReaders: boolean;
  since?: string | null;
  restarts: number;
  received: number;
  delivered: number;
  lost: number;
  /** Whether its frames come to the page's machine. */
  hasFrames: boolean;
  command?: Order | null;
}

export interface Silo {
  name: string;
  labels: string[];
  capacity: number;
  load: number;
  sources: number;
  isDraining: boolean;
  answers: boolean;
  version?: string | null;
  detail?: string | null;
  command?: Order | null;
}

export interface Silos {
  fleet: string;
  /** Why it does not answer; what is told is then the last that is known. */
  error?: string | null;
  advice?: string | null;
  silos: Silo[];
}

export interface Summary {
  name: string;
  title?: string | null;
  state: SourceState;
  isLive?: boolean | null;
  trouble: number;
  format?: Format | null;
  epoch?: number | null;
  restarts?: number | null;
  startedAt?: string | null;
  positionSeconds?: number | null;
  durationSeconds?: number | null;
  alignment?: Alignment | null;
  clock?: SourceClock | null;
  totals?: Ledger | null;
  gapsLastMinute?: number | null;
  silentChannels?: number[] | null;
  clippedChannels?: number[] | null;
  lastError?: SourceFailure | null;
  canSeek?: boolean;
  canDump?: boolean;
  canReload?: boolean;
  fleet?: FleetSource | null;
}

export interface ChannelAccount {
  channel: number;
  label?: string | null;
  stream?: string | null;
  ledger: Ledger;
}

export interface StreamDetail {
  name: string;
  channels?: number[] | null;
  driftPpm?: number | null;
  driftUncertaintyPpm?: number | null;
  alignment?: Alignment | null;
}

export interface Detail extends Summary {
  channels: ChannelAccount[];
  streams: StreamDetail[];
  tags?: Record<string, string[]> | null;
  recording?: { folder: string; lost: number } | null;
  ledgerBalances?: boolean | null;
}

export interface Gap {
  id: number | string;
  channel?: number | null;
  channels?: [number, number] | null;
  epoch?: number | null;
  start?: number | null;
  length?: number | null;
  reason: GapReason;
  from: string;
  to: string;
  /** It goes on: the stream is silent now, and `to` was the time of the answer. */
  isOpen?: boolean;
}

export interface SourceEvent {
  id: number;
  at: string;
  type: string;
  text: string;
  severity: "info" | "warning" | "error";
  advice?: string | null;
}

export interface HistorySeries {
  name: string;
  unit: string;
  stream?: string | null;
  values: (number | null)[];
}

export interface History {
  times: number[];
  series: HistorySeries[];
}

export interface Latency {
  unit: string;
  bounds: number[];
  counts: number[];
  count: number;
  sum: number;
}

export interface DescriptionParameter {
  name: string;
  type: string;
  value?: unknown;
  default?: unknown;
  summary?: string | null;
  isSecret?: boolean;
}

export interface SourceDescription {
  description: string | null;
  text: string | null;
  launch: string[];
  parameters: DescriptionParameter[];
  yaml?: string | null;
}

export type Command = "start" | "stop" | "restart" | "pause" | "resume" | "reload" | "dump";

/** RFC 9457. */
export interface Problem {
  title?: string;
  status?: number;
  detail?: string;
}

export interface Changes {
  time: string;
  sources: Summary[];
  removed: string[];
}

/** What the socket is asked for; each request replaces the one before. */
export interface LiveRequest {
  levels?: string[];
  levelsRate?: number;
  picture?: { source: string; channels: number[]; rate: number };
  listen?: { source: string; channel: number };
}
