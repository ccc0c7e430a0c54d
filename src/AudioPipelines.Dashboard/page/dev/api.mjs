import { description, detail, graph, history, latency, summary } from "./answers.mjs";

const answer = (response, status, type, value) =>
  response.writeHead(status, { "content-type": type }).end(JSON.stringify(value));
const json = (response, value, status = 200) => answer(response, status, "application/json", value);
const problem = (response, status, text) =>
  answer(response, status, "application/problem+json", { type: "about:blank", title: text, status, detail: text });
const after = (list, id) => list.filter((entry) => entry.id > id);
const since = (gaps, from) => gaps.filter((gap) => Date.parse(gap.to) > from);

/** Answers requests below the mount path. */
export function api({ sources, token, allowsCommands, fleet }) {
  const viewers = new Set();
  const hex = Buffer.from(token ?? "").toString("hex");
  const knows = (request) => token === undefined || (request.headers.cookie ?? "").includes(`ap=${hex}`)
    || request.headers.authorization === `Bearer ${token}`;
  const told = (source, now, text) => (fleet ? fleet.add(text, source, now) : text);
  const all = (now) => [...sources.values()].map((source) => told(source, now, summary(source, now)))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const send = (viewer, name, data) => viewer.response.write(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`);

  const login = (request, response) => {
    let body = "";
    request.on("data", (chunk) => (body += chunk)).on("end", () => {
      const given = JSON.parse(body || "{}").token;
      if (token !== undefined && given !== token) return problem(response, 401, "This is not the token.");
      return response.writeHead(204, { "set-cookie": `ap=${hex}; HttpOnly; SameSite=Strict; Path=/` }).end();
    });
  };

  const events = (request, response, query) => {
    const viewer = { response, source: sources.get(query.get("source")), last: new Map() };
    response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
    send(viewer, "sources", { time: new Date().toISOString(), sources: all(Date.now()) });
    if (fleet) send(viewer, "silos", fleet.list(sources));
    viewers.add(viewer);
    request.on("close", () => viewers.delete(viewer));
  };

  const drain = (response, name, verb) => {
    const silo = fleet?.silos.find((one) => one.name === name);
    if (!silo) return problem(response, 404, "There is no such silo.");
    silo.isDraining = verb === "drain";
    return json(response, silo, 202);
  };

  const command = (response, source, verb, body) => {
    if (!allowsCommands) return problem(response, 403, "This page only shows. Its host allows no commands.");
    if (verb === "move") {
      const refusal = fleet.move(source, body.silo);
      return refusal === null ? json(response, { state: source.state }, 202) : problem(response, 409, refusal);
    }
    if (verb === "dump") {
      return source.kind.canDump ? json(response, { folder: `dumps/${source.kind.name}` })
        : problem(response, 409, "The source has no flight recorder. Give its description one.");
    }
    return source.command(verb, Date.now()) ? json(response, { state: source.state }, 202)
      : problem(response, 409, `A source that is ${source.state} cannot ${verb}.`);
  };

  const one = (response, source, what, query) => {
    const now = Date.now();
    const seconds = Math.min(600, Number(query.get("seconds") ?? 600));
    if (what === undefined) return json(response, told(source, now, detail(source, now)));
    if (what === "gaps") return json(response, { seconds, gaps: since(source.gaps, now - seconds * 1000) });
    if (what === "history") return json(response, history(source, seconds));
    if (what === "latency") return json(response, latency(source));
    if (what === "events") return json(response, { events: after(source.events, Number(query.get("after") ?? 0)) });
    if (what === "description") return json(response, description(source));
    if (what !== "graph") return problem(response, 404, "There is no such address.");
    const dot = graph(source);
    if (dot === null) return problem(response, 409, "The source has no pipelines now. Start it.");
    return response.writeHead(200, { "content-type": "text/vnd.graphviz" }).end(dot);
  };

  const handle = (request, response, path, query) => {
    if (request.method === "POST" && request.headers["x-audiopipelines"] !== "1") {
      return problem(response, 403, "The header X-AudioPipelines is missing.");
    }
    if (path === "login") return login(request, response);
    if (path === "logout") return response.writeHead(204, { "set-cookie": "ap=; Max-Age=0; Path=/" }).end();
    if (path === "api/v1/info") {
      return json(response, !knows(request) ? { needsLogin: true } : {
        version: "1.0.0-dev", needsLogin: false, allowsCommands, serverTime: new Date().toISOString(),
        spectrumBands: 256, maxRate: 25,
      });
    }
    if (!knows(request)) return problem(response, 401, "A token is needed.");
    if (path === "api/v1/sources") return json(response, { time: new Date().toISOString(), sources: all(Date.now()) });
    if (path === "api/v1/events") return events(request, response, query);
    const [, silo, verb] = /^api\/v1\/silos\/([^/]+)\/(drain|undrain)$/.exec(path) ?? [];
    if (silo !== undefined) return drain(response, decodeURIComponent(silo), verb);
    const [, name, what] = /^api\/v1\/sources\/([^/]+)(?:\/(\w+))?$/.exec(path) ?? [];
    const source = name === undefined ? undefined : sources.get(decodeURIComponent(name));
    if (!source) return problem(response, 404, "There is no source of this name.");
    if (request.method !== "POST") return one(response, source, what, query);
    let body = "";
    return request.on("data", (chunk) => (body += chunk)).on("end", () =>
      command(response, source, what, JSON.parse(body || "{}")));
  };

  /** Once a second: what has changed, to everybody who reads the events. */
  handle.tell = (now) => {
    const list = viewers.size > 0 ? all(now).map((source) => [source, JSON.stringify(source)]) : [];
    for (const viewer of viewers) {
      if (fleet) send(viewer, "silos", fleet.list(sources));
      const changed = list.filter(([source, text]) => viewer.last.get(source.name) !== text);
      for (const [source, text] of changed) viewer.last.set(source.name, text);
      if (changed.length === 0) viewer.response.write(": here\n\n");
      else {
        const time = new Date(now).toISOString();
        send(viewer, "changes", { time, sources: changed.map(([source]) => source), removed: [] });
      }
      if (!viewer.source) continue;
      send(viewer, "detail", told(viewer.source, now, detail(viewer.source, now)));
      for (const [name, data] of viewer.source.told) send(viewer, name, data);
    }
    for (const source of sources.values()) source.told.length = 0;
  };
  handle.knows = knows;
  return handle;
}
