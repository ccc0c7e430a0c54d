import { expect, test } from "vitest";
import { parseRoute, silosAddress, sourceAddress, tokenIn, wallAddress } from "../src/app/route.js";

const names = ["hall", "stage/left", "50 %", "ein Süß?", "#1", "..", "a&b=c"];

test.each(names)("the address of source %s leads back to it", (name) => {
  expect(parseRoute(sourceAddress(name))).toMatchObject({ view: "source", name });
});

test.each(["", "#", "#/", "#/source/", "#/source/a/b", "#/nowhere", "#/source/%"])("%s is the wall", (hash) => {
  expect(parseRoute(hash).view).toBe("wall");
});

test("what the wall shows is in its address", () => {
  const query = new URLSearchParams({ q: "desk 1", sort: "loss" });
  expect(parseRoute(wallAddress(query)).query.toString()).toBe(query.toString());
  expect(wallAddress(new URLSearchParams())).toBe("#/");
});

test("the silos have an address of their own", () => {
  expect(parseRoute(silosAddress).view).toBe("silos");
  expect(parseRoute("#/silos/berlin-1").view).toBe("wall");
});

test("a token is found in the address, and nowhere else", () => {
  expect(tokenIn("#token=a%2Bb")).toBe("a+b");
  expect(tokenIn("#/source/token=x")).toBeNull();
  expect(tokenIn("#/?token=x")).toBeNull();
});
