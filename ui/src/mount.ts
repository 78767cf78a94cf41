// Puts the application into the page and listens to what comes from outside.

import { mount } from "svelte";

import "./theme.css";
import "./base.css";

import { droppedPictures } from "./actions/map/pictures";
import { openPath } from "./actions/workspace/flows";
import AppView from "./App.svelte";
import { servePictures } from "./canvas/pictures";
import { checkFidelity } from "./fidelity";
import type { Host } from "./ipc/host";
import { App } from "./state/app.svelte";

export async function mountApp(host: Host): Promise<App> {
  const target = document.getElementById("app");
  if (!target) throw new Error("the page has no #app");
  const app = new App(host);
  servePictures(host.pictureUrl);
  followSystemColours(app);
  listen(app);
  mount(AppView, { target, props: { app } });
  await app.attempt(() => app.start());
  afterPaint(() => void host.ready().catch(() => undefined));
  void document.fonts.ready.then(() => checkFidelity(host)).catch(() => undefined);
  return app;
}

/** Two frames: one to build what was asked for, one to paint it. */
function afterPaint(task: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(task)));
}

function followSystemColours(app: App): void {
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  app.session.systemDark = dark.matches;
  dark.addEventListener("change", () => (app.session.systemDark = dark.matches));
}

function listen(app: App): void {
  app.host.onFilesOver((over) => (app.session.filesOver = over));
  app.host.onFileDrop((paths, at) => {
    app.session.filesOver = null;
    const [path] = paths;
    if (app.session.dialog !== null || path === undefined) return;
    if (paths.length === 1 && path.toLowerCase().endsWith(".laneway")) void openPath(app, path);
    else if (droppedPictures(app, paths, at)) return;
    else if (app.workspace?.readOnly == null) app.session.dialog = { is: "import", paths };
  });
  app.host.onOpenFile((path) => void openPath(app, path));
  app.host.onCloseRequested(() => {
    // Whatever happens to unfinished typing, the window must close: it is kept as a draft at the latest.
    void app.attempt(() => app.flush()).then(() => app.host.closeWindow());
  });
  window.addEventListener("error", (event) => app.report(event.error ?? event.message));
  window.addEventListener("unhandledrejection", (event) => app.report(event.reason));
}
