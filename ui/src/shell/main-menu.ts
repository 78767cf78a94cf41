// The main menu.

import { saveTemplate } from "../actions/library/save-template";
import { about } from "../actions/view/about";
import { drawingAutomatic } from "../actions/view/drawing-automatic";
import { drawingGraphics } from "../actions/view/drawing-graphics";
import { drawingProcessor } from "../actions/view/drawing-processor";
import { shortcuts } from "../actions/view/shortcuts";
import { themeDark } from "../actions/view/theme-dark";
import { themeLight } from "../actions/view/theme-light";
import { themeSystem } from "../actions/view/theme-system";
import { channels } from "../actions/workspace/channels";
import { closeWorkspace } from "../actions/workspace/close";
import { exportMap } from "../actions/workspace/export";
import { openPath } from "../actions/workspace/flows";
import { importFiles } from "../actions/workspace/import";
import { newMap } from "../actions/workspace/new-map";
import { newWorkspace } from "../actions/workspace/new-workspace";
import { open } from "../actions/workspace/open";
import { openSample } from "../actions/workspace/open-sample";
import { personas } from "../actions/workspace/personas";
import { renameWorkspace } from "../actions/workspace/rename-workspace";
import { saveCopy } from "../actions/workspace/save-copy";
import { touchpoints } from "../actions/workspace/touchpoints";
import { t } from "../i18n/en";
import { action, entry, line, note, type MenuPart } from "../parts/menu";
import type { App } from "../state/app.svelte";

export function mainMenu(app: App): MenuPart[] {
  const theme: MenuPart = {
    is: "sub",
    label: t.top.theme,
    icon: "sun",
    parts: [action(themeSystem), action(themeLight), action(themeDark)],
  };
  const drawing: MenuPart = {
    is: "sub",
    label: t.top.drawing,
    icon: "device-desktop",
    parts: [action(drawingAutomatic), action(drawingGraphics), action(drawingProcessor), line, note(t.top.drawingHint)],
  };
  return [
    ...[action(newMap), action(newWorkspace), action(open), ...recent(app), action(openSample), line],
    ...[action(importFiles), action(exportMap), action(saveTemplate), action(saveCopy), action(renameWorkspace), line],
    ...[action(personas), action(channels), action(touchpoints), line],
    ...[theme, drawing, action(shortcuts), action(about), line, action(closeWorkspace)],
  ];
}

function recent(app: App): MenuPart[] {
  const files = app.recent.filter((file) => !file.missing && file.path !== app.workspace?.path).slice(0, 8);
  if (files.length === 0) return [];
  const parts = files.map(({ path, name }) => entry({ id: path, label: name, run: () => openPath(app, path) }));
  return [{ is: "sub", label: t.top.recent, icon: "history", parts }];
}
