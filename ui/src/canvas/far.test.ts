import { expect, it } from "vitest";

import type { Item } from "../ipc/types";
import { GroupMirror } from "../state/scene.svelte";
import { paintFar, type Pen } from "./far";

/** A pen that remembers the rectangles that it filled. */
class Recorder {
  readonly filled: { x: number; y: number; w: number; h: number; style: string }[] = [];
  fillStyle = "";
  strokeStyle = "";
  lineWidth = 1;
  lineCap = "butt";
  lineJoin = "miter";
  globalAlpha = 1;
  fillRect(x: number, y: number, w: number, h: number): void {
    this.filled.push({ x, y, w, h, style: this.fillStyle });
  }
  beginPath(): void {}
  roundRect(x: number, y: number, w: number, h: number): void {
    this.fillRect(x, y, w, h);
  }
  fill(): void {}
  stroke(): void {}
  setLineDash(): void {}
  save(): void {}
  restore(): void {}
  translate(): void {}
}

function card(index: number): Item {
  const rect = { x: index * 154, y: 9, w: 146, h: 51 };
  const line = { x: 0, width: 80, baseline: 13 };
  return {
    id: `card/${index}`,
    rect,
    link: null,
    shapes: [
      { shape: "box", rect: { x: 0, y: 0, w: 146, h: 51 }, radius: 7, fill: "#card", stroke: null },
      {
        ...{ shape: "text", origin: { x: 10, y: 7 }, width: 120, color: "#ink", align: "start", direction: "ltr", fallback: [] },
        style: { size: 13, lineHeight: 18, weight: 400, tracking: 0, figures: "proportional" as const },
        lines: [{ ...line, text: "one" }, { ...line, text: "two", baseline: 31 }],
      },
    ],
  };
}

function paint(zoom: number): Recorder {
  const group = new GroupMirror({ id: "lane/a", offset: { x: 196, y: 200 }, stick: "none", items: [0, 1, 2, 3].map(card) });
  const pen = new Recorder();
  paintFar(pen as unknown as Pen, [group], { x: 196, y: 0, w: 300, h: 1000 }, zoom);
  return pen;
}

it("paints boxes and a bar for each line, of what is in the window only", () => {
  const { filled } = paint(0.3);
  expect(filled.filter(({ style }) => style === "#card").map(({ x, y }) => [x, y])).toEqual([
    [196, 209],
    [350, 209],
  ]);
  expect(filled.filter(({ style }) => style === "#ink")).toHaveLength(4);
  expect(filled.find(({ style }) => style === "#ink")).toMatchObject({ x: 206, w: 80 });
});

it("leaves lines out that would be no more than a haze", () => {
  expect(paint(0.05).filled.every(({ style }) => style === "#card")).toBe(true);
});
