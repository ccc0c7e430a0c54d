import { expect, test, vi } from "vitest";

vi.stubGlobal("localStorage", { getItem: () => null });
vi.stubGlobal("document", { visibilityState: "visible", addEventListener: () => undefined });
const { Connection } = await import("../src/app/connection.js");

const silos = (name: string) => ({ fleet: name, silos: [] });

/** A connection that is told events by hand, and the fleets that its listeners heard of. */
function connection() {
  const one = new Connection(new URL("http://127.0.0.1/audio/"));
  const heard: (string | null)[] = [];
  one.on("silos", (told) => heard.push(told?.fleet ?? null));
  const inside = one as unknown as { receive(name: string, data: unknown): void };
  return { one, heard, tell: (name: string, data: unknown) => inside.receive(name, data) };
}

test("silos stay while all sources are told anew, and go where the server has none any more", () => {
  const { one, heard, tell } = connection();
  tell("sources", { sources: [] });
  tell("silos", silos("city"));
  tell("sources", { sources: [] });
  expect(one.silos?.fleet).toBe("city");
  tell("silos", silos("town"));
  tell("changes", { sources: [], removed: [] });
  expect(one.silos?.fleet).toBe("town");
  tell("sources", { sources: [] });
  tell("changes", { sources: [], removed: [] });
  expect(one.silos).toBeNull();
  expect(heard).toEqual(["city", "town", null]);
});
