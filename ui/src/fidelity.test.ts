import { expect, it } from "vitest";

import { deviations } from "./fidelity";

const STYLE = { size: 13, lineHeight: 18, weight: 400, tracking: 0, figures: "proportional" as const };

it("names what is off by more than half a px", () => {
  const probes = ["one", "two", "three"].map((text) => ({ text, style: STYLE, fallback: [], width: 100 }));
  expect(deviations(probes, [100.4, 99.2, 100])).toEqual(["“two” at 13/400 is 99.20 px wide, expected 100.00"]);
});
