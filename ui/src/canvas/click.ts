// What a click on the canvas means.

import type { LaneView, Point } from "../ipc/types";
import type { CanvasController } from "./controller.svelte";
import type { Target } from "./hit";
import { hasValues } from "./lane-kinds";
import { pictureAt } from "./pictures";
import { cellPlace, type Place } from "./places";
import type { PointerEffect } from "./pointer";
import { valueAt } from "./values";

export function clickOn(canvas: CanvasController, click: Extract<PointerEffect, { do: "click" }>): void {
  const { target, modifiers, clicks, at } = click;
  if (target.on === "stepEdge" || target.on === "laneEdge") return clickSide(canvas, target, clicks);
  if (target.on === "card" && (modifiers.mod || modifiers.shift)) return canvas.cursors.toggle(target.card);
  if (target.on === "cell") return clickCell(canvas, target, clicks, at);
  const place = canvas.placeOf(target);
  if (!place) return canvas.leaveGround();
  const again = canvas.isAt(place) && canvas.app.session.selectedCards.length <= 1;
  canvas.cursors.goTo(place);
  if (clicks > 1 || again || target.on === "title" || target.on === "lens") editAt(canvas, target);
}

/** Edits what was clicked; the caret goes to the end, or to the pointer where the page can tell. */
function editAt(canvas: CanvasController, target: Target): void {
  const caret = canvas.pressedAt ?? "end";
  switch (target.on) {
    case "card":
      return canvas.write({ target: "card", card: target.card }, caret);
    case "phase":
      return canvas.write({ target: "phase", phase: target.phase }, caret);
    case "step":
      return canvas.write({ target: "step", step: target.step }, caret);
    case "lane":
      return canvas.write({ target: "lane", lane: target.lane }, caret);
    case "title":
      return canvas.write({ target: "title" }, caret);
    case "lens":
      return canvas.write({ target: "lens", field: target.field }, caret);
    case "point":
      if (canvas.model?.outline.lanes.some((lane) => lane.id === target.lane && lane.kind.kind === "arc")) return canvas.open();
      return canvas.write({ target: "valueLabel", lane: target.lane, step: target.step, persona: target.persona });
    case "path":
      return target.step === null ? canvas.write({ target: "path", path: target.path }, caret) : canvas.toggleStop(target.path, target.step);
    case "picture":
      return canvas.open();
    case "cell":
    case "stepEdge":
    case "laneEdge":
    case "ground":
      return;
  }
}

/** Two clicks on a side make the column or lane as large as what it holds. */
function clickSide(canvas: CanvasController, target: Extract<Target, { on: "stepEdge" | "laneEdge" }>, clicks: number): void {
  const { app, model } = canvas;
  const place = canvas.placeOf(target);
  if (place) canvas.cursors.goTo(place);
  if (clicks < 2 || !app.canEdit || !model) return;
  if (target.on === "stepEdge") {
    void app.edit({ edit: "fitColumns", map: model.outline.id, steps: [target.step] });
  } else if (model.outline.lanes.some((lane) => lane.id === target.lane && lane.ownHeight !== null)) {
    void app.edit({ edit: "setLaneHeight", lane: target.lane, ownHeight: null });
  }
}

function clickCell(canvas: CanvasController, target: Extract<Target, { on: "cell" }>, clicks: number, at: Point): void {
  const { model, app } = canvas;
  const lane = model?.outline.lanes.find((one) => one.id === target.lane);
  if (!model || !lane) return;
  const { step } = target;
  if (hasValues(lane.kind)) return clickCurve(canvas, lane, step, clicks, at);
  canvas.cursors.goTo(cellPlace(model, lane, step));
  if (!app.canEdit || lane.fold === "collapsed") return;
  if (lane.kind.kind === "channel") {
    canvas.popup = { is: "channels", lane: lane.id, step };
  } else if (lane.kind.kind === "metric") {
    // The second click, or one on a number that is missing, edits.
    const missing = lane.kind.numbers.every((one) => one.step !== step);
    if (clicks > 1 || missing) canvas.openNumber({ lane: lane.id, step }, null);
  } else if (lane.kind.kind === "divider") {
    return;
  } else if (lane.kind.kind === "image") {
    if (!pictureAt(lane, step)) canvas.open();
  } else if (clicks > 1 || model.cardsAt(lane.id, step).length === 0) {
    canvas.writeCard({ lane: lane.id, step });
  }
}

/** Sets a value where the curve has a gap; goes to the value where it has none, and with two clicks to its words. */
function clickCurve(canvas: CanvasController, lane: LaneView, step: string, clicks: number, at: Point): void {
  const { model, app } = canvas;
  if (!model || !hasValues(lane.kind)) return;
  const place = canvas.cursors.place;
  const lens = lane.kind.kind === "arc" ? null : (model.outline.personas[0]?.id ?? null);
  const persona = place?.at === "cell" && place.lane === lane.id ? place.entry : lens;
  const there: Place = { at: "cell", lane: lane.id, step, entry: persona };
  canvas.cursors.goTo(there);
  const plot = model.grid.rows.find((row) => row.lane === lane.id)?.plot;
  const stored = lane.kind.values.find((one) => one.step === step && one.persona === persona);
  if (!plot || !app.canEdit) return;
  if (stored && stored.value !== null) {
    if (clicks > 1 && lane.kind.kind === "arc") canvas.open();
    else if (clicks > 1) canvas.write({ target: "valueLabel", lane: lane.id, step, persona });
    return;
  }
  const { y } = model.bodyPoint(canvas.views.view, at);
  void app.edit({ edit: "setValue", lane: lane.id, step, persona, value: valueAt(plot, y) });
}
