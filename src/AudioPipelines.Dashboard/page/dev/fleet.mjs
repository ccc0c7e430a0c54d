/** A fleet: its sources are spread over its silos, and every third one is not heard here. The fifth silo does not answer. */
export class Fleet {
  constructor(count, sources) {
    this.silos = Array.from({ length: count }, (_, i) => ({
      name: `berlin-${i + 1}`, labels: [["net=dante", "room=hall"], ["gpu"], []][i % 3], capacity: [200, 40, 8][i % 3], load: 0,
      sources: 0, isDraining: i === 3, answers: i !== 4, version: "1.0.0-dev",
      ...(i === 4 ? { detail: "It was heard last 12 seconds ago. Look whether its machine runs." } : {}),
    }));
    this.places = new Map([...sources.keys()].map((name, i) => [name, {
      silo: this.silos[count > 4 && i % 6 === 4 ? 4 : i % Math.min(3, count)].name, hasFrames: i % 3 !== 1,
      allowsTwoReaders: i % 2 === 0,
    }]));
  }

  /** What it says of a source. */
  of(source, now) {
    const place = this.places.get(source.kind.name);
    const words = { failed: "parked", degraded: "running", paused: "running", created: "waiting" };
    const state = words[source.state] ?? source.state;
    const runs = !["parked", "waiting", "stopped", "ended"].includes(state);
    const why = {
      waiting: ["No silo has the label 'gpu' and room for it.", "Start another one that has the label."],
      parked: ["It failed on berlin-1, berlin-2 and berlin-3: its address refuses.", "Look there, and start it."],
    }[state];
    return {
      silo: runs ? place.silo : null, siloAnswers: runs ? this.silos.find((one) => one.name === place.silo).answers : undefined,
      state, detail: why?.join(" "), advice: why?.[1],
      allowsTwoReaders: place.allowsTwoReaders, since: new Date(source.startedAt).toISOString(), restarts: 0,
      received: Math.floor((now - source.startedAt) * 96), delivered: Math.floor((now - source.startedAt) * 96), lost: 0,
      hasFrames: place.hasFrames, command: place.command,
    };
  }

  /** A summary as it is with what the fleet says; without frames it has little to say. */
  add(summary, source, now) {
    const fleet = this.of(source, now);
    if (fleet.hasFrames) return { ...summary, fleet };
    const { name, title, restarts } = summary;
    const trouble = fleet.siloAnswers === false ? Math.max(summary.trouble, 320) : summary.trouble;
    const state = summary.state === "degraded" ? "running" : summary.state;
    return { name, title, state, trouble, epoch: 0, restarts, gapsLastMinute: 0, fleet, channels: [], streams: [] };
  }

  list(sources) {
    for (const silo of this.silos) {
      const there = [...sources.values()].filter((source) => this.of(source, 0).silo === silo.name);
      silo.sources = there.length;
      silo.load = there.length * 2;
    }
    return { fleet: "city", silos: this.silos };
  }

  move(source, wanted) {
    const place = this.places.get(source.kind.name);
    const best = this.silos.find((silo) => silo.name !== place.silo && silo.answers && !silo.isDraining);
    const to = wanted ?? best?.name;
    if (to === undefined) return "No other silo can take it. Start another one.";
    place.command = { name: "move", silo: wanted, at: new Date().toISOString(), isUnderWay: true };
    setTimeout(() => Object.assign(place, { silo: to, command: undefined }), 2000);
    return null;
  }
}
