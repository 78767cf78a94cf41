import { expect, it } from "vitest";

import { asLens, toggled } from "./map-personas";

it("takes a persona in at the end, and out", () => {
  expect(toggled(["a"], "b")).toEqual(["a", "b"]);
  expect(toggled(["a", "b"], "a")).toEqual(["b"]);
});

it("puts the lens in front and keeps the others in order", () => {
  expect(asLens(["a", "b", "c"], "c")).toEqual(["c", "a", "b"]);
});
