import assert from "node:assert/strict";
import { serve } from "./browser.mjs";

const large = [1440, 900, "light"];
const dark = [1440, 900, "dark"];
const tablet = [800, 900, "dark"];
const phone = [360, 740, "light"];
const phoneDark = [360, 740, "dark"];

/** The element that has the focus, through all shadow roots. */
function focused(page) {
  return page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return { tag: element?.localName, text: element?.textContent?.trim(), value: element?.getAttribute("aria-valuetext") };
  });
}

async function keys(page, ...list) {
  for (const key of list) {
    await page.keyboard.press(key);
    await page.waitForTimeout(250);
  }
}

/** What is looked at, and what is done before. `options` are the stand-in's. */
export const looks = {
  wall: { options: ["--sources=12"], windows: [large, dark, tablet, phone, phoneDark] },
  "wall-small": { options: ["--sources=100"], hash: "#/?dense=1", windows: [large, phone] },
  "wall-500": { options: ["--sources=500"], windows: [dark, phone] },
  "wall-none-like-this": { options: ["--sources=12"], hash: "#/?q=nothing+like+this", windows: [large] },
  empty: { options: ["--sources=0"], windows: [large, phoneDark] },
  login: { options: ["--token=secret"], windows: [large, phoneDark] },
  "login-wrong": {
    options: ["--token=secret"], windows: [dark], allow: [/401/],
    async act(page) {
      await page.keyboard.type("not this");
      await keys(page, "Enter");
      await page.getByText("This is not the server's token").waitFor();
    },
  },
  "login-right": {
    options: ["--token=secret", "--sources=3", "--path=/"], windows: [large],
    async act(page) {
      await page.keyboard.type("secret");
      await keys(page, "Enter");
      await page.getByRole("link", { name: "hall" }).waitFor();
      await page.getByRole("button", { name: "Log out" }).click();
      await page.getByText("Token needed").waitFor();
      await page.reload();
      await page.getByText("Token needed").waitFor();
    },
  },
  "login-by-address": {
    options: ["--token=a b+c", "--sources=3"], hash: "#token=a%20b%2Bc", windows: [phone],
    async act(page) {
      await page.getByRole("link", { name: "hall" }).waitFor();
      assert.ok(!page.url().includes("token"), "The token is still in the address.");
    },
  },
  lost: {
    options: ["--sources=12"], windows: [large, phoneDark], allow: [/ERR_|WebSocket/],
    async act(page, server) {
      server.stop();
      await page.getByText("Connection lost.").waitFor();
      await page.waitForTimeout(1200);
    },
  },
  "lost-and-back": {
    options: ["--sources=12"], windows: [large], allow: [/ERR_|WebSocket/],
    async act(page, server) {
      server.stop();
      await page.getByText("Connection lost.").waitFor();
      const again = await serve("--sources=12", `--port=${new URL(server.address).port}`);
      try {
        await page.getByRole("button", { name: "Try now" }).click();
        await page.getByText("live", { exact: true }).waitFor();
        await page.waitForTimeout(2500);
        const loudest = await page.locator("ap-tile[data-name=hall] .bars").getAttribute("aria-valuetext");
        assert.match(loudest, /^64 channels\. Loudest: \d+ desk \d+, [−0]/);
      } finally {
        again.stop();
      }
    },
  },
  hidden: {
    options: ["--sources=12"], windows: [large],
    async act(page) {
      const heard = [];
      const sockets = [];
      page.on("request", (request) => heard.push(request.url()));
      page.on("websocket", (socket) => {
        sockets.push(socket);
        socket.on("framereceived", () => heard.push("frame"));
      });
      const show = (state) => page.evaluate((value) => {
        Object.defineProperty(document, "visibilityState", { configurable: true, get: () => value });
        document.dispatchEvent(new Event("visibilitychange"));
      }, state);
      await page.reload();
      await page.waitForTimeout(2000);
      assert.ok(heard.includes("frame"), "No levels came before.");
      await show("hidden");
      await page.waitForTimeout(500);
      heard.length = 0;
      await page.waitForTimeout(3000);
      assert.deepEqual(heard, [], "A hidden tab asked for something.");
      assert.ok(sockets.every((socket) => socket.isClosed()), "A hidden tab has a socket.");
      await show("visible");
      await page.getByText("live", { exact: true }).waitFor();
      await page.waitForTimeout(1500);
      assert.ok(heard.includes("frame"), "No levels came after.");
    },
  },
  "right-meters": {
    options: ["--sources=100"], hash: "#/?sort=name&dense=1", windows: [large],
    async act(page) {
      // While the list that is asked for changes, no source may be drawn with the levels of another one.
      for (let i = 0; i < 20; i++) {
        await page.mouse.wheel(0, i % 2 === 0 ? 700 : -500);
        await page.waitForTimeout(180);
        const wrong = await page.evaluate(() => {
          const tiles = document.querySelector("ap-page").shadowRoot.querySelector("ap-wall").shadowRoot
            .querySelector("ap-grid").shadowRoot.querySelectorAll("ap-tile");
          return [...tiles].filter((tile) => {
            const kept = tile.hub.state(tile.source.name);
            return kept !== undefined && kept.channels !== tile.source.format.channels;
          }).map((tile) => tile.source.name);
        });
        assert.deepEqual(wrong, []);
      }
    },
  },
  help: { options: ["--sources=3"], windows: [dark], act: (page) => keys(page, "?") },
  keyboard: {
    options: ["--sources=12"], hash: "#/?sort=name", windows: [large],
    async act(page) {
      await keys(page, "/");
      assert.equal((await focused(page)).tag, "input");
      await page.keyboard.type("stage");
      await page.getByText("2 of 12 shown").waitFor();
      await keys(page, "Enter");
      assert.equal((await focused(page)).text, "stage left");
      await keys(page, "ArrowRight");
      assert.equal((await focused(page)).text, "stage/right");
      await keys(page, "Enter");
      assert.ok(page.url().endsWith("#/source/stage%2Fright"), page.url());
      await keys(page, "Escape");
      assert.ok(page.url().endsWith("#/?q=stage&sort=name"), page.url());
      await keys(page, "/", "Escape", "Escape");
      await page.locator("ap-tile").nth(5).waitFor();
      await keys(page, "ArrowDown", "End");
      assert.equal((await focused(page)).text, "tone");
      await keys(page, "Home", "ArrowRight", "ArrowRight", "ArrowRight", "ArrowRight");
      assert.equal((await focused(page)).text, "hall");
      await keys(page, "Tab", "ArrowRight", "ArrowRight");
      assert.match((await focused(page)).value, /^3 desk 3: peak/);
    },
  },
  pointer: {
    options: ["--sources=12"], hash: "#/?sort=name&q=hall", windows: [dark],
    async act(page) {
      const box = await page.locator("ap-meter .bars").boundingBox();
      await page.mouse.move(box.x + (box.width * 6.5) / 64, box.y + 20);
      await page.getByText(/^7 desk 7: .*silent/).waitFor();
    },
  },
  "fleet-wall": { options: ["--sources=12", "--silos=5"], windows: [large, dark, phone, phoneDark] },
  "fleet-wall-small": { options: ["--sources=12", "--silos=5"], hash: "#/?dense=1", windows: [large, phone] },
  "fleet-groups": { options: ["--sources=12", "--silos=5"], hash: "#/?group=silo", windows: [large, dark, phone, phoneDark] },
  "fleet-groups-many": {
    options: ["--sources=500", "--silos=5"], hash: "#/?group=silo&dense=1", windows: [large],
    async act(page) {
      await page.mouse.wheel(0, 2000);
      await page.waitForTimeout(1500);
    },
  },
  "fleet-silent": { options: ["--sources=12", "--silos=5"], hash: "#/?silo=berlin-5", windows: [large, phoneDark] },
  "fleet-silos": { options: ["--sources=12", "--silos=5"], hash: "#/silos", windows: [large, dark, phone, phoneDark] },
  "fleet-drain": {
    options: ["--sources=12", "--silos=5"], hash: "#/silos", windows: [large, phone],
    async act(page) {
      await page.getByRole("button", { name: "Drain… berlin-1" }).click();
      await page.getByText("What no other silo can take stays.").waitFor();
    },
  },
  "fleet-move": {
    options: ["--sources=12", "--silos=5"], hash: "#/source/hall", windows: [large, phoneDark],
    async act(page) {
      await page.getByRole("button", { name: "Move…" }).click();
      await page.getByRole("combobox", { name: "Silo to move to" }).waitFor();
    },
  },
  "fleet-source": { options: ["--sources=12", "--silos=5"], hash: "#/source/hall", windows: [large, phone] },
  "fleet-elsewhere": { options: ["--sources=12", "--silos=5"], hash: "#/source/door", windows: [large, phoneDark] },
  source: { options: ["--sources=12"], hash: "#/source/hall", windows: [large, phoneDark] },
};
