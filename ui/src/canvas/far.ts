// The map from far away, where text cannot be read: boxes, bars for lines of text, and the curves, on a canvas.

import type { BoxShape, PathShape, Point, Rect, Shape, TextBlock } from "../ipc/types";
import { indexOf } from "./indexes";
import type { GroupMirror } from "../state/scene.svelte";
import { moved } from "./geometry";

/** What painting needs of a canvas's context. */
export type Pen = Pick<
  CanvasRenderingContext2D,
  | "fillStyle"
  | "strokeStyle"
  | "lineWidth"
  | "lineCap"
  | "lineJoin"
  | "globalAlpha"
  | "fillRect"
  | "beginPath"
  | "roundRect"
  | "fill"
  | "stroke"
  | "setLineDash"
  | "save"
  | "restore"
  | "translate"
>;

/** A bar is paler than the letters it stands for, which leave room between them. */
const BAR_OPACITY = 0.45;
/** Corners that would be rounder than this many screen px are drawn round. */
const ROUND = 1.5;
/** Lines of text lower than this many screen px are left out. */
const LOWEST_LINE = 1.6;

/** Paints what a window of the map holds. The pen's unit is a px of the map. */
export function paintFar(pen: Pen, groups: readonly GroupMirror[], window: Rect, zoom: number): void {
  for (const group of groups) {
    const { x, y } = group.offset;
    for (const { item } of indexOf(group).within(moved(window, { x: -x, y: -y }))) {
      const { rect, shapes } = item.look;
      const at = { x: x + rect.x, y: y + rect.y };
      for (const shape of shapes) paintShape(pen, shape, at, zoom);
    }
  }
}

function paintShape(pen: Pen, shape: Shape, at: Point, zoom: number): void {
  switch (shape.shape) {
    case "box":
      return paintBox(pen, shape, at, zoom);
    case "text":
      return paintBars(pen, shape, at, zoom);
    case "path":
      return paintPath(pen, shape, at);
    case "image":
      // Its ground and its outline are boxes of their own.
      return;
  }
}

function paintBox(pen: Pen, { rect, radius, fill, stroke }: BoxShape, at: Point, zoom: number): void {
  const box = moved(rect, at);
  const round = radius * zoom > ROUND;
  if (fill) {
    pen.fillStyle = fill;
    if (round) {
      pen.beginPath();
      pen.roundRect(box.x, box.y, box.w, box.h, Math.min(radius, box.w / 2, box.h / 2));
      pen.fill();
    } else {
      pen.fillRect(box.x, box.y, box.w, box.h);
    }
  }
  if (stroke) {
    const inset = stroke.width / 2;
    pen.strokeStyle = stroke.color;
    pen.lineWidth = stroke.width;
    pen.setLineDash(stroke.dash);
    pen.beginPath();
    pen.roundRect(box.x + inset, box.y + inset, box.w - 2 * inset, box.h - 2 * inset, round ? radius : 0);
    pen.stroke();
  }
}

function paintBars(pen: Pen, { origin, style, color, lines }: TextBlock, at: Point, zoom: number): void {
  if (style.lineHeight * zoom < LOWEST_LINE) return;
  const height = style.size * 0.5;
  pen.fillStyle = color;
  pen.globalAlpha = BAR_OPACITY;
  for (const line of lines) {
    if (line.width > 0) pen.fillRect(at.x + origin.x + line.x, at.y + origin.y + line.baseline - height, line.width, height);
  }
  pen.globalAlpha = 1;
}

const parsed = new WeakMap<PathShape, Path2D>();

function paintPath(pen: Pen, shape: PathShape, at: Point): void {
  let path = parsed.get(shape);
  if (!path) parsed.set(shape, (path = new Path2D(shape.path)));
  pen.save();
  pen.translate(at.x, at.y);
  if (shape.fill) {
    pen.fillStyle = shape.fill;
    pen.fill(path);
  }
  if (shape.stroke) {
    pen.strokeStyle = shape.stroke.color;
    pen.lineWidth = shape.stroke.width;
    pen.lineCap = shape.stroke.cap;
    pen.lineJoin = "round";
    pen.setLineDash(shape.stroke.dash);
    pen.stroke(path);
  }
  pen.restore();
}
