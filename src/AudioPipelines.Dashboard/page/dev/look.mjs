// Looks at the built page in a real browser: pictures in shots/, no error on the console, nothing serious for axe, nothing
// wider than the window. Exit status 1 where something is wrong.
//   node dev/look.mjs [PART OF A NAME]     CHROMIUM=/path/to/chromium where it is not Debian's
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { launch, serve } from "./browser.mjs";
import { looks } from "./looks.mjs";

const shots = join(import.meta.dirname, "../shots");
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const wanted = process.argv[2] ?? "";
mkdirSync(shots, { recursive: true });
const browser = await launch();
let wrong = 0;

async function look(name, { options, hash = "", act, allow = [] }, [width, height, scheme]) {
  const server = await serve(...options);
  const context = await browser.newContext({
    viewport: { width, height }, colorScheme: scheme, deviceScaleFactor: width < 400 ? 2 : 1, bypassCSP: false,
  });
  const page = await context.newPage();
  const said = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) said.push(message.text());
  });
  page.on("pageerror", (error) => said.push(error.message));
  try {
    await page.goto(server.address + hash);
    await page.waitForTimeout(2500);
    await act?.(page, server);
    await page.screenshot({ path: join(shots, `${name}.png`) });
    const wide = await page.evaluate(() => document.scrollingElement.scrollWidth - innerWidth);
    if (wide > 0) said.push(`It is ${wide} px wider than the window.`);
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => globalThis.axe.run({ resultTypes: ["violations"] }));
    for (const { impact, id, nodes } of violations) {
      const places = nodes.slice(0, 3).map((node) => `${node.target.flat().join(" ")}: ${node.any[0]?.message ?? ""}`);
      said.push(`axe ${impact} ${id}: ${places.join(" | ")}`);
    }
  } finally {
    await context.close();
    server.stop();
  }
  const bad = said.filter((text) => !allow.some((pattern) => pattern.test(text)));
  wrong += bad.length;
  console.log(`${bad.length === 0 ? "ok  " : "BAD "} ${name}${bad.map((text) => `\n       ${text}`).join("")}`);
}

for (const [name, one] of Object.entries(looks)) {
  for (const window of one.windows) {
    const full = `${name}-${window[0]}-${window[2]}`;
    if (full.includes(wanted)) await look(full, one, window).catch((error) => {
      wrong++;
      console.log(`BAD  ${full}\n       ${error.message}`);
    });
  }
}
await browser.close();
process.exit(wrong === 0 ? 0 : 1);
