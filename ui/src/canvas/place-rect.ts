// The rectangle of a place on the map: what the cursor's ring goes around and what is brought into view.

import type { Column, Rect, Row, Stick } from "../ipc/types";
import { grown } from "./geometry";
import { hasValues, isOfCards } from "./lane-kinds";
import { FRAME } from "./pictures";
import { columnOf, type Place } from "./places";
import type { SceneModel } from "./scene-model";
import { OVERHANG } from "./sticky";

/** Where the first card of a row begins below the row's top, and how high one of one line is. */
const ROW_PADDING = 9;
const CARD_HEIGHT = 33;
/** Room below the words of a prompt, in map px. */
const PROMPT_PADDING = 8;

export interface PlaceRect {
  readonly rect: Rect;
  readonly stick: Stick;
}

export function placeRect(model: SceneModel, place: Place): PlaceRect | null {
  switch (place.at) {
    case "title":
      return ofItem(model, "header/title", 4);
    case "lens":
      return ofItem(model, `header/${place.field}`, 4);
    case "phase": {
      const found = model.grid.phases.find((one) => one.phase === place.phase);
      const { ribbon } = model.grid;
      return found ? plain({ x: found.x, y: ribbon.y, w: found.width, h: ribbon.height }, "top") : null;
    }
    case "step": {
      const column = model.grid.columns[columnOf(model, place.step)];
      const { headings } = model.grid;
      return column ? plain({ x: column.x, y: headings.y + 3, w: column.width, h: headings.height - 6 }, "top") : null;
    }
    case "path":
      return pathRect(model, place);
    case "lane":
      return laneRect(model, place.lane);
    case "cell":
      return cellRect(model, place);
  }
}

function plain(rect: Rect, stick: Stick): PlaceRect {
  return { rect, stick };
}

function ofItem(model: SceneModel, item: string, air: number): PlaceRect | null {
  const placed = model.placed(item);
  return placed && plain(grown(placed.rect, air), placed.stick);
}

function pathRect({ grid }: SceneModel, { path, step }: Extract<Place, { at: "path" }>): PlaceRect | null {
  const band = grid.paths.find((one) => one.path === path);
  if (!band) return null;
  const [y, h] = [band.y + 2, band.height - 4];
  if (step === null) return plain({ x: grid.left - 6, y, w: grid.columnsLeft - grid.left - 4, h }, "left");
  const column = grid.columns.find((one) => one.step === step);
  return column ? plain({ x: column.x, y, w: column.width, h }, "none") : null;
}

function laneRect(model: SceneModel, lane: string): PlaceRect | null {
  const { grid } = model;
  const row = grid.rows.find((one) => one.lane === lane);
  if (!row) return null;
  const h = Math.min(row.height - 6, 44);
  const stick = row.freeze === "frozen" ? "corner" : "left";
  return plain({ x: grid.left - 6, y: row.y + 3, w: grid.columnsLeft - grid.left - 4, h }, stick);
}

function cellRect(model: SceneModel, place: Extract<Place, { at: "cell" }>): PlaceRect | null {
  const { grid, outline } = model;
  const row = grid.rows.find((one) => one.lane === place.lane);
  const column = grid.columns.find((one) => one.step === place.step);
  const lane = outline.lanes.find((one) => one.id === place.lane);
  if (!row || !column || !lane) return null;
  const card = place.entry !== null && (isOfCards(lane.kind) || lane.kind.kind === "image") ? model.cardRect(place.entry) : null;
  const stick = row.freeze === "frozen" ? "below" : "none";
  const frame = place.entry === FRAME ? row.frame : null;
  if (frame) return plain({ x: column.x, y: frame.y, w: column.width, h: frame.height }, stick);
  if (card) return plain(card, stick);
  const point = hasValues(lane.kind) ? model.placed(`point/${lane.id}/${place.step}/${place.entry ?? "-"}`) : null;
  if (point) return plain(grown(point.rect, 4), stick);
  const { x, width: w } = column;
  if (isOfCards(lane.kind) && row.fold === "open") return plain(firstSlot(model, row, column), stick);
  return plain({ x, y: row.y + OVERHANG, w, h: row.height - 2 * OVERHANG }, stick);
}

/** Where the first card of a cell goes. It covers what an empty cell asks for. */
export function firstSlot(model: SceneModel, row: Row, column: Column): Rect {
  const asked = model.placed(`prompt/${row.lane}/${column.step}`) ?? model.placed(`empty/${row.lane}`);
  const height = asked && asked.rect.x === column.x ? asked.rect.h + PROMPT_PADDING : 0;
  return { x: column.x, y: row.y + ROW_PADDING, w: column.width, h: Math.max(CARD_HEIGHT, height) };
}
