import { describe, expect, it } from "vitest";

import { VIEW } from "./fixture";
import { panned } from "./geometry";
import { mountedFor, nextLevel, nextMounted } from "./windowing";

describe("the mounted part", () => {
  it("reaches 200 screen px beyond the view at any zoom", () => {
    expect(mountedFor(VIEW)).toEqual({ x: -200, y: -200, w: 1200, h: 1000 });
    expect(mountedFor({ ...VIEW, zoom: 0.5 })).toEqual({ x: -400, y: -400, w: 2400, h: 2000 });
  });

  it("stays the same object until the view leaves it", () => {
    const mounted = nextMounted(null, VIEW);
    expect(nextMounted(mounted, panned(VIEW, 199, 0))).toBe(mounted);
    expect(nextMounted(mounted, panned(VIEW, 201, 0))).not.toBe(mounted);
  });

  it("shrinks after zooming in", () => {
    const mounted = nextMounted(null, VIEW);
    expect(nextMounted(mounted, { ...VIEW, zoom: 3 }).w).toBe((800 + 400) / 3);
  });
});

describe("the form", () => {
  it("changes at two different thresholds", () => {
    expect(nextLevel("boxes", 0.45, "edit")).toBe("boxes");
    expect(nextLevel("boxes", 0.41, "edit")).toBe("picture");
    expect(nextLevel("picture", 0.45, "edit")).toBe("picture");
    expect(nextLevel("picture", 0.49, "edit")).toBe("boxes");
  });
});
