import { describe, expect, it } from "vitest";
import { channelName, channelRange } from "../../src/source/channel-words.js";

describe("channels in words", () => {
  it("count from 1, with the label where it says more than the number", () => {
    expect(channelName(0, "desk 1")).toBe("1 desk 1");
    expect([channelName(6, ""), channelName(6, null), channelName(6, "channel 7")]).toEqual(new Array(3).fill("channel 7"));
    expect(channelName(6, "channel 8")).toBe("7 channel 8");
    expect([channelRange(2, 2), channelRange(2, 7)]).toEqual(["3", "3 to 8"]);
  });
});
