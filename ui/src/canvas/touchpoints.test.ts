import { expect, it } from "vitest";

import { touchpointsFor } from "./touchpoints";

const CHANNELS = [{ id: "c", name: "Store", icon: "building-store" }];
const ALL = [
  { id: "1", name: "Checkout", channel: null, icon: null },
  { id: "2", name: "Display tent", channel: "c", icon: null },
  { id: "3", name: "Tent bag", channel: null, icon: "package" },
];
const names = (typed: string) => touchpointsFor(ALL, CHANNELS, typed).map(({ name }) => name);

it("offers what begins with the words first, then what holds them, then by channel", () => {
  expect(names("")).toEqual(["Checkout", "Display tent", "Tent bag"]);
  expect(names("TENT")).toEqual(["Tent bag", "Display tent"]);
  expect(names("store")).toEqual(["Display tent"]);
  expect(names("phone")).toEqual([]);
});

it("gives a touchpoint the icon of its channel where it has none of its own", () => {
  expect(touchpointsFor(ALL, CHANNELS, "display")).toEqual([{ id: "2", name: "Display tent", icon: "building-store", channel: "Store" }]);
});
