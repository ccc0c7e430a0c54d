// What the wall costs the browser: processor time of its main thread in a minute, as Chromium counts it.
//   node dev/cost.mjs [SOURCES] [SECONDS] [ADDRESS]
import { loadavg } from "node:os";
import { launch, serve } from "./browser.mjs";

const [sources = "500", seconds = "30", address] = process.argv.slice(2);
const server = address === undefined ? await serve(`--sources=${sources}`) : { address, stop: () => undefined };
const browser = await launch();
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
await page.goto(server.address);
await page.waitForTimeout(5000);
const client = await page.context().newCDPSession(page);
await client.send("Performance.enable", { timeDomain: "threadTicks" });
const read = async () => {
  const { metrics } = await client.send("Performance.getMetrics");
  return Object.fromEntries(metrics.map((metric) => [metric.name, metric.value]));
};
const tiles = await page.locator("ap-tile").count();
await client.send("HeapProfiler.collectGarbage");
const before = await read();
await page.waitForTimeout(Number(seconds) * 1000);
await client.send("HeapProfiler.collectGarbage");
const after = await read();
const share = (name) => `${(((after[name] - before[name]) / Number(seconds)) * 100).toFixed(1)} %`;
console.log(`${sources} sources, ${tiles} tiles there, ${seconds} s, load ${loadavg()[0].toFixed(1)}`);
for (const name of ["ScriptDuration", "LayoutDuration", "RecalcStyleDuration", "TaskDuration"]) {
  console.log(`  ${name} ${share(name)}`);
}
const megabytes = (metrics) => (metrics.JSHeapUsedSize / 1e6).toFixed(1);
console.log(`  heap ${megabytes(before)} MB, then ${megabytes(after)} MB; nodes ${before.Nodes}, then ${after.Nodes}`);
await browser.close();
server.stop();
