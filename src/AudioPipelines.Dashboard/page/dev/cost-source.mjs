// What one source costs the browser: levels of all channels, waveform and spectrum of eight, at 25 a second each.
//   node dev/cost-source.mjs [SECONDS] [ADDRESS] [SOURCE]
import { loadavg } from "node:os";
import { launch, serve } from "./browser.mjs";

const [seconds = "30", address, source = "hall"] = process.argv.slice(2);
const server = address === undefined ? await serve("--sources=12") : { address, stop: () => undefined };
const browser = await launch();
const page = await browser.newPage({ viewport: { width: 1440, height: 2400 } });
let messages = 0;
page.on("websocket", (socket) => socket.on("framereceived", () => messages++));
await page.goto(`${server.address}#/source/${encodeURIComponent(source)}`);
await page.locator("ap-channel-chooser summary").click();
for (let channel = 2; channel < 8; channel++) await page.locator("ap-channel-chooser input").nth(channel).check();
await page.waitForTimeout(3000);
const client = await page.context().newCDPSession(page);
await client.send("Performance.enable", { timeDomain: "threadTicks" });
const read = async () => {
  const { metrics } = await client.send("Performance.getMetrics");
  return { ...Object.fromEntries(metrics.map((metric) => [metric.name, metric.value])), messages };
};
const before = await read();
await page.waitForTimeout(Number(seconds) * 1000);
const after = await read();
const share = (name) => `${(((after[name] - before[name]) / Number(seconds)) * 100).toFixed(1)} %`;
const came = ((after.messages - before.messages) / Number(seconds)).toFixed(0);
console.log(`${source}, eight channels, ${seconds} s, load ${loadavg()[0].toFixed(1)}, ${came} messages a second`);
for (const name of ["ScriptDuration", "LayoutDuration", "RecalcStyleDuration", "TaskDuration"]) {
  console.log(`  ${name} ${share(name)}`);
}
await browser.close();
server.stop();
