import { expect, test } from "vitest";
import { ApiError, reasonOf } from "../src/api/client.js";

test("why a request failed is what the server says, and not a browser's own words", () => {
  expect(reasonOf(new ApiError(409, "berlin-2 has no room. Raise it."))).toBe("berlin-2 has no room. Raise it.");
  expect(reasonOf(new TypeError("Failed to fetch"))).toBe("The server does not answer.");
  expect(reasonOf("thrown")).toBe("The server does not answer.");
});
