import { describe, expect, it } from "vitest";

import { numberIn, pastedNumbers } from "./numbers";

describe("a number", () => {
  it("is read with its unit, signs and thousands", () => {
    const typed: [string, number | null][] = [
      ...([["12", 12], ["−3,5 %", -3.5], ["1,250", 1250], ["1 250 €", 1250], ["1’250.5", 1250.5], ["0,250", 0.25]] as [string, number][]),
      ...([["", null], ["soon", null], ["1e99", 1], ["9999999999999", null]] as [string, number | null][]),
    ];
    for (const [text, number] of typed) expect(numberIn(text), text).toBe(number);
  });
});

describe("pasting numbers", () => {
  const steps = ["s1", "s2", "s3"];
  it("goes from step to step, and keeps what a gap leaves out", () => {
    const stored = [{ step: "s2", value: 7, target: 9 }];
    expect(pastedNumbers([["1", "", "3", "4"]], steps, stored)).toEqual([
      { step: "s1", value: 1, target: null },
      { step: "s2", value: 7, target: 9 },
      { step: "s3", value: 3, target: null },
    ]);
    expect(pastedNumbers([["1"], ["2"]], steps, [])?.map(({ value }) => value)).toEqual([1, 2]);
  });

  it("takes a second row for what should be", () => {
    expect(pastedNumbers([["1", "2"], ["5", "6"]], steps, [])).toEqual([
      { step: "s1", value: 1, target: 5 },
      { step: "s2", value: 2, target: 6 },
    ]);
  });

  it("leaves words to others", () => {
    expect(pastedNumbers([["1", "two"]], steps, [])).toBeNull();
    expect(pastedNumbers([["1", "2"], ["1", "2"], ["1", "2"]], steps, [])).toBeNull();
    expect(pastedNumbers([[""]], steps, [])).toBeNull();
  });
});
