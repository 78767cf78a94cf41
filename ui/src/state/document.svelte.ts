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
  #seq: number;

  constructor(opened: CanvasView, view: ViewRequest) {
    this.map = opened.outline.id;
    this.view = view;
    this.scene = new SceneMirror(opened.scene);
    this.grid = $state.raw(opened.grid);
    this.outline = $state.raw(opened.outline);
    this.steps = $derived(this.outline.phases.flatMap((phase) => phase.steps));
    for (const card of opened.cards) this.cards.set(card.id, card);
    this.#seq = opened.seq;
  }

  /** Takes an answer over, unless a newer one was there before. Says whether it did. */
  apply(update: CanvasUpdate): boolean {
    if (update.seq <= this.#seq) return false;
    this.#seq = update.seq;
    this.scene.apply(update.patch);
    if (update.grid) this.grid = update.grid;
    if (update.outline) this.outline = update.outline;
    for (const card of update.cards) this.cards.set(card.id, card);
    for (const id of update.removedCards) this.cards.delete(id);
    return true;
  }

  lane(id: string): LaneView | undefined {
    return this.outline.lanes.find((lane) => lane.id === id);
  }

  step(id: string): StepView | undefined {
    return this.steps.find((step) => step.id === id);
  }

  /** The number on the step's heading, from 1. */
  stepNumber(id: string): number {
    return this.steps.findIndex((step) => step.id === id) + 1;
  }

  /** The cards of a lane that cover a step, top to bottom as drawn. */
  cardsAt(lane: string, step: string): CardView[] {
    const column = this.stepNumber(step);
    const here = [...this.cards.values()].filter(
      (card) => card.lane === lane && this.stepNumber(card.from) <= column && column <= this.stepNumber(card.to),
    );
    return here.sort((one, two) => this.#top(one) - this.#top(two));
  }

  #top(card: CardView): number {
    const found = this.scene.find(`card/${card.id}`);
    return found ? found.group.offset.y + found.item.look.rect.y : Number.POSITIVE_INFINITY;
  }
}
