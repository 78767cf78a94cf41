// Copy, cut and paste as actions. Their keys are the page's own, which tells of them by events; from a menu the page
// is asked to send those.

import { clipToCopy } from "../../clip/clipboard";
import { t } from "../../i18n/en";
import type { App } from "../../state/app.svelte";
import type { Action } from "../action";
import { editable } from "./chosen";

export const copy: Action = {
  id: "map.copy",
  label: () => t.clip.copy,
  icon: "copy",
  shortcuts: ["Mod+C"],
  where: "canvas",
  heard: "byPage",
  enabled: (app) => app.session.density === "edit" && clipToCopy(app) !== null,
  run: (app) => ask(app, "copy"),
};

export const cut: Action = {
  id: "map.cut",
  label: () => t.clip.cut,
  icon: "scissors",
  shortcuts: ["Mod+X"],
  where: "canvas",
  heard: "byPage",
  enabled: (app) => editable(app) !== null && app.session.selectedCards.length > 0,
  run: (app) => ask(app, "cut"),
};

export const paste: Action = {
  id: "map.paste",
  label: () => t.clip.paste,
  icon: "clipboard",
  shortcuts: ["Mod+V"],
  where: "canvas",
  heard: "byPage",
  enabled: (app) => editable(app) !== null,
  run: (app) => ask(app, "paste"),
};

/** After the menu has given the keyboard back. A web view may refuse to paste without its key. */
function ask(app: App, what: "copy" | "cut" | "paste"): void {
  setTimeout(() => {
    app.session.controls?.focus();
    if (!document.execCommand(what)) app.session.notify("info", t.clip.useKeys[what]);
  });
}
