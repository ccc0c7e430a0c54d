// What the sources of the stand-in are like. The first twelve have one of everything; further ones repeat them.
const instruments = ["violin", "viola", "cello", "bass", "flute", "oboe", "horn", "drums"];

export const kinds = [
  {
    name: "hall", title: "Microphones of the hall", channels: 64, rate: 48000, frame: 480, isLive: true,
    labels: Array.from({ length: 64 }, (_, i) => `desk ${i + 1}`), streams: 8, clock: "ptp", exact: true,
    silent: [6], clipping: [12], loss: 0.15, canDump: true, canReload: true,
  },
  {
    name: "door", title: "Intercom at the door", channels: 1, rate: 16000, frame: 320, isLive: true, outageEvery: 45, loss: 0.3,
  },
  { name: "stage left", channels: 2, rate: 48000, frame: 480, isLive: true, uncertainty: 12, clock: "ntp", canDump: true },
  { name: "stage/right", channels: 2, rate: 48000, frame: 480, isLive: true, uncertainty: 480, clock: "local" },
  {
    name: "orchestra", title: "Eight stands", channels: 8, rate: 96000, frame: 960, isLive: true, labels: instruments,
    streams: 4, clock: "ptp", unlocked: true, uncertainty: 3, stalls: true, silent: [2],
  },
  {
    name: "radio", title: "Programme over HTTP", channels: 2, rate: 44100, frame: 441, isLive: true, state: "failed",
    error: {
      kind: "network", message: "https://radio.example/live.opus: the server refuses the connection. See that it runs and "
        + "listens on port 443, then start the source again.",
      advice: "See that it runs and listens on port 443, then start the source again.",
      isRetryable: false, attempt: 5,
    },
  },
  {
    name: "interview", title: "interview-2026-11-28.flac", channels: 2, rate: 48000, frame: 1024, duration: 1800, canSeek: true,
  },
  { name: "tone", channels: 1, rate: 48000, frame: 480, isLive: true, state: "paused" },
  { name: "archive", title: "Folder of numbered WAV files", channels: 16, rate: 48000, frame: 480, state: "ended" },
  { name: "bench", channels: 4, rate: 192000, frame: 1920, isLive: true, state: "stopped" },
  { name: "new", channels: 0, state: "created" },
  {
    name: "a source with a name that is far too long for any tile of a wall", channels: 32, rate: 48000, frame: 480,
    isLive: true, overflow: 0.1, uncertainty: 96, clock: "sender", degraded: true, stalls: true, streams: 2,
  },
];

/** `count` kinds; beyond the first twelve they are numbered, most of them healthy. */
export function kindsFor(count) {
  return Array.from({ length: count }, (_, i) => {
    if (i < kinds.length) return kinds[i];
    const base = kinds[i % 17 === 0 ? i % kinds.length : [2, 3, 0, 7, 6][i % 5]];
    const state = base.state === "paused" ? undefined : base.state;
    return { ...base, state, loss: i % 23 === 0 ? 0.3 : 0, name: `source ${String(i).padStart(3, "0")}` };
  });
}
