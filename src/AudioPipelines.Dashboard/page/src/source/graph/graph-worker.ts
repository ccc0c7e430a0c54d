import { instance } from "@viz-js/viz";

/** What the page is told: the picture as SVG, or why there is none. */
export type Drawn = { svg: string } | { error: string };

// Laying a large graph out takes seconds; here they hold nothing up, and the page can end it.
self.onmessage = (message: MessageEvent<string>): void => {
  void draw(message.data).then((drawn) => self.postMessage(drawn));
};

async function draw(dot: string): Promise<Drawn> {
  try {
    const viz = await instance();
    const result = viz.render(dot, { format: "svg" });
    if (result.status === "success") return { svg: result.output };
    return { error: result.errors.map((error) => error.message).join(" ") };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
