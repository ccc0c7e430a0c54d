import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { chromium } from "playwright-core";

/** Debian's Chromium, or the one that CHROMIUM names. */
export function launch() {
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
}

/** Starts the stand-in with the built page on a free port; returns its address and what ends it. */
export async function serve(...options) {
  const child = spawn(process.execPath, [join(import.meta.dirname, "server.mjs"), "--built", "--port=0", ...options], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  for await (const line of createInterface({ input: child.stdout })) return { address: line, stop: () => child.kill() };
  throw new Error("The stand-in server ended before it said its address.");
}
