// What several actions and the first screen have in common: asking for files and opening them.

import type { Template } from "../../ipc/types";
import { t } from "../../i18n/en";
import type { App } from "../../state/app.svelte";

/** Opens the workspace of that path, in place of the one that is open. */
export async function openPath(app: App, path: string): Promise<void> {
  await app.flush();
  const opened = await app.busyWith(t.opening, () => app.host.openWorkspace(path));
  if (opened) await app.enter(opened);
}

/** Asks where a new workspace shall be and makes it. Says whether it did. */
export async function makeWorkspace(app: App, name: string, template: Template): Promise<boolean> {
  const [path] = (await app.attempt(() => app.host.pickPath("new", fileName(name), "laneway"))) ?? [];
  if (path === undefined) return false;
  await app.flush();
  const made = await app.busyWith(t.creating, () => app.host.newWorkspace(path, name, template));
  if (!made) return false;
  await app.enter(made);
  return true;
}

/** A title as the name of a file, without what file systems refuse. */
export function fileName(title: string): string {
  const clean = title.replace(/[\\/:*?"<>|\u0000-\u001f]+/g, " ").replace(/\s+/g, " ").trim();
  return clean.replace(/^\.+|\.+$/g, "").slice(0, 80) || t.app;
}
