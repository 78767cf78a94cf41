// The map on the canvas: its picture, its grid and what it says.

import { SvelteMap } from "svelte/reactivity";

import type { CanvasUpdate, CanvasView, CardView, Grid, LaneView, MapOutline, StepView, ViewRequest } from "../ipc/types";
import { SceneMirror } from "./scene.svelte";

/** A map that is open on the canvas. Changed only by `apply`, with answers of the host. */
export class OpenDocument {
  readonly map: string;
  readonly view: ViewRequest;
  readonly scene: SceneMirror;
  grid: Grid;
  outline: MapOutline;
  /** All steps, left to right. */
  readonly steps: readonly StepView[];
  /** By id; reading one is told about changes of that one. */
  readonly cards = new SvelteMap<string, CardView>();
  /** The cards of each lane, so that a cell is found without looking at all of them. */
  readonly #byLane = new Map<string, Set<string>>();
  readonly #columns: ReadonlyMap<string, number> = $derived.by(
    () => new Map(this.steps.map((step, index) => [step.id, index])),
  );
  /** Rises with every answer: what is looked up by lane changes with any of them. */
  #revision: number = $state.raw(0);
  #seq: number;

  constructor(opened: CanvasView, view: ViewRequest) {
    this.map = opened.outline.id;
    this.view = view;
    this.scene = new SceneMirror(opened.scene);
    this.grid = $state.raw(opened.grid);
    this.outline = $state.raw(opened.outline);
    this.steps = $derived(this.outline.phases.flatMap((phase) => phase.steps));
    for (const card of opened.cards) this.#put(card);
    this.#seq = opened.seq;
  }

  /** Takes an answer over, unless a newer one was there before. Says whether it did. */
  apply(update: CanvasUpdate): boolean {
    if (update.seq <= this.#seq) return false;
    this.#seq = update.seq;
    this.#revision += 1;
    this.scene.apply(update.patch);
    if (update.grid) this.grid = update.grid;
    if (update.outline) this.outline = update.outline;
    for (const card of update.cards) this.#put(card);
    for (const id of update.removedCards) this.#remove(id);
    return true;
  }

  lane(id: string): LaneView | undefined {
    return this.outline.lanes.find((lane) => lane.id === id);
  }

  step(id: string): StepView | undefined {
    return this.steps.find((step) => step.id === id);
  }

  /** The number on the step's heading, from 1; 0 where there is no such step. */
  stepNumber(id: string): number {
    return (this.#columns.get(id) ?? -1) + 1;
  }

  /** The cards of a lane that cover a step, top to bottom as drawn. */
  cardsAt(lane: string, step: string): CardView[] {
    const column = this.stepNumber(step);
    const here = [...(this.#inLane(lane) ?? [])].flatMap((id) => this.cards.get(id) ?? []);
    return here
      .filter((card) => this.stepNumber(card.from) <= column && column <= this.stepNumber(card.to))
      .sort((one, two) => this.#top(one) - this.#top(two));
  }

  #inLane(lane: string): ReadonlySet<string> | undefined {
    return this.#revision >= 0 ? this.#byLane.get(lane) : undefined;
  }

  #put(card: CardView): void {
    const before = this.cards.get(card.id);
    if (before && before.lane !== card.lane) this.#byLane.get(before.lane)?.delete(card.id);
    const lane = this.#byLane.get(card.lane);
    if (lane) lane.add(card.id);
    else this.#byLane.set(card.lane, new Set([card.id]));
    this.cards.set(card.id, card);
  }

  #remove(id: string): void {
    const card = this.cards.get(id);
    if (card) this.#byLane.get(card.lane)?.delete(id);
    this.cards.delete(id);
  }

  #top(card: CardView): number {
    const found = this.scene.find(`card/${card.id}`);
    return found ? found.group.offset.y + found.item.look.rect.y : Number.POSITIVE_INFINITY;
  }
}
