/** Where the page is. It is the part of the address behind `#`, so that it works wherever the page is mounted. */
export type Route =
  | { view: "wall"; query: URLSearchParams }
  | { view: "source"; name: string; query: URLSearchParams }
  | { view: "silos"; query: URLSearchParams };

export const silosAddress = "#/silos";

/** Reads `#/`, `#/?sort=loss`, `#/source/NAME?tab=ledger` or `#/silos`; what is none of these is the wall. */
export function parseRoute(hash: string): Route {
  const [path = "", query = ""] = hash.replace(/^#/, "").split("?", 2);
  const parameters = new URLSearchParams(query);
  if (path === "/silos") return { view: "silos", query: parameters };
  const match = /^\/source\/([^/]+)$/.exec(path);
  if (match) {
    try {
      return { view: "source", name: decodeURIComponent(match[1]!), query: parameters };
    } catch {
      // A percent sign that encodes nothing: an address that was typed.
    }
  }
  return { view: "wall", query: parameters };
}

export function sourceAddress(name: string): string {
  return `#/source/${encodeURIComponent(name)}`;
}

export function wallAddress(query: URLSearchParams): string {
  const text = query.toString();
  return text === "" ? "#/" : `#/?${text}`;
}

/** The token in `#token=…`, or null. */
export function tokenIn(hash: string): string | null {
  return /^#?\/?token=/.test(hash) ? new URLSearchParams(hash.replace(/^#\/?/, "")).get("token") : null;
}
