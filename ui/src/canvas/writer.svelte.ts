// The text that is being edited: drawn while it is typed, put where a crash cannot reach it, stored once on leaving.

import type { EditReply } from "../ipc/types";
import type { App } from "../state/app.svelte";
import { DRAFT_DELAY, Throttle, begun, editOf, itemOf, previewOf, type Editing, type Opening, type Writing } from "./editing";
import { FieldHistory, type FieldState } from "./history";
import { labelPlacement, newCardPlacement, placementOf, type Placement } from "./placement";
import type { SceneModel } from "./scene-model";

/** Where the caret goes when editing begins: to a point of the page, or to the end. */
export type Caret = { readonly x: number; readonly y: number } | "end";

export class Writer {
  readonly #app: App;
  readonly #model: () => SceneModel | null;
  editing: Editing | null = $state.raw(null);
  caret: Caret = "end";
  #history = new FieldHistory("");
  readonly #drafts = new Throttle(DRAFT_DELAY);
  /** Whether something other than what is stored is drawn. */
  #drawn = false;
  #label: Placement | null = null;
  /** Where the field stood last. */
  #last: Placement | null = null;
  #leaving: Promise<EditReply | null> = Promise.resolve(null);

  constructor(app: App, model: () => SceneModel | null) {
    this.#app = app;
    this.#model = model;
  }

  /** Where the field stands now; it follows what it edits. */
  readonly placement: Placement | null = $derived.by(() => this.#placement());

  begin(writing: Writing, caret: Caret = "end", opening: Opening = "opened"): void {
    if (this.editing) void this.leave();
    this.editing = begun(writing, opening);
    this.caret = caret;
    this.#history = new FieldHistory(this.editing.text);
    this.#label = isLabel(writing) ? this.#labelPlacement(writing) : null;
    this.#last = null;
    this.#drawn = false;
    this.#app.session.editing = true;
  }

  /** The field holds something else now. */
  input(state: FieldState): void {
    if (!this.editing) return;
    this.#history.record(state);
    this.#set(state.text);
  }

  compose(composing: boolean): void {
    if (this.editing) this.editing = { ...this.editing, composing };
  }

  undo(): FieldState | null {
    return this.#step(this.#history.undo());
  }

  redo(): FieldState | null {
    return this.#step(this.#history.redo());
  }

  /** Ends editing and stores what was written, as one edit. Resolves when it is stored. */
  leave(): Promise<EditReply | null> {
    const { editing } = this;
    if (!editing) return this.#leaving;
    this.editing = null;
    this.#drafts.cancel();
    this.#app.session.editing = false;
    this.#leaving = this.#store(editing);
    return this.#leaving;
  }

  /** Ends editing with what stood there before. */
  async giveUp(): Promise<void> {
    const { editing } = this;
    if (editing?.writing.is === "text") this.editing = { ...editing, text: editing.writing.before };
    await this.leave();
  }

  async #store(editing: Editing): Promise<EditReply | null> {
    const edit = editOf(editing, this.#app.document?.map ?? "");
    if (edit) {
      const reply = await this.#app.edit(edit);
      if (!reply) this.#keep(editing);
      return reply;
    }
    if (this.#drawn || editing.writing.is === "newCard") await this.#app.preview({ preview: "none" });
    return null;
  }

  /** What could not be written to the disk stays open for another try. */
  #keep(editing: Editing): void {
    if (this.#app.saved.is !== "failed" || this.editing) return;
    this.begin(editing.writing);
    this.#set(editing.text);
  }

  #step(state: FieldState | null): FieldState | null {
    if (state) this.#set(state.text);
    return state;
  }

  #set(text: string): void {
    if (!this.editing || this.editing.text === text) return;
    this.editing = { ...this.editing, text };
    this.#drawn = true;
    const preview = previewOf(this.editing);
    void this.#app.preview(preview);
    this.#drafts.request(() => void this.#app.saveDraft(preview));
  }

  #placement(): Placement | null {
    const model = this.#model();
    if (!this.editing || !model) return null;
    const { writing } = this.editing;
    if (isLabel(writing)) return this.#label;
    const placed = model.placed(itemOf(writing));
    const drawn = placed && placementOf(placed, this.editing.text);
    if (drawn) return (this.#last = drawn);
    if (writing.is === "newCard") {
      const bottom = (card: string) => {
        const rect = model.cardRect(card);
        return rect && rect.y + rect.h;
      };
      return newCardPlacement(model, bottom, writing.cell);
    }
    // A text of the header is not drawn while it is empty.
    return this.#last;
  }

  /** Words beside a value find another place with every letter: their field stays where it was when it opened. */
  #labelPlacement(writing: Writing): Placement | null {
    const placed = this.#model()?.placed(itemOf(writing));
    if (!placed || writing.is === "newCard") return null;
    const { x, y, w } = placed.rect;
    return placementOf(placed, writing.before) ?? labelPlacement({ x: x + w / 2, y }, placed.stick);
  }
}

function isLabel(writing: Writing): boolean {
  return writing.is === "text" && writing.target.target === "valueLabel";
}
