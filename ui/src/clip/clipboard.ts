// Copying, cutting and pasting on the map: the page's own events of the clipboard, so that no permission is asked.

import { deleteChosen } from "../actions/map/delete-chosen";
import { chosenCards, editable } from "../actions/map/chosen";
import { pastedPicture } from "../actions/map/pictures";
import { cardsAround } from "../actions/map/select-all";
import { focusOf } from "../actions/dispatch";
import { pastedNumbers } from "../canvas/numbers";
import { SceneModel } from "../canvas/scene-model";
import { t } from "../i18n/en";
import type { App } from "../state/app.svelte";
import type { Cell } from "../state/session.svelte";
import { clipOf, type Clip } from "./clip";
import { formsOf, OWN_TYPE, pastedOf, type ClipInput } from "./format";
import { firstCell, placed, type Placing } from "./place";
import { readTable } from "./read-table";
import { fromTsv } from "./tables";

/** Puts the selected cards on the clipboard; of a lane, step or phase its cards. */
export function copied(app: App, event: ClipboardEvent): boolean {
  const clip = isOurs(app, event) ? clipToCopy(app) : null;
  if (!clip || !event.clipboardData) return false;
  const forms = formsOf(clip);
  event.clipboardData.setData(OWN_TYPE, forms.own);
  event.clipboardData.setData("text/html", forms.html);
  event.clipboardData.setData("text/plain", forms.text);
  event.preventDefault();
  app.session.announce(t.clip.copied(clip.cards.length));
  return true;
}

/** Copies the selected cards and deletes them. */
export function cut(app: App, event: ClipboardEvent): void {
  const cards = app.session.selection.is === "cards" && editable(app) !== null;
  if (cards && copied(app, event)) void deleteChosen.run(app);
}

/** Pastes cards, lines or a table; a table is shown before it goes anywhere. */
export function pasted(app: App, event: ClipboardEvent): void {
  const data = event.clipboardData;
  if (!data || !isOurs(app, event) || !editable(app)) return;
  event.preventDefault();
  if (pastedPicture(app, data)) return;
  pasteFrom(app, { own: data.getData(OWN_TYPE), html: data.getData("text/html"), text: data.getData("text/plain") });
}

/** What would be copied now; `null` where there are no cards. */
export function clipToCopy(app: App): Clip | null {
  const { document } = app;
  const { selection } = app.session;
  if (!document) return null;
  const whole = selection.is === "lane" || selection.is === "step" || selection.is === "phase";
  const cards = whole ? cardsAround(app).flatMap((id) => document.cards.get(id) ?? []) : chosenCards(app);
  const clip = clipOf(new SceneModel(document), cards);
  return clip.cards.length > 0 ? clip : null;
}

/** Where pasting begins: at the cursor, or at what is selected. */
export function pasteCell(app: App): Cell | null {
  const { selection, cursor } = app.session;
  if (!app.document) return null;
  const lane = selection.is === "lane" ? selection.lane : cursor?.lane;
  const step = selection.is === "step" ? selection.step : cursor?.step;
  return firstCell(new SceneModel(app.document), { lane, step });
}

export function placingOf(app: App, clip: Clip, cell: Cell): Placing | null {
  return app.document && placed(new SceneModel(app.document), clip, cell, () => crypto.randomUUID());
}

/** Adds the cards that find a place and selects them. */
export async function paste(app: App, { edit, ids }: Placing): Promise<void> {
  if (edit && (await app.edit(edit))) app.session.controls?.select(ids);
}

function pasteFrom(app: App, input: ClipInput): void {
  const found = pastedOf(input, readTable);
  if (!found) return app.session.notify("info", t.clip.nothing);
  if (pasteNumbers(app, input.text)) return;
  const cell = pasteCell(app);
  const placing = cell && placingOf(app, found.clip, cell);
  if (found.as === "table" || (placing && placing.left.length > 0)) app.session.dialog = { is: "paste", pasted: found, cell };
  else if (placing?.edit) void paste(app, placing);
  else app.session.notify("info", t.clip.noLane);
}

/** On a metric lane, numbers go into its cells as one step of undo. Says whether that was so. */
function pasteNumbers(app: App, text: string): boolean {
  const { document } = app;
  const { selection } = app.session;
  const kind = selection.is === "number" ? document?.lane(selection.lane)?.kind : undefined;
  if (!document || selection.is !== "number" || kind?.kind !== "metric") return false;
  const steps = document.grid.columns.map((column) => column.step);
  const rows = fromTsv(text.replace(/\r\n?/g, "\n").replace(/\n+$/, ""));
  const numbers = pastedNumbers(rows, steps.slice(steps.indexOf(selection.step)), kind.numbers);
  if (numbers) void app.edit({ edit: "setMetricValues", lane: selection.lane, numbers });
  return numbers !== null;
}

/** Whether the event is about the map: no field has the keyboard, no dialog is open, no words are selected. */
function isOurs(app: App, event: ClipboardEvent): boolean {
  const { inText } = focusOf(event.target, app.session.dialog !== null);
  return app.document !== null && !inText && app.session.dialog === null && (getSelection()?.toString() ?? "") === "";
}
