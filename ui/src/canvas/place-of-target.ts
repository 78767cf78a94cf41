// Where the keyboard goes for what the pointer hits.

import type { Target } from "./hit";
import { FRAME } from "./pictures";
import { placeOfCard, type MapModel, type Place } from "./places";

/** `null` for empty ground, and for a card that is gone. */
export function placeOfTarget(model: MapModel, target: Target): Place | null {
  switch (target.on) {
    case "card": {
      const card = model.card(target.card);
      return card ? placeOfCard(card) : null;
    }
    case "point":
      return { at: "cell", lane: target.lane, step: target.step, entry: target.persona };
    case "picture":
      return { at: "cell", lane: target.lane, step: target.step, entry: FRAME };
    case "cell":
      return { at: "cell", lane: target.lane, step: target.step, entry: null };
    case "phase":
      return { at: "phase", phase: target.phase };
    case "step":
    case "stepEdge":
      return { at: "step", step: target.step };
    case "path":
      return { at: "path", path: target.path, step: target.step };
    case "lane":
    case "laneEdge":
      return { at: "lane", lane: target.lane };
    case "title":
      return { at: "title" };
    case "lens":
      return { at: "lens", field: target.field };
    case "ground":
      return null;
  }
}
