// All actions, in the order in which the list of shortcuts shows them.

import type { Action } from "./action";
import { deleteMap } from "./library/delete-map";
import { duplicateMap } from "./library/duplicate-map";
import { moveMapDown } from "./library/move-map-down";
import { moveMapUp } from "./library/move-map-up";
import { renameMap } from "./library/rename-map";
import { saveTemplate } from "./library/save-template";
import { setCurrent } from "./library/set-current";
import { setFuture } from "./library/set-future";
import { mapActions } from "./map";
import { about } from "./view/about";
import { drawingAutomatic } from "./view/drawing-automatic";
import { drawingGraphics } from "./view/drawing-graphics";
import { drawingProcessor } from "./view/drawing-processor";
import { editView } from "./view/edit-view";
import { find } from "./view/find";
import { findNext } from "./view/find-next";
import { findPrevious } from "./view/find-previous";
import { palette } from "./view/palette";
import { present } from "./view/present";
import { replace } from "./view/replace";
import { shortcuts } from "./view/shortcuts";
import { themeDark } from "./view/theme-dark";
import { themeLight } from "./view/theme-light";
import { themeSystem } from "./view/theme-system";
import { zoomFit } from "./view/zoom-fit";
import { zoomIn } from "./view/zoom-in";
import { zoomOut } from "./view/zoom-out";
import { zoomReset } from "./view/zoom-reset";
import { channels } from "./workspace/channels";
import { closeWorkspace } from "./workspace/close";
import { exportMap } from "./workspace/export";
import { importFiles } from "./workspace/import";
import { newMap } from "./workspace/new-map";
import { newWorkspace } from "./workspace/new-workspace";
import { open } from "./workspace/open";
import { openSample } from "./workspace/open-sample";
import { personas } from "./workspace/personas";
import { redo } from "./workspace/redo";
import { renameWorkspace } from "./workspace/rename-workspace";
import { saveCopy } from "./workspace/save-copy";
import { touchpoints } from "./workspace/touchpoints";
import { undo } from "./workspace/undo";

export const actions: readonly Action[] = [
  ...[newMap, newWorkspace, open, openSample, saveCopy, importFiles, exportMap, renameWorkspace, closeWorkspace],
  ...[palette, find, replace, findNext, findPrevious, undo, redo, personas, channels, touchpoints],
  ...[renameMap, duplicateMap, saveTemplate, deleteMap, moveMapUp, moveMapDown, setCurrent, setFuture],
  ...[zoomIn, zoomOut, zoomReset, zoomFit, editView, present, themeSystem, themeLight, themeDark],
  ...[drawingAutomatic, drawingGraphics, drawingProcessor, shortcuts, about],
  ...mapActions,
];
