// What can be done with the things on the map. Where two actions have the same keys, the first that can be done wins.

import type { Action } from "../action";
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
import { freezeLane, hideChosen, hideLane, hideStep, showAll } from "./lanes";
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
import { themes } from "./themes";
import { toggleFold } from "./toggle-fold";
import { toggleMoment } from "./toggle-moment";
import { togglePath } from "./toggle-path";

export const mapActions: readonly Action[] = [
  choosePicture,
  ...[openChosen, editWords, addCard, addHere, ask, addStep, addPhase, addLane, ...addLaneOf, addLanesFrom, addPath],
  ...[selectAll, cut, copy, paste, duplicateChosen, deleteChosen],
  ...[moveLeft, moveRight, moveUp, moveDown, raise, lower, stretchRight, shrink],
  ...[toggleMoment, toggleFold, togglePath, connectCards, foldPhase, splitPhase, mergePhases, widenStep, narrowStep, fitStep, fitColumns],
  ...[hideChosen, hideLane, hideStep, showAll, freezeLane, saveLaneTemplate],
  ...themes,
];
