import { expect, it } from "vitest";

import { inCommon, NOTHING, tagsOf, VARIOUS } from "./in-common";

it("says what all have, or that they differ", () => {
  expect(inCommon(["pain", "pain"])).toBe("pain");
  expect(inCommon([null, null])).toBe(NOTHING);
  expect(inCommon(["pain", null])).toBe(VARIOUS);
  expect(inCommon([])).toBe(NOTHING);
});

it("reads tags as they are typed", () => {
  expect(tagsOf(" price, , delivery,price ,")).toEqual(["price", "delivery"]);
  expect(tagsOf("")).toEqual([]);
});
