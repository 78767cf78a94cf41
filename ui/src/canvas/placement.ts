// Where the field stands in which text is edited, and what its text looks like: exactly as it is drawn.

import type { Point, Rect, Stick, TextBlock } from "../ipc/types";
import type { Cell } from "../state/session.svelte";
import type { Placed } from "./scene-model";
import type { MapModel } from "./places";

export type Look = Pick<TextBlock, "style" | "color" | "align" | "direction" | "fallback">;

export interface Placement {
  /** The field with its padding, on the map. It may grow downwards. */
  readonly frame: Rect;
  readonly padding: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
  readonly look: Look;
  readonly stick: Stick;
}

const INK = "var(--ink)";
/** Around the text of headings, which have no box of their own. */
const AIR = { x: 4, y: 4 };
/** A new card before it is drawn: as LOOK.md has cards on the working screen. */
const CARD = {
  padding: { top: 7, right: 16, bottom: 8, left: 10 },
  style: { size: 13, lineHeight: 18, weight: 400, tracking: 0, figures: "proportional" as const },
  rowPadding: 9,
  gap: 6,
};

/** The field for a text of an item that is drawn; `null` where the item has no text. */
export function placementOf(placed: Placed, words: string): Placement | null {
  const block = blockOf(placed, words);
  if (!block) return null;
  const { rect, stick, item } = placed;
  const height = block.lines.length * block.style.lineHeight;
  if (item.id.startsWith("card/")) {
    const padding = {
      top: block.origin.y,
      left: block.origin.x,
      right: rect.w - block.origin.x - block.width,
      bottom: Math.max(0, rect.h - block.origin.y - height),
    };
    return { frame: rect, padding, look: block, stick };
  }
  const frame = {
    x: rect.x + block.origin.x - AIR.x,
    y: rect.y + block.origin.y - AIR.y,
    w: block.width + 2 * AIR.x,
    h: height + 2 * AIR.y,
  };
  return { frame, padding: airPadding(), look: { ...block, color: INK }, stick };
}

/**
 * The text block that holds the words. While what is typed is not drawn yet it is told by its place: a lane's title
 * comes before its second line and a path's name before its kind; a step's title comes behind its number, a header's text behind its label.
 */
function blockOf(placed: Placed, words: string): TextBlock | undefined {
  const { id, look } = placed.item;
  const blocks = look.shapes.filter((shape) => shape.shape === "text");
  const saying = blocks.find((block) => says(block, words));
  if (saying || id.startsWith("point/")) return saying;
  return id.startsWith("lane/") || id.startsWith("path-name/") ? blocks[0] : blocks.at(-1);
}

function says(block: TextBlock, words: string): boolean {
  const plain = (text: string) => text.replace(/\s+/g, "");
  return words !== "" && plain(block.lines.map((line) => line.text).join("")) === plain(words);
}

function airPadding(): Placement["padding"] {
  return { top: AIR.y, right: AIR.x, bottom: AIR.y, left: AIR.x };
}

/** The field for a card that is not drawn yet: at the end of its cell. */
export function newCardPlacement(model: MapModel, bottom: (card: string) => number | null, cell: Cell): Placement | null {
  const column = model.grid.columns.find((one) => one.step === cell.step);
  const row = model.grid.rows.find((one) => one.lane === cell.lane);
  if (!column || !row) return null;
  const last = model.cardsAt(cell.lane, cell.step).at(-1);
  const below = last ? bottom(last.id) : null;
  const y = below === null ? row.y + CARD.rowPadding : below + CARD.gap;
  const { padding, style } = CARD;
  return {
    frame: { x: column.x, y, w: column.width, h: padding.top + style.lineHeight + padding.bottom },
    padding,
    look: plainLook(style, "start"),
    stick: row.freeze === "frozen" ? "below" : "none",
  };
}

/** The field for words beside a value that are not drawn: above the point. */
export function labelPlacement(point: Point, stick: Stick): Placement {
  const style = { size: 13, lineHeight: 18, weight: 600, tracking: 0, figures: "proportional" } as const;
  const [w, h] = [146, style.lineHeight + 2 * AIR.y];
  return {
    frame: { x: point.x - w / 2, y: point.y - h - 12, w, h },
    padding: airPadding(),
    look: plainLook(style, "center"),
    stick,
  };
}

function plainLook(style: Look["style"], align: Look["align"]): Look {
  return { style, color: INK, align, direction: "ltr", fallback: [] };
}
