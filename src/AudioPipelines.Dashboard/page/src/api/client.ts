import type {
  Command, Detail, Gap, History, Info, Latency, Problem, Silo, SourceDescription, SourceEvent, Summary,
} from "./types.js";

/** An answer that is not a success; `message` is what the server says is to be done. */
export class ApiError extends Error {
  constructor(readonly status: number, message: string) {
    super(message);
  }
}

/** Why a request failed. Browsers say "Failed to fetch" or the like where there is no connection, or where it breaks off. */
export function reasonOf(error: unknown): string {
  return error instanceof Error && !(error instanceof TypeError) ? error.message : "The server does not answer.";
}

const marker = { "X-AudioPipelines": "1" };

/** Reads the error of an answer, whatever kind of body it has. */
export async function errorOf(response: Response): Promise<ApiError> {
  let detail: string | undefined;
  if (response.headers.get("content-type")?.includes("json") === true) {
    const problem = (await response.json().catch(() => ({}))) as Problem;
    detail = problem.detail ?? problem.title;
  }
  return new ApiError(response.status, detail ?? `The server answered ${response.status} ${response.statusText}.`);
}

/** The API below the path at which the page is mounted. Calls throw {@link ApiError}, or TypeError without a connection. */
export class Client {
  constructor(readonly base: URL, private readonly onUnauthorized: () => void = () => undefined) {}

  url(path: string): URL {
    return new URL(path, this.base);
  }

  socketUrl(path: string): URL {
    const url = this.url(path);
    url.protocol = url.protocol === "https:" ? "wss:" : "ws:";
    return url;
  }

  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const response = await fetch(this.url(path), { cache: "no-store", credentials: "same-origin", ...init });
    if (response.ok) return response;
    if (response.status === 401 && path !== "login") this.onUnauthorized();
    throw await errorOf(response);
  }

  async json<T>(path: string, signal?: AbortSignal): Promise<T> {
    const response = await this.fetch(path, signal ? { signal } : {});
    return (await response.json()) as T;
  }

  async post<T>(path: string, body: unknown = {}): Promise<T | null> {
    const response = await this.fetch(path, {
      method: "POST",
      headers: { ...marker, "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
    return response.status === 204 ? null : ((await response.json()) as T);
  }

  info(): Promise<Info> {
    return this.json("api/v1/info");
  }

  login(token: string): Promise<null> {
    return this.post("login", { token });
  }

  logout(): Promise<null> {
    return this.post("logout");
  }

  sources(): Promise<{ time: string; sources: Summary[] }> {
    return this.json("api/v1/sources");
  }

  detail(name: string, signal?: AbortSignal): Promise<Detail> {
    return this.json(at(name), signal);
  }

  gaps(name: string, seconds: number, signal?: AbortSignal): Promise<{ seconds: number; gaps: Gap[] }> {
    return this.json(`${at(name)}/gaps?seconds=${seconds}`, signal);
  }

  history(name: string, seconds: number, signal?: AbortSignal): Promise<History> {
    return this.json(`${at(name)}/history?seconds=${seconds}`, signal);
  }

  latency(name: string, signal?: AbortSignal): Promise<Latency | null> {
    return this.json(`${at(name)}/latency`, signal);
  }

  events(name: string, after?: number, signal?: AbortSignal): Promise<{ events: SourceEvent[] }> {
    return this.json(`${at(name)}/events${after === undefined ? "" : `?after=${after}`}`, signal);
  }

  async graph(name: string, signal?: AbortSignal): Promise<string> {
    return (await this.fetch(`${at(name)}/graph`, signal ? { signal } : {})).text();
  }

  description(name: string, signal?: AbortSignal): Promise<SourceDescription> {
    return this.json(`${at(name)}/description`, signal);
  }

  /** Has the fleet move a source; null: to the silo that suits best. */
  move(name: string, silo: string | null): Promise<{ state?: string } | null> {
    return this.post(`${at(name)}/move`, silo === null ? {} : { silo });
  }

  tellSilo(name: string, command: "drain" | "undrain"): Promise<Silo | null> {
    return this.post(`api/v1/silos/${encodeURIComponent(name)}/${command}`);
  }

  command(name: string, command: Command): Promise<{ state?: string; folder?: string } | null> {
    return this.post(`${at(name)}/${command}`);
  }
}

function at(name: string): string {
  return `api/v1/sources/${encodeURIComponent(name)}`;
}
