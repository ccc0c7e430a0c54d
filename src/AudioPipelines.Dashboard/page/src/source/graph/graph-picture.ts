import type { Drawn } from "./graph-worker.js";
import type { Size } from "./viewport.js";

/** A graph that has been laid out. */
export interface GraphPicture {
  /** Address of the picture; to be given back by {@link release}. */
  url: string;
  size: Size;
}

/** How long a graph may take, in ms. */
const limit = 60_000;

/** Lays a graph out, in a thread of its own. Throws what GraphViz says, or that it took too long. */
export async function drawGraph(dot: string, signal: AbortSignal): Promise<GraphPicture> {
  const worker = new Worker(new URL("./graph-worker.ts", import.meta.url), { type: "module" });
  try {
    const drawn = await new Promise<Drawn>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error("The graph is too large to be drawn here. Read it as text.")), limit);
      signal.addEventListener("abort", () => {
        clearTimeout(timer);
        reject(new DOMException("Left", "AbortError"));
      });
      worker.onmessage = (message: MessageEvent<Drawn>) => {
        clearTimeout(timer);
        resolve(message.data);
      };
      worker.onerror = () => {
        clearTimeout(timer);
        reject(new Error("The graph could not be drawn in this browser. Read it as text."));
      };
      worker.postMessage(dot);
    });
    if ("error" in drawn) throw new Error(`The graph could not be drawn: ${drawn.error} Read it as text.`);
    const url = URL.createObjectURL(new Blob([drawn.svg], { type: "image/svg+xml" }));
    return { url, size: sizeOf(drawn.svg) };
  } finally {
    worker.terminate();
  }
}

export function release(picture: GraphPicture | null): void {
  if (picture) URL.revokeObjectURL(picture.url);
}

/** The size that GraphViz writes, in points, as CSS pixels. */
export function sizeOf(svg: string): Size {
  const [, width, height] = /<svg[^>]*\swidth="([\d.]+)pt"[^>]*\sheight="([\d.]+)pt"/.exec(svg) ?? [];
  return { width: (Number(width ?? 600) * 4) / 3, height: (Number(height ?? 300) * 4) / 3 };
}
