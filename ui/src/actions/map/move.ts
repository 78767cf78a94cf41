// Moving what is selected by one place, as an edit. Pure over the document, so that it can be tested without a window.

import type { CardView, Edit } from "../../ipc/types";
import { hasValues, takesCards } from "../../canvas/lane-kinds";
import { nudged } from "../../canvas/values";
import type { OpenDocument } from "../../state/document.svelte";
import type { Selection } from "../../state/session.svelte";

export type Direction = "left" | "right" | "up" | "down";

/** The part of a document that moving looks at. */
export type MoveModel = Pick<OpenDocument, "outline" | "steps" | "cardsAt"> & {
  readonly cards: { get(id: string): CardView | undefined };
};

/** How far a value goes with one key. */
export type Stride = 1 | 5;

/** The edit that moves the selection; `null` where it cannot go further. */
export function moveEdit(map: MoveModel, selection: Selection, to: Direction, stride: Stride = 1): Edit | null {
  switch (selection.is) {
    case "cards":
      return moveCards(map, selection.cards.flatMap((id) => map.cards.get(id) ?? []), to);
    case "step":
      return to === "left" || to === "right" ? moveStep(map, selection.step, to) : null;
    case "phase":
      return to === "left" || to === "right" ? movePhase(map, selection.phase, to) : null;
    case "lane":
      return to === "up" || to === "down" ? moveLane(map, selection.lane, to) : null;
    case "path":
      return to === "up" || to === "down" ? movePath(map, selection.path, to) : null;
    case "value":
      return to === "up" || to === "down" ? moveValue(map, selection, to === "up" ? stride : -stride) : null;
    case "map":
    case "use":
    case "number":
    case "picture":
      return null;
  }
}

/** Several keep their places relative to each other: they go on only where all find room. */
function moveCards(map: MoveModel, cards: readonly CardView[], to: Direction): Edit | null {
  const [first] = cards;
  if (!first) return null;
  if (cards.length === 1) return moveCard(map, first, to);
  const { lanes } = map.outline;
  const column = (step: string) => map.steps.findIndex((one) => one.id === step);
  const open = (lane: number) => takesCards(lanes[lane]);
  const own = (card: CardView) => lanes.findIndex((lane) => lane.id === card.lane);
  const ids = cards.map((card) => card.id);
  if (to === "left" || to === "right") {
    const by = to === "left" ? -1 : 1;
    const fit = cards.every((card) => map.steps[column(card.from) + by] && map.steps[column(card.to) + by]);
    const step = map.steps[column(first.from) + by];
    return fit && step ? { edit: "moveCards", cards: ids, lane: first.lane, step: step.id, before: null } : null;
  }
  const reach = lanes.map((_, index) => (to === "up" ? -index - 1 : index + 1));
  const by = reach.find((shift) => cards.every((card) => open(own(card) + shift)));
  const lane = by === undefined ? undefined : lanes[own(first) + by];
  return lane ? { edit: "moveCards", cards: ids, lane: lane.id, step: first.from, before: null } : null;
}

function moveCard(map: MoveModel, card: CardView, to: Direction): Edit | null {
  if (to === "left" || to === "right") {
    const column = map.steps.findIndex((step) => step.id === card.from) + (to === "left" ? -1 : 1);
    const last = map.steps.findIndex((step) => step.id === card.to) + (to === "left" ? -1 : 1);
    const step = map.steps[column];
    return step && map.steps[last] ? { edit: "moveCard", card: card.id, lane: card.lane, step: step.id, before: null } : null;
  }
  const stack = map.cardsAt(card.lane, card.from);
  const index = stack.findIndex((one) => one.id === card.id);
  const within = to === "up" ? stack[index - 1] : stack[index + 1];
  if (!within) return toNextLane(map, card, to);
  const before = to === "up" ? within.id : (stack[index + 2]?.id ?? null);
  return { edit: "moveCard", card: card.id, lane: card.lane, step: card.from, before };
}

/** To the nearest lane above or below that takes cards: to its cell's near end. */
function toNextLane(map: MoveModel, card: CardView, to: "up" | "down"): Edit | null {
  const { lanes } = map.outline;
  const own = lanes.findIndex((lane) => lane.id === card.lane);
  const lane = to === "up" ? lanes.slice(0, own).findLast(takesCards) : lanes.slice(own + 1).find(takesCards);
  if (!lane) return null;
  const before = to === "down" ? (map.cardsAt(lane.id, card.from)[0]?.id ?? null) : null;
  return { edit: "moveCard", card: card.id, lane: lane.id, step: card.from, before };
}

/** Within its phase, and from its end into the next one. */
function moveStep(map: MoveModel, step: string, to: "left" | "right"): Edit | null {
  const { phases } = map.outline;
  const own = phases.findIndex((phase) => phase.steps.some((one) => one.id === step));
  const phase = phases[own];
  if (!phase) return null;
  const index = phase.steps.findIndex((one) => one.id === step);
  if (to === "left" && index > 0) return { edit: "moveStep", step, phase: phase.id, before: phase.steps[index - 1]?.id ?? null };
  if (to === "right" && index < phase.steps.length - 1) {
    return { edit: "moveStep", step, phase: phase.id, before: phase.steps[index + 2]?.id ?? null };
  }
  const next = phases[own + (to === "left" ? -1 : 1)];
  return next ? { edit: "moveStep", step, phase: next.id, before: to === "left" ? null : (next.steps[0]?.id ?? null) } : null;
}

function movePhase(map: MoveModel, phase: string, to: "left" | "right"): Edit | null {
  const before = neighbour(map.outline.phases, phase, to === "left" ? -1 : 1);
  return before === undefined ? null : { edit: "movePhase", phase, before };
}

function moveLane(map: MoveModel, lane: string, to: "up" | "down"): Edit | null {
  const before = neighbour(map.outline.lanes, lane, to === "up" ? -1 : 1);
  return before === undefined ? null : { edit: "moveLane", lane, before };
}

function movePath(map: MoveModel, path: string, to: "up" | "down"): Edit | null {
  const before = neighbour(map.outline.paths, path, to === "up" ? -1 : 1);
  return before === undefined ? null : { edit: "movePath", path, before };
}

/** In front of what a thing goes when it moves by one; `undefined` where it stands at the end. */
function neighbour(things: readonly { readonly id: string }[], id: string, by: 1 | -1): string | null | undefined {
  const index = things.findIndex((thing) => thing.id === id);
  if (index < 0 || !things[index + by]) return undefined;
  return things[by === -1 ? index - 1 : index + 2]?.id ?? null;
}

function moveValue(map: MoveModel, at: Extract<Selection, { is: "value" }>, steps: number): Edit | null {
  const lane = map.outline.lanes.find((one) => one.id === at.lane);
  if (!hasValues(lane?.kind)) return null;
  const { scale, values } = lane.kind;
  const stored = values.find((one) => one.step === at.step && one.persona === at.persona)?.value ?? null;
  const value = nudged(scale, stored, steps);
  return value === stored ? null : { edit: "setValue", lane: at.lane, step: at.step, persona: at.persona, value };
}
