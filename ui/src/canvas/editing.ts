// Editing text in place: what is written where, and what leaving it means. Pure; the text field itself lives in
// `TextEditor.svelte`.
//
// While an input method composes, nothing is committed and no key is taken: its keys belong to it.

import type { Cell } from "../state/session.svelte";
import type { CardView, Edit, LaneView, MapOutline, Preview, TextTarget } from "../ipc/types";

/** What is being written. */
export type Writing =
  | { readonly is: "text"; readonly target: TextTarget; readonly before: string }
  | { readonly is: "newCard"; readonly id: string; readonly cell: Cell; readonly above: string | null };

/** How a text came to be edited: it was opened, or a letter was typed over it. */
export type Opening = "opened" | "typedOver";

/** A text field while it is open. */
export interface Editing {
  readonly writing: Writing;
  readonly opening: Opening;
  readonly text: string;
  readonly composing: boolean;
}

/** What a key means to the field; `null` leaves it to the field. Giving up brings back what was typed over. */
export type EditKey = "leave" | "giveUp" | "next" | "previous" | "undo" | "redo";

export function begun(writing: Writing, opening: Opening = "opened"): Editing {
  return { writing, opening, text: writing.is === "text" ? writing.before : "", composing: false };
}

/** Titles are one line: Enter leaves them. Cards and the header's texts may have several. */
export function isOneLine(writing: Writing): boolean {
  if (writing.is === "newCard") return false;
  return writing.target.target !== "card" && writing.target.target !== "lens";
}

export interface EditKeyPress {
  readonly key: string;
  readonly isComposing: boolean;
  readonly mod: boolean;
  readonly shift: boolean;
}

export function editKey(editing: Editing, press: EditKeyPress): EditKey | null {
  if (editing.composing || press.isComposing || press.key === "Process") return null;
  switch (press.key) {
    case "Escape":
      return editing.opening === "typedOver" && editing.writing.is === "text" ? "giveUp" : "leave";
    case "Enter":
      return press.mod || (isOneLine(editing.writing) && !press.shift) ? "leave" : null;
    case "Tab":
      return press.shift ? "previous" : "next";
    case "z":
    case "Z":
      if (!press.mod) return null;
      return press.shift ? "redo" : "undo";
    case "y":
    case "Y":
      return press.mod ? "redo" : null;
    default:
      return null;
  }
}

/** What the field holds, as text: a web view ends it with a line feed of its own. */
export function fieldText(innerText: string, oneLine: boolean): string {
  const text = innerText.replace(/\r\n?/g, "\n").replace(/\n$/, "").replace(/\u00ad/g, "");
  return oneLine ? text.replace(/\s*\n\s*/g, " ") : text;
}

/** What draws the text as it stands. */
export function previewOf(editing: Editing): Preview {
  const { writing, text } = editing;
  if (writing.is === "text") return { preview: "text", target: writing.target, text };
  const { id, cell, above } = writing;
  return { preview: "newCard", id, lane: cell.lane, step: cell.step, before: above, text };
}

/** The one edit that leaving makes; `null` where nothing was written. */
export function editOf(editing: Editing, map: string): Edit | null {
  const { writing, text } = editing;
  if (writing.is === "newCard") {
    const { id, cell, above } = writing;
    return text.trim() === "" ? null : { edit: "addCard", id, lane: cell.lane, step: cell.step, text, before: above };
  }
  return text === writing.before ? null : textEdit(writing.target, text, map);
}

function textEdit(target: TextTarget, text: string, map: string): Edit {
  switch (target.target) {
    case "card":
      return { edit: "setCardText", card: target.card, text };
    case "phase":
      return { edit: "renamePhase", phase: target.phase, title: text };
    case "step":
      return { edit: "renameStep", step: target.step, title: text };
    case "lane":
      return { edit: "renameLane", lane: target.lane, title: text };
    case "laneSubtitle":
      return { edit: "setLaneSubtitle", lane: target.lane, subtitle: text };
    case "path":
      return { edit: "renamePath", path: target.path, name: text };
    case "title":
      return { edit: "renameMap", map, title: text };
    case "lens":
      return { edit: "setLens", map, field: target.field, text };
    case "valueLabel":
      return { edit: "setValueLabel", lane: target.lane, step: target.step, persona: target.persona ?? null, label: text };
  }
}

/** The words that stand at a target now; `null` where the target is not on the map. */
export function wordsAt(outline: MapOutline, card: (id: string) => CardView | undefined, target: TextTarget): string | null {
  switch (target.target) {
    case "card":
      return card(target.card)?.text ?? null;
    case "phase":
      return outline.phases.find((phase) => phase.id === target.phase)?.title ?? null;
    case "step":
      return outline.phases.flatMap((phase) => phase.steps).find((step) => step.id === target.step)?.title ?? null;
    case "lane":
      return outline.lanes.find((lane) => lane.id === target.lane)?.title ?? null;
    case "laneSubtitle":
      return outline.lanes.find((lane) => lane.id === target.lane)?.subtitle ?? null;
    case "path":
      return outline.paths.find((path) => path.id === target.path)?.name ?? null;
    case "title":
      return outline.title;
    case "lens":
      return outline[target.field];
    case "valueLabel":
      return labelAt(outline.lanes.find((lane) => lane.id === target.lane), target.step, target.persona ?? null);
  }
}

function labelAt(lane: LaneView | undefined, step: string, persona: string | null): string | null {
  if (lane?.kind.kind !== "emotion") return null;
  const value = lane.kind.values.find((one) => one.step === step && one.persona === persona);
  return value && value.value !== null ? value.label : null;
}

/** The scene's item that draws what is written. */
export function itemOf(writing: Writing): string {
  return writing.is === "newCard" ? `card/${writing.id}` : itemOfText(writing.target);
}

/** The scene's item that draws a text. The owner of a map is drawn where it is presented. */
export function itemOfText(target: TextTarget): string {
  switch (target.target) {
    case "card":
      return `card/${target.card}`;
    case "phase":
      return `phase/${target.phase}`;
    case "step":
      return `step/${target.step}`;
    case "lane":
    case "laneSubtitle":
      return `lane/${target.lane}`;
    case "path":
      return `path-name/${target.path}`;
    case "title":
      return "header/title";
    case "lens":
      return target.field === "owner" ? "foot/owner" : `header/${target.field}`;
    case "valueLabel":
      return `point/${target.lane}/${target.step}/${target.persona ?? "-"}`;
  }
}

/** How long typing waits until it is put where a crash cannot reach it, in ms. */
export const DRAFT_DELAY = 350;

/** Runs the newest of several requests, at most once in a while, and never later than that after the first. */
export class Throttle {
  readonly #delay: number;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #task: (() => void) | null = null;

  constructor(delay: number) {
    this.#delay = delay;
  }

  request(task: () => void): void {
    this.#task = task;
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      const latest = this.#task;
      this.#task = null;
      latest?.();
    }, this.#delay);
  }

  cancel(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#task = null;
  }
}
