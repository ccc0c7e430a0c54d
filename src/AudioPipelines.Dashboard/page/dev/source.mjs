import { add, emptyLedger, total } from "./ledger.mjs";

const iso = (ms) => new Date(ms).toISOString();
const recent = 600_000;

/** One source of the stand-in: it goes on by the second, loses samples, stalls, fails and comes back. */
export class Source {
  constructor(kind, now) {
    this.kind = kind;
    this.state = kind.channels === 0 ? "created" : "running";
    this.epoch = 0;
    this.restarts = kind.state === "failed" ? 5 : 0;
    this.startedAt = now - recent;
    this.position = 0;
    this.advancedAt = now;
    this.ledgers = Array.from({ length: kind.channels }, emptyLedger);
    this.gaps = [];
    this.events = [];
    this.ids = 0;
    this.history = [];
    this.error = kind.error ? { ...kind.error, at: iso(now - 30_000) } : null;
    this.backAt = 0;
    this.told = [];
    for (let at = now - recent; at < now; at += 1000) this.tick(at);
    this.state = kind.state ?? this.state;
    this.say(now, "state", `The source is ${this.state}.`);
  }

  /** The index of the sample that is the present: the account goes on by the second, sound and pictures do not. */
  indexAt(now) {
    const since = Math.min(1, Math.max(0, (now - this.advancedAt) / 1000));
    return (this.position - 1 + since) * this.kind.rate;
  }

  get runs() {
    return this.state === "running" || this.state === "degraded";
  }

  say(now, type, text, severity = "info", advice = undefined) {
    const event = { id: ++this.ids, at: iso(now), type, text, severity, advice };
    this.events.push(event);
    if (this.events.length > 200) this.events.shift();
    this.told.push(["event", event]);
  }

  tick(now) {
    this.gaps = this.gaps.filter((gap) => Date.parse(gap.to) > now - recent);
    if (this.state === "starting") this.become("running", now);
    if (this.state === "recovering" && now >= this.backAt) this.comeBack(now);
    if (this.runs && this.kind.outageEvery && Math.floor(now / 1000) % this.kind.outageEvery === 0) this.fail(now);
    if (this.runs) this.advance(now);
    this.remember(now);
  }

  advance(now) {
    const { kind } = this;
    this.position += 1;
    this.advancedAt = now;
    const missing = new Array(kind.channels).fill(0);
    const reasons = new Array(kind.channels).fill("lost");
    if (Math.random() < (kind.loss ?? 0)) {
      const first = Math.floor(Math.random() * kind.channels);
      const last = Math.min(kind.channels - 1, first + Math.floor(Math.random() * 8));
      const length = 48 * (1 + Math.floor(Math.random() * 200));
      for (let i = first; i <= last; i++) missing[i] = length;
      this.gap(now, [first, last], length, "lost");
    }
    if (kind.stalls) {
      const half = Math.floor(kind.channels / 2);
      const stalled = Math.floor(now / 20_000) % 3 === 0;
      if (stalled) {
        for (let i = half; i < kind.channels; i++) [missing[i], reasons[i]] = [kind.rate, "stalled"];
        this.gap(now, [half, kind.channels - 1], kind.rate, "stalled");
      }
      this.state = stalled ? "degraded" : "running";
    }
    const over = Math.random() < (kind.overflow ?? 0) ? kind.frame : 0;
    this.ledgers.forEach((ledger, i) => add(ledger, {
      delivered: kind.rate - Math.min(missing[i], kind.rate) - over,
      [reasons[i]]: Math.min(missing[i], kind.rate),
      late: reasons[i] === "lost" && missing[i] > 4000 ? 480 : 0,
      unclaimed: 0, overflow: over, padding: 0, notStarted: 0,
    }));
    if (over > 0) {
      for (const ledger of this.ledgers) add(ledger, { lost: over });
      this.gap(now, null, over, "skipped");
    }
    if (kind.duration && this.position >= kind.duration) this.position = 0;
  }

  gap(now, channels, length, reason) {
    const rate = this.kind.rate || 48000;
    const start = Math.floor(this.position * rate);
    const from = now - 1000 + Math.random() * 500;
    const gap = {
      id: ++this.ids, epoch: this.epoch, start, length, reason, from: iso(from), to: iso(from + (length / rate) * 1000),
      ...(channels === null ? { channel: null } : channels[0] === channels[1] ? { channel: channels[0] } : { channels }),
    };
    this.gaps.push(gap);
    this.told.push(["gap", gap]);
    this.say(now, reason === "skipped" ? "skipped" : "gap", `${length} samples are missing: ${reason}.`, "warning");
  }

  fail(now) {
    this.backAt = now + 8000;
    this.error = {
      kind: "network", message: "rtsp://door.example/audio: no data for 5 seconds. Look whether the camera is switched on.",
      advice: "Look whether the camera is switched on.", at: iso(now), isRetryable: true, attempt: 2,
      nextAttemptAt: iso(this.backAt),
    };
    this.say(now, "error", this.error.message, "error", this.error.advice);
    this.become("recovering", now);
  }

  comeBack(now) {
    this.restarts++;
    this.epoch++;
    const rate = this.kind.rate;
    const gap = {
      id: ++this.ids, channel: null, epoch: this.epoch, start: Math.floor(this.position * rate), length: 8 * rate,
      reason: "outage", from: iso(now - 8000), to: iso(now),
    };
    this.gaps.push(gap);
    this.told.push(["gap", gap]);
    this.say(now, "recovered", `The source runs again: epoch ${this.epoch}.`);
    this.become("running", now);
  }

  become(state, now) {
    this.state = state;
    this.say(now, "state", `The source is ${state}.`);
  }

  remember(now) {
    const drift = Math.sin(now / 90_000) * 3 + Math.random() * 0.2;
    const sums = total(this.ledgers);
    this.history.push({ now, drift, sums, locked: !this.kind.unlocked || Math.sin(now / 40_000) > 0, runs: this.runs });
    if (this.history.length > 601) this.history.shift();
  }

  command(verb, now) {
    const allowed = {
      start: ["created", "stopped", "ended", "failed"], stop: ["running", "degraded", "recovering", "paused", "starting"],
      restart: ["running", "degraded", "recovering", "paused", "failed"], pause: ["running", "degraded"], resume: ["paused"],
      reload: this.kind.canReload ? ["running", "degraded", "failed", "stopped"] : [],
    }[verb];
    if (!allowed?.includes(this.state)) return false;
    const next = { stop: "stopped", pause: "paused", resume: "running" }[verb] ?? "starting";
    if (verb === "restart" || verb === "reload") {
      this.epoch++;
      this.restarts++;
    }
    if (next === "starting") this.error = null;
    this.become(next, now);
    return true;
  }
}
