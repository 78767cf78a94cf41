import { describe, expect, it } from "vitest";

import { shifted, toggled, without } from "./path-stops";

const STEPS = ["a", "b", "c", "d"];

describe("the stops of a path", () => {
  it("takes a step in where it lies, and at the end of a path that turns back", () => {
    expect(toggled({ kind: "variant", stops: ["a", "d"] }, STEPS, "b")).toEqual(["a", "b", "d"]);
    expect(toggled({ kind: "variant", stops: ["d", "a"] }, STEPS, "b")).toEqual(["d", "a", "b"]);
    expect(toggled({ kind: "loopBack", stops: ["d"] }, STEPS, "b")).toEqual(["d", "b"]);
    expect(toggled({ kind: "main", stops: [] }, STEPS, "c")).toEqual(["c"]);
  });

  it("takes a stop out, and no stop is left right after itself", () => {
    expect(toggled({ kind: "variant", stops: ["a", "b", "a"] }, STEPS, "b")).toEqual(["a"]);
    expect(without(["a", "b", "a", "c"], 1)).toEqual(["a", "c"]);
    expect(without(["a", "b"], 0)).toEqual(["b"]);
  });

  it("moves a stop by one place and not beyond the ends", () => {
    expect(shifted(["a", "b", "c"], 2, -1)).toEqual(["a", "c", "b"]);
    expect(shifted(["a", "b"], 0, -1)).toEqual(["a", "b"]);
    expect(shifted(["a", "b"], 1, 1)).toEqual(["a", "b"]);
  });
});
