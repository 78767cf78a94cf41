// The menu under the right button on the map: what can be done with what was hit.

import { action, line, type MenuPart } from "../../parts/menu";
import type { App } from "../../state/app.svelte";
import type { Action } from "../action";
import { addCard } from "./add-card";
import { addHere } from "./add-here";
import { addLane } from "./add-lane";
import { addPhase } from "./add-phase";
import { addStep } from "./add-step";
import { deleteChosen } from "./delete-chosen";
import { duplicateChosen } from "./duplicate-chosen";
import { moveDown } from "./move-down";
import { moveLeft } from "./move-left";
import { moveRight } from "./move-right";
import { moveUp } from "./move-up";
import { openChosen } from "./open-chosen";
import { shrink } from "./shrink";
import { stretchRight } from "./stretch-right";
import { toggleFold } from "./toggle-fold";
import { toggleMoment } from "./toggle-moment";

const SECTIONS: readonly (readonly Action[])[] = [
  [openChosen, addCard, addHere],
  [toggleMoment, toggleFold, stretchRight, shrink],
  [moveLeft, moveRight, moveUp, moveDown],
  [addStep, addPhase, addLane],
  [duplicateChosen, deleteChosen],
];

/** Only what can be done now, in sections. */
export function contextMenu(app: App): MenuPart[] {
  const sections = SECTIONS.map((section) => section.filter((one) => one.enabled(app))).filter(({ length }) => length > 0);
  return sections.flatMap((section, index) => [...(index > 0 ? [line] : []), ...section.map(action)]);
}
