// Pictures on a storyboard: chosen, dropped, pasted.

import { isPicture } from "../../canvas/pictures";
import type { Edit, NewPicture, Point } from "../../ipc/types";
import { m } from "../../i18n/map";
import type { App } from "../../state/app.svelte";
import type { Cell } from "../../state/session.svelte";
import { editable } from "./chosen";

/** The storyboard's cell that is selected or that the cursor stands in. */
export function pictureCell(app: App): Cell | null {
  const { selection, cursor } = app.session;
  const cell = selection.is === "picture" ? { lane: selection.lane, step: selection.step } : cursor;
  const lane = cell && app.document?.lane(cell.lane);
  return lane?.kind.kind === "image" && lane.fold === "open" ? cell : null;
}

/** Asks for files and puts them at a step and those right of it. */
export async function choosePictures(app: App, cell: Cell): Promise<void> {
  if (!editable(app)) return;
  const paths = (await app.attempt(() => app.host.pickPath("pictures", null, null))) ?? [];
  await putPictures(app, cell, paths);
  app.session.controls?.focus();
}

/** Puts files at a step and those right of it. */
export async function putPictures(app: App, cell: Cell, paths: readonly string[]): Promise<void> {
  const edit = editFor(cell, paths.map((path): NewPicture => ({ path })));
  if (edit) await put(app, cell, edit);
}

/** Takes files that were dropped on the window; says whether they were pictures. */
export function droppedPictures(app: App, paths: readonly string[], at: Point): boolean {
  if (!paths.length || !paths.every(isPicture) || !editable(app)) return false;
  const under = boardAt(app, at);
  if (under) void putPictures(app, under, paths);
  else app.session.notify("info", m.dropOnBoard);
  return true;
}

/** The storyboard's cell under a point of the page. */
export function boardAt(app: App, at: Point): Cell | null {
  const under = app.session.controls?.cellAt(at) ?? null;
  const lane = under && app.document?.lane(under.lane);
  return lane?.kind.kind === "image" && lane.fold === "open" ? under : null;
}

/** Puts a picture of the clipboard into the storyboard's cell; says whether there was one, and a cell. */
export function pastedPicture(app: App, data: DataTransfer): boolean {
  const file = [...data.files].find(({ type }) => type.startsWith("image/"));
  const cell = file && pictureCell(app);
  if (!file || !cell || !editable(app)) return false;
  void pasteFile(app, cell, file);
  return true;
}

async function pasteFile(app: App, cell: Cell, file: File): Promise<void> {
  const data = await app.attempt(() => base64(file));
  if (data) await put(app, cell, { edit: "setPicture", ...cell, picture: { data }, name: file.name || null, alt: null });
}

async function put(app: App, cell: Cell, edit: Edit): Promise<void> {
  const reply = await app.edit(edit);
  if (reply) app.session.selection = { is: "picture", ...cell };
}

/** One picture replaces, several are one step of undo. */
function editFor({ lane, step }: Cell, pictures: NewPicture[]): Edit | null {
  const [only] = pictures;
  if (only === undefined) return null;
  if (pictures.length > 1) return { edit: "setPictures", lane, step, pictures };
  return { edit: "setPicture", lane, step, picture: only, name: null, alt: null };
}

async function base64(file: Blob): Promise<string> {
  const url = await new Promise<string>((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result));
    reader.onerror = () => failed(new Error(m.unreadable));
    reader.readAsDataURL(file);
  });
  return url.slice(url.indexOf(",") + 1);
}
