import { describe, expect, it } from "vitest";

import type { BoxShape, Shape, TextBlock } from "../ipc/types";
import { marksOf, textOf } from "./marks";

const BOX: BoxShape = { rect: { x: 1, y: 2, w: 30, h: 20 }, radius: 7, fill: "#ecf1f7", stroke: null };
const DASHED: BoxShape = { ...BOX, fill: null, stroke: { color: "#48658a", width: 1, dash: [3, 3], cap: "butt" } };
const PATH: Shape = { shape: "path", path: "M0 0L1 1", fill: null, stroke: null };
const TEXT: TextBlock = {
  ...{ origin: { x: 10, y: 7 }, width: 120, color: "#1c2735", align: "start", direction: "ltr", fallback: ["Noto Sans"] },
  style: { size: 13, lineHeight: 18, weight: 400, tracking: 0, figures: "proportional" as const },
  lines: [
    { text: "Reads test ", x: 0, width: 60, baseline: 13 },
    { text: "reports", x: 0, width: 50, baseline: 31 },
  ],
};

describe("marks", () => {
  it("keep the painting order and put paths in a row into one drawing", () => {
    const marks = marksOf([{ shape: "box", ...BOX }, PATH, PATH, { shape: "text", ...TEXT }, PATH]);
    expect(marks.map((mark) => (mark.is === "paths" ? mark.paths.length : mark.is))).toEqual(["box", 2, "text", 1]);
  });

  it("place a box and its corners", () => {
    expect(marksOf([{ shape: "box", ...BOX }])[0]).toEqual({
      is: "box",
      style: "left:1px;top:2px;width:30px;height:20px;border-radius:7px;background:#ecf1f7",
    });
  });

  it("draw a dashed outline inside the box's edge", () => {
    const [mark] = marksOf([{ shape: "box", ...DASHED }]);
    expect(mark?.is === "paths" && mark.paths[0]?.data).toMatch(/^M8 2.5h16a6.5 6.5/);
  });

  it("join lines as Rust broke them, without the space at which a line ends", () => {
    expect(textOf(TEXT)).toBe("Reads test\nreports");
  });

  it("name fallback families behind Inter", () => {
    const [mark] = marksOf([{ shape: "text", ...TEXT }]);
    expect(mark?.is === "text" && mark.style).toContain('font:400 13px/18px "Inter","Noto Sans"');
    expect(mark?.is === "text" && mark.style).toContain("font-variant-numeric:normal");
  });
});
