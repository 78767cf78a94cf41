// The states of things on the map (LOOK.md, "States") as rectangles over the scene.

import type { LaneRole, Rect, Stick } from "../ipc/types";
import type { Cell, Selection } from "../state/session.svelte";
import type { Dragging } from "./dragger.svelte";
import { touches } from "./geometry";
import type { Target } from "./hit";
import { isOfCards } from "./lane-kinds";
import { FRAME, pictureAt } from "./pictures";
import { firstSlot, placeRect, type PlaceRect } from "./place-rect";
import { samePlace, type CellPlace, type Place } from "./places";
import type { SceneModel } from "./scene-model";
import { stickOf } from "./sticky";


export type OverlayKind = "hover" | "cursor" | "selected" | "slot" | "target" | "bar" | "stretch" | "add" | "addPicture" | "frame" | "spot" | "handle" | "hit" | "hitNow";

export interface Overlay {
  readonly key: string;
  readonly kind: OverlayKind;
  readonly rect: Rect;
  readonly stick: Stick;
  /** The role of the lane, whose colour a hovered card's line takes and whose word an empty cell shows. */
  readonly role: LaneRole | null;
}

export interface OverlayState {
  readonly place: Place | null;
  readonly focused: boolean;
  readonly editing: boolean;
  readonly canEdit: boolean;
  /** Whether what the cursor stands on is not marked. */
  readonly quiet: boolean;
  readonly hover: Target;
  readonly selection: Selection;
  readonly dragging: Dragging | null;
  /** The storyboard's cell that pictures are held over. */
  readonly filesOver: Cell | null;
  /** Where words were found, and where the current ones are. */
  readonly hits: readonly Place[];
  readonly hit: Place | null;
  /** The part of the map that is mounted. */
  readonly mounted: Rect;
  /** What is drawn to select cards. */
  readonly frame: Rect | null;
}

export function overlaysOf(model: SceneModel, state: OverlayState): Overlay[] {
  return inTheirLanes(model, marks(model, state));
}

function marks(model: SceneModel, state: OverlayState): Overlay[] {
  if (state.dragging) return dragOverlays(state.dragging);
  if (state.frame) return [...selected(model, state), overlay("frame", "frame", state.frame)];
  if (state.quiet) return found(model, state);
  return [...found(model, state), ...hovered(model, state), ...selected(model, state), ...cursor(model, state), ...empty(model, state), ...held(model, state)];
}

function overlay(kind: OverlayKind, key: string, rect: Rect, more: Partial<Overlay> = {}): Overlay {
  return { kind, key: `${kind}/${key}`, rect, stick: "none", role: null, ...more };
}

/** What lies in a frozen lane is marked where that is seen. */
function inTheirLanes(model: SceneModel, overlays: readonly Overlay[]): Overlay[] {
  return overlays.map((one) => (one.stick === "none" ? { ...one, stick: stickOf(model.grid, one.rect) } : one));
}

/** Of what is out of sight nothing is marked; what sticks may be in sight from anywhere. */
function found(model: SceneModel, { hits, hit, mounted }: OverlayState): Overlay[] {
  const places = new Map(hits.map((place) => [JSON.stringify(place), place]));
  return [...places].flatMap(([key, place]) => {
    const at = placeRect(model, place);
    if (!at || (at.stick === "none" && !touches(at.rect, mounted))) return [];
    return [overlay(samePlace(place, hit) ? "hitNow" : "hit", key, at.rect, { stick: at.stick })];
  });
}

function hovered(model: SceneModel, { hover, editing }: OverlayState): Overlay[] {
  if (hover.on === "path" && hover.step !== null && !editing) {
    const spot = placeRect(model, { at: "path", path: hover.path, step: hover.step });
    return spot ? [overlay("spot", hover.path, spot.rect)] : [];
  }
  if (hover.on !== "card" || editing) return [];
  const rect = model.cardRect(hover.card);
  const card = model.card(hover.card);
  if (!rect || !card) return [];
  const hovering = overlay("hover", hover.card, rect, { role: roleOf(model, card.lane) });
  // From there an arrow is drawn.
  const process = model.outline.lanes.find((one) => one.id === card.lane)?.kind.kind === "process";
  const spot = { x: rect.x + rect.w - 5, y: rect.y + rect.h / 2 - 5, w: 10, h: 10 };
  return process ? [hovering, overlay("handle", hover.card, spot)] : [hovering];
}

function selected(model: SceneModel, { selection, place, focused, editing }: OverlayState): Overlay[] {
  if (selection.is !== "cards") return focused || editing || !place ? [] : ring(model, "selected", place);
  const underCursor = place?.at === "cell" ? place.entry : null;
  const several = selection.cards.length > 1;
  return selection.cards.flatMap((card) => {
    const rect = model.cardRect(card);
    const hasRing = card === underCursor && (focused || editing) && !several;
    return rect && !hasRing ? [overlay("selected", card, rect)] : [];
  });
}

function cursor(model: SceneModel, { place, focused, editing, selection }: OverlayState): Overlay[] {
  // Of several cards none is marked in particular; where walking has led beyond them, the place is.
  const several = selection.is === "cards" && selection.cards.length > 1;
  const among = several && place?.at === "cell" && selection.cards.includes(place.entry ?? "");
  return place && focused && !editing && !among ? ring(model, "cursor", place) : [];
}

function ring(model: SceneModel, kind: OverlayKind, place: Place): Overlay[] {
  const found = placeRect(model, place);
  return found ? [overlay(kind, "place", found.rect, { stick: found.stick })] : [];
}

/** The affordance in an empty cell under the pointer or the cursor. */
function empty(model: SceneModel, { place, focused, editing, canEdit, hover }: OverlayState): Overlay[] {
  if (!canEdit || editing) return [];
  const cells: CellPlace[] = [];
  if (focused && place?.at === "cell") cells.push(place);
  if (hover.on === "cell") cells.push({ at: "cell", lane: hover.lane, step: hover.step, entry: null });
  const [one, two] = cells;
  const distinct = two && one && samePlace({ ...one, entry: null }, two) ? [one] : cells;
  return distinct.flatMap((cell) => emptyCell(model, cell));
}

function emptyCell(model: SceneModel, { lane, step }: CellPlace): Overlay[] {
  const row = model.grid.rows.find((one) => one.lane === lane);
  const column = model.grid.columns.find((one) => one.step === step);
  const view = model.outline.lanes.find((one) => one.id === lane);
  if (!row || !column || !view || !isOfCards(view.kind) || row.fold === "collapsed") return emptyFrame(model, { lane, step });
  if (model.cardsAt(lane, step).length > 0) return [];
  return [overlay("add", `${lane}/${step}`, firstSlot(model, row, column), { role: view.role })];
}

/** The frame of a storyboard's cell that has no picture. */
function emptyFrame(model: SceneModel, { lane, step }: Cell): Overlay[] {
  const view = model.outline.lanes.find((one) => one.id === lane);
  const frame = view?.kind.kind === "image" && !pictureAt(view, step) ? frameRect(model, { lane, step }) : null;
  return frame ? [overlay("addPicture", `${lane}/${step}`, frame.rect, { stick: frame.stick })] : [];
}

function frameRect(model: SceneModel, { lane, step }: Cell): PlaceRect | null {
  const row = model.grid.rows.find((one) => one.lane === lane);
  return row?.frame ? placeRect(model, { at: "cell", lane, step, entry: FRAME }) : null;
}

/** The frame that files which are held over it would go to. */
function held(model: SceneModel, { filesOver }: OverlayState): Overlay[] {
  const frame = filesOver && frameRect(model, filesOver);
  return frame ? [overlay("target", "files", frame.rect, { stick: frame.stick })] : [];
}

function dragOverlays({ drag, drop, ghost }: Dragging): Overlay[] {
  const overlays: Overlay[] = [];
  if (ghost && drag.of === "card") overlays.push(overlay("slot", "slot", ghost.rect));
  if (drag.of === "cards") overlays.push(...drag.rects.map((rect, index) => overlay("slot", `${index}`, rect)));
  overlays.push(...drop.cells.map((cell, index) => overlay("target", `also ${index}`, cell)));
  if (drop.cell) overlays.push(overlay(drag.of === "edge" ? "stretch" : "target", "cell", drop.cell));
  if (drop.bar) overlays.push(overlay("bar", "bar", drop.bar));
  return overlays;
}

function roleOf(model: SceneModel, lane: string): LaneRole | null {
  return model.outline.lanes.find((one) => one.id === lane)?.role ?? null;
}
