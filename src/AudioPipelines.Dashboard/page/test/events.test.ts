import { expect, test } from "vitest";
import { ApiError, Client } from "../src/api/client.js";
import { EventStream, type EventsStatus } from "../src/api/events.js";

test("without the source that was asked for, the events of all are read, and nothing is lost", async () => {
  const paths: string[] = [];
  const statuses: EventsStatus[] = [];
  const answers = (path: string): Promise<Response> => {
    paths.push(path);
    if (path.includes("source=")) return Promise.reject(new ApiError(404, "There is no such source."));
    const body = new ReadableStream<Uint8Array>({
      start: (control) => control.enqueue(new TextEncoder().encode("event: sources\ndata: {}\n\n")),
    });
    return Promise.resolve(new Response(body, { headers: { "content-type": "text/event-stream" } }));
  };
  const client = Object.assign(new Client(new URL("http://127.0.0.1/")), { fetch: answers });
  const told = await new Promise<string>((resolve) => {
    const stream = new EventStream(client, resolve, (changed) => statuses.push(changed.status));
    stream.start("attic");
  });

  expect(told).toBe("sources");
  expect(paths).toEqual(["api/v1/events?source=attic", "api/v1/events"]);
  expect(statuses).not.toContain("lost");
  expect(statuses.at(-1)).toBe("open");
});
