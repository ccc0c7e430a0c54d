import { total } from "./ledger.mjs";

const order = { failed: 400, recovering: 300, degraded: 200 };
const iso = (ms) => new Date(ms).toISOString();

export function summary(source, now) {
  const { kind } = source;
  const gapsLastMinute = source.gaps.filter((gap) => Date.parse(gap.to) > now - 60_000).length;
  const calm = { stopped: 10, ended: 5 }[source.state] ?? (gapsLastMinute > 0 ? 100 + Math.min(99, gapsLastMinute) : 0);
  return {
    name: kind.name, title: kind.title ?? null, state: source.state, isLive: kind.isLive ?? false,
    trouble: order[source.state] ?? calm,
    format: kind.channels === 0 ? null : {
      rate: kind.rate, channels: kind.channels, sampleType: "F32", frameSamples: kind.frame, labels: kind.labels ?? null,
    },
    epoch: source.epoch, restarts: source.restarts, startedAt: kind.channels === 0 ? null : iso(source.startedAt),
    positionSeconds: source.position, durationSeconds: kind.duration ?? null, alignment: alignment(kind),
    clock: kind.clock ? {
      kind: kind.clock, isLocked: source.history.at(-1)?.locked ?? true, offsetSeconds: 1.2e-6, uncertaintySeconds: 1e-6,
    } : null,
    totals: total(source.ledgers), gapsLastMinute, silentChannels: source.runs ? kind.silent ?? [] : [],
    clippedChannels: source.runs ? kind.clipping ?? [] : [], lastError: source.error,
    canSeek: kind.canSeek ?? false, canDump: kind.canDump ?? false, canReload: kind.canReload ?? false,
  };
}

function alignment(kind) {
  if (kind.channels === 0) return null;
  return kind.uncertainty === undefined
    ? { isExact: true, uncertaintySamples: 0, basis: kind.clock === "ptp" ? "commonClock" : "singleStream" }
    : { isExact: false, uncertaintySamples: kind.uncertainty, basis: "arrival" };
}

export function detail(source, now) {
  const { kind } = source;
  const streams = kind.streams ?? 1;
  const size = Math.max(1, Math.ceil(kind.channels / streams));
  return {
    ...summary(source, now),
    channels: source.ledgers.map((ledger, channel) => ({
      channel, label: kind.labels?.[channel] ?? null, stream: `stream${Math.floor(channel / size)}`, ledger,
    })),
    streams: kind.channels === 0 ? [] : Array.from({ length: streams }, (_, i) => ({
      name: `stream${i}`, channels: Array.from({ length: size }, (_, c) => i * size + c).filter((c) => c < kind.channels),
      driftPpm: i - 1.5, driftUncertaintyPpm: 0.2, alignment: alignment(kind),
    })),
    tags: { title: [kind.title ?? kind.name], "audio-codec": ["Uncompressed 24-bit PCM audio"], artist: ["A", "B"] },
    recording: kind.canDump ? { folder: "recordings/hall", lost: 0 } : null,
    ledgerBalances: true,
  };
}

export function history(source, seconds) {
  const kept = source.history.slice(-seconds - 1);
  const rows = kept.slice(1);
  const per = (name) => rows.map((row, i) => row.sums[name] - kept[i].sums[name]);
  const when = (compute) => rows.map((row) => (row.runs ? compute(row) : null));
  return {
    times: rows.map((row) => row.now),
    series: [
      { name: "drift", unit: "ppm", stream: "stream0", values: when((row) => row.drift) },
      { name: "drift", unit: "ppm", stream: "stream1", values: when((row) => row.drift * 0.6 + 1) },
      { name: "driftUncertainty", unit: "ppm", stream: "stream0", values: when(() => 0.2) },
      { name: "clockOffset", unit: "s", values: when((row) => row.drift * 1e-6) },
      { name: "clockUncertainty", unit: "s", values: when(() => 1e-6) },
      { name: "clockLocked", unit: "", values: when((row) => (row.locked ? 1 : 0)) },
      { name: "alignmentUncertainty", unit: "s", values: when(() => (source.kind.uncertainty ?? 0) / source.kind.rate) },
      { name: "received", unit: "samples/s", values: per("received") },
      { name: "lost", unit: "samples/s", values: per("lost") },
      { name: "latencyP50", unit: "s", values: when(() => 0.021 + Math.random() * 0.002) },
      { name: "latencyP99", unit: "s", values: when(() => 0.034 + Math.random() * 0.01) },
    ],
  };
}

export function latency(source) {
  if (!source.kind.isLive) return null;
  const bounds = [0.001, 0.002, 0.005, 0.01, 0.02, 0.03, 0.05, 0.1, 0.2, 0.5, 1];
  const counts = [0, 12, 340, 4100, 15300, 22400, 3100, 220, 31, 4, 1, 0].map((n) => n + Math.floor(source.position));
  const count = counts.reduce((a, b) => a + b);
  return { unit: "s", bounds, counts, count, sum: count * 0.021 };
}

export function graph(source) {
  if (!source.runs) return null;
  const streams = source.kind.streams ?? 1;
  const lines = Array.from({ length: streams }, (_, i) => `  src${i} [label="udpsrc\\nport=${5004 + i}"];
  pay${i} [label="rtpL24depay"]; conv${i} [label="audioconvert"]; sink${i} [label="appsink\\nstream${i}"];
  src${i} -> pay${i} [label="application/x-rtp"]; pay${i} -> conv${i}; conv${i} -> sink${i} [label="audio/x-raw F32LE"];`);
  return `digraph pipeline {\n  rankdir=LR; node [shape=box, fontname="sans"];\n${lines.join("\n")}\n}\n`;
}

export function description(source) {
  const { name } = source.kind;
  return {
    description: "rtp", text: `# ${name}\nname: ${name}\nlaunch:\n  - udpsrc port={port} ! rtpL24depay ! audioconvert\n`,
    launch: ["udpsrc port=5004 ! application/x-rtp, media=audio ! rtpL24depay ! audioconvert ! appsink name=stream0"],
    parameters: [
      { name: "port", type: "integer", value: 5004, default: 5004, summary: "Port of the first stream.", isSecret: false },
      { name: "password", type: "string", value: "***", default: null, summary: "Password of the server.", isSecret: true },
    ],
    yaml: `description: rtp\nparameters:\n  port: 5004\n  password: "***"\n`,
  };
}
