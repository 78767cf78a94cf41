// The menu under the right button on the map: what can be done with what was hit.

import { m } from "../../i18n/map";
import { action, line, type MenuPart } from "../../parts/menu";
import type { App } from "../../state/app.svelte";
import type { Action } from "../action";
import { find } from "../view/find";
import { zoomFit } from "../view/zoom-fit";
import { addCard } from "./add-card";
import { addHere } from "./add-here";
import { addLane, addLaneOf } from "./add-lane";
import { addLanesFrom } from "./add-lanes-from";
import { addPhase } from "./add-phase";
import { addPath } from "./add-path";
import { addStep } from "./add-step";
import { ask } from "./ask";
import { fitColumns, fitStep, foldPhase, mergePhases, narrowStep, splitPhase, widenStep } from "./columns";
import { connectCards } from "./connect-cards";
import { choosePicture } from "./choose-picture";
import { copy, cut, paste } from "./clipboard";
import { deleteChosen } from "./delete-chosen";
import { duplicateChosen } from "./duplicate-chosen";
import { editWords } from "./edit-words";
import { freezeLane, hideLane, hideStep, showAll } from "./lanes";
import { lower } from "./lower";
import { moveDown } from "./move-down";
import { moveLeft } from "./move-left";
import { moveRight } from "./move-right";
import { moveUp } from "./move-up";
import { openChosen } from "./open-chosen";
import { raise } from "./raise";
import { saveLaneTemplate } from "./save-lane-template";
import { selectAll } from "./select-all";
import { shrink } from "./shrink";
import { stretchRight } from "./stretch-right";
import { toggleFold } from "./toggle-fold";
import { toggleMoment } from "./toggle-moment";
import { togglePath } from "./toggle-path";

/** What a section holds: actions, or a menu of its own. */
type Section = readonly (Action | { readonly label: () => string; readonly actions: readonly Action[] })[];

const SECTIONS: readonly Section[] = [
  [openChosen, editWords, choosePicture, addCard, addHere, ask],
  [cut, copy, paste, duplicateChosen, deleteChosen],
  [toggleMoment, togglePath, connectCards, stretchRight, shrink, raise, lower],
  [
    { label: () => m.moveMenu, actions: [moveLeft, moveRight, moveUp, moveDown] },
    { label: () => m.addMenu, actions: [addStep, addPhase, addLane, addPath] },
    { label: () => m.addLaneMenu, actions: [...addLaneOf, addLanesFrom] },
    { label: () => m.columnsMenu, actions: [foldPhase, splitPhase, mergePhases, widenStep, narrowStep, fitStep, fitColumns, hideStep] },
    { label: () => m.lanesMenu, actions: [toggleFold, freezeLane, hideLane, saveLaneTemplate] },
  ],
  [showAll, selectAll, find, zoomFit],
];

/** Only what can be done now, in sections. */
export function contextMenu(app: App): MenuPart[] {
  const sections = SECTIONS.map((section) => section.flatMap((one) => partsFor(app, one))).filter(({ length }) => length > 0);
  return sections.flatMap((section, index) => [...(index > 0 ? [line] : []), ...section]);
}

function partsFor(app: App, one: Section[number]): MenuPart[] {
  if (!("actions" in one)) return offered(app, one) ? [action(one)] : [];
  const parts = one.actions.filter((inner) => offered(app, inner)).map(action);
  return parts.length > 0 ? [{ is: "sub", label: one.label(), parts }] : [];
}

/** Opening an empty cell is adding a card, and opening a frame choosing a picture: both have words of their own. */
function offered(app: App, one: Action): boolean {
  const { is } = app.session.selection;
  return one.enabled(app) && !(one === openChosen && (is === "map" || is === "picture"));
}
