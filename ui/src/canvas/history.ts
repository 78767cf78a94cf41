// Undo within one text field: the states it went through. The web view's own undo does not work in the window.

export interface FieldState {
  readonly text: string;
  /** Where the caret is, in characters from the start. */
  readonly caret: number;
}

export class FieldHistory {
  readonly #past: FieldState[] = [];
  readonly #future: FieldState[] = [];
  #now: FieldState;
  /** Whether the next change may be taken together with the one before. */
  #open = false;

  constructor(text: string) {
    this.#now = { text, caret: text.length };
  }

  /** The field changed. Letters typed in a row are one state; a new word begins another. */
  record(next: FieldState): void {
    if (next.text === this.#now.text) return;
    const typed = next.text.length - this.#now.text.length === 1 ? next.text[next.caret - 1] : undefined;
    const goesOn = this.#open && typed !== undefined && !/\s/.test(typed);
    if (!goesOn) this.#past.push(this.#now);
    this.#now = next;
    this.#future.length = 0;
    this.#open = typed !== undefined;
  }

  undo(): FieldState | null {
    return this.#go(this.#past, this.#future);
  }

  redo(): FieldState | null {
    return this.#go(this.#future, this.#past);
  }

  #go(from: FieldState[], to: FieldState[]): FieldState | null {
    const state = from.pop();
    if (!state) return null;
    to.push(this.#now);
    this.#now = state;
    this.#open = false;
    return state;
  }
}
