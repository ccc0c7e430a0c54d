// A stand-in for the server of ../API.md, to work on the page without one. Nothing here is in the package.
//   node dev/server.mjs [--sources=12] [--port=5180] [--token=TEXT] [--path=/audio] [--built] [--read-only] [--silos=5]
import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { parseArgs } from "node:util";
import { api } from "./api.mjs";
import { Fleet } from "./fleet.mjs";
import { kindsFor } from "./kinds.mjs";
import { liveServer } from "./live.mjs";
import { Source } from "./source.mjs";

const { values } = parseArgs({
  options: {
    sources: { type: "string", default: "12" }, port: { type: "string", default: "5180" }, token: { type: "string" },
    path: { type: "string", default: "/audio" }, built: { type: "boolean", default: false },
    "read-only": { type: "boolean", default: false }, silos: { type: "string", default: "0" },
  },
});
const mount = values.path.replace(/\/$/, "");
const root = join(import.meta.dirname, "../../wwwroot");
const policy = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; img-src 'self' blob: data:; "
  + "style-src 'self' 'unsafe-inline'; connect-src 'self'; frame-ancestors 'none'";
const types = {
  ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
};

const began = Date.now();
const sources = new Map(kindsFor(Number(values.sources)).map((kind) => [kind.name, new Source(kind, began)]));
const fleet = values.silos === "0" ? null : new Fleet(Number(values.silos), sources);
const handle = api({ sources, token: values.token, allowsCommands: !values["read-only"], fleet });
setInterval(() => {
  for (const source of sources.values()) source.tick(Date.now());
  handle.tell(Date.now());
}, 1000);

const vite = values.built ? null : await (await import("vite")).createServer({
  root: join(import.meta.dirname, ".."), base: `${mount}/`, server: { middlewareMode: true, hmr: false }, appType: "spa",
});

const server = createServer((request, response) => {
  const url = new URL(request.url, "http://localhost");
  if (url.pathname === mount && mount !== "") return response.writeHead(308, { location: `${mount}/` }).end();
  if (!url.pathname.startsWith(`${mount}/`)) return response.writeHead(404).end();
  const path = url.pathname.slice(mount.length + 1);
  if (/^(api\/|login$|logout$|health$)/.test(path)) return handle(request, response, path, url.searchParams);
  if (vite) return vite.middlewares(request, response);
  const file = normalize(join(root, path === "" ? "index.html" : decodeURIComponent(path)));
  if (!file.startsWith(root) || !existsSync(file) || !statSync(file).isFile()) return response.writeHead(404).end();
  response.writeHead(200, { "content-type": types[extname(file)], "content-security-policy": policy });
  return createReadStream(file).pipe(response);
});

const live = liveServer(sources);
server.on("upgrade", (request, socket, head) => {
  const { pathname } = new URL(request.url, "http://localhost");
  if (pathname !== `${mount}/api/v1/live` || !handle.knows(request)) return socket.destroy();
  return live.handleUpgrade(request, socket, head, (client) => live.emit("connection", client, request));
});
server.listen(Number(values.port), "127.0.0.1", () => console.log(`http://127.0.0.1:${server.address().port}${mount}/`));
