// Where the keyboard is on the map, and what is selected. The selection is the session's, shared with the inspector;
// a selection made elsewhere brings the cursor along.

import { untrack } from "svelte";

import type { Selection, Session } from "../state/session.svelte";
import { FRAME } from "./pictures";
import { cellPlace, cursorAt, laneAt, placeOfCard, repaired, rowOf, samePlace, type Cursor, type Place } from "./places";
import type { SceneModel } from "./scene-model";
import { cardsBetween } from "./range";
import { paged, walked, type Paging, type Walk } from "./walk";

export class CursorControl {
  readonly #session: Session;
  readonly #model: () => SceneModel | null;
  cursor: Cursor | null = $state.raw(null);
  /** The selection that came from here. */
  #own: Selection | null = null;
  /** Where selecting by walking began. */
  #anchor: Cursor | null = null;

  constructor(session: Session, model: () => SceneModel | null) {
    this.#session = session;
    this.#model = model;
  }

  get place(): Place | null {
    return this.cursor?.place ?? null;
  }

  /** Puts the cursor at a place and selects what stands there. */
  goTo(place: Place): void {
    const model = this.#model();
    const cursor = model && cursorAt(model, place);
    if (cursor) this.#set(cursor);
  }

  /** Walks; says whether there was somewhere to go. */
  walk(walk: Walk): boolean {
    const model = this.#model();
    if (!model) return false;
    const from = this.cursor;
    const next = from ? walked(model, from, walk) : firstCursor(model);
    if (!next || next === from || (from && samePlace(next.place, from.place))) return false;
    this.#set(next);
    return true;
  }

  /** Goes by a length of the map; says whether there was somewhere to go. */
  page(to: Paging, length: number): boolean {
    const model = this.#model();
    if (!model) return false;
    if (!this.cursor) return this.walk(to);
    const next = paged(model, this.cursor, to, length);
    if (next === this.cursor) return false;
    this.#set(next);
    return true;
  }

  /** Walks within the cells and selects the cards from where that began. Says whether there was somewhere to go. */
  extend(walk: Walk): boolean {
    const model = this.#model();
    const from = this.cursor;
    if (!model || !from) return false;
    const anchor = this.#anchor ?? from;
    const next = walked(model, from, walk);
    if (anchor.place.at !== "cell" || next.place.at !== "cell" || samePlace(next.place, from.place)) return false;
    this.#anchor = anchor;
    this.cursor = next;
    this.#select(cardsSelection(cardsBetween(model, anchor.place, next.place)));
    return true;
  }

  /** Selects cards; the cursor goes to the last of them. */
  choose(cards: readonly string[]): void {
    const model = this.#model();
    const last = model?.card(cards.at(-1) ?? "");
    if (model && last) this.cursor = cursorAt(model, placeOfCard(last));
    this.#anchor = null;
    this.#select(cardsSelection(cards));
  }

  /** Takes a card into the selection or out of it. */
  toggle(card: string): void {
    const chosen = this.#session.selectedCards;
    const cards = chosen.includes(card) ? chosen.filter((one) => one !== card) : [...chosen, card];
    const found = this.#model()?.card(card);
    const model = this.#model();
    if (found && model) this.cursor = cursorAt(model, placeOfCard(found));
    this.#anchor = null;
    this.#select(cardsSelection(cards));
  }

  /** Leaves the cursor where it is and selects nothing but what stands there. */
  alone(): void {
    if (this.cursor) this.#set(this.cursor);
  }

  /** After the map has changed: stays, or goes to the nearest place that is left. */
  repair(): void {
    const model = this.#model();
    if (!model || !this.cursor) return;
    const next = repaired(model, this.cursor);
    // Several cards that are still there stay selected, wherever they have gone.
    const several = this.#session.selectedCards.length > 1;
    if (several || samePlace(next.place, this.cursor.place)) this.cursor = next;
    else this.#set(next);
  }

  /** Follows a selection that was made elsewhere. Says the place it went to. */
  follow(): Place | null {
    const { selection } = this.#session;
    const model = this.#model();
    if (!model || selection === this.#own) return null;
    this.#own = selection;
    const place = untrack(() => placeOf(model, selection));
    const cursor = place && untrack(() => cursorAt(model, place));
    if (!cursor) return null;
    this.cursor = cursor;
    this.#anchor = null;
    this.#tell();
    return place;
  }

  forget(): void {
    this.cursor = null;
    this.#anchor = null;
    this.#tell();
  }

  #set(cursor: Cursor): void {
    this.cursor = cursor;
    this.#anchor = null;
    const model = this.#model();
    this.#select(model ? selectionAt(model, cursor) : { is: "map" });
  }

  #select(selection: Selection): void {
    this.#own = selection;
    this.#session.selection = selection;
    this.#tell();
  }

  #tell(): void {
    const place = this.place;
    this.#session.cursor = place?.at === "cell" ? { lane: place.lane, step: place.step } : null;
  }
}

function cardsSelection(cards: readonly string[]): Selection {
  return cards.length > 0 ? { is: "cards", cards } : { is: "map" };
}

/** Where the keyboard begins: in the first cell, or on the title of an empty map. */
function firstCursor(model: SceneModel): Cursor | null {
  const [row, column] = [model.grid.rows[0], model.grid.columns[0]];
  const lane = row && model.outline.lanes.find((one) => one.id === row.lane);
  return cursorAt(model, lane && column ? cellPlace(model, lane, column.step) : { at: "title" });
}

/** What is selected with the cursor at a place. */
export function selectionAt(model: SceneModel, cursor: Cursor): Selection {
  const { place } = cursor;
  switch (place.at) {
    case "title":
    case "lens":
      return { is: "map" };
    case "phase":
      return { is: "phase", phase: place.phase };
    case "step":
      return { is: "step", step: place.step };
    case "path":
      return { is: "path", path: place.path };
    case "lane":
      return { is: "lane", lane: place.lane };
    case "cell": {
      const { lane, step, entry } = place;
      const kind = laneAt(model, cursor.row)?.kind.kind;
      if (kind === "emotion" || kind === "arc") return { is: "value", lane, step, persona: entry };
      if (kind === "channel") return { is: "use", lane, step };
      if (kind === "image" && (entry === null || entry === FRAME)) return { is: "picture", lane, step };
      if (kind === "metric" && entry === null) return { is: "number", lane, step };
      return entry === null ? { is: "map" } : { is: "cards", cards: [entry] };
    }
  }
}

/** Where a selection stands on the map; `null` for the map itself. */
function placeOf(model: SceneModel, selection: Selection): Place | null {
  switch (selection.is) {
    case "map":
      return null;
    case "cards": {
      const card = model.card(selection.cards.at(-1) ?? "");
      return card && rowOf(model, card.lane) >= 0 ? placeOfCard(card) : null;
    }
    case "phase":
      return { at: "phase", phase: selection.phase };
    case "step":
      return { at: "step", step: selection.step };
    case "path":
      return { at: "path", path: selection.path, step: null };
    case "lane":
      return { at: "lane", lane: selection.lane };
    case "value":
      return { at: "cell", lane: selection.lane, step: selection.step, entry: selection.persona };
    case "picture":
      return { at: "cell", lane: selection.lane, step: selection.step, entry: FRAME };
    case "use":
    case "number":
      return { at: "cell", lane: selection.lane, step: selection.step, entry: null };
  }
}
