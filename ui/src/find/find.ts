// Finding words on a map and putting others in their place. Pure over the map; where hits stand follows from its text.

import { inReadingOrder } from "../canvas/range";
import { lensFields, placeOfCard, type MapModel, type Place } from "../canvas/places";
import type { CardView, NewText, TextTarget } from "../ipc/types";

/** A text of the map. */
export interface MapText {
  readonly target: TextTarget;
  readonly place: Place;
  readonly text: string;
}

/** Words that were found: from one character of a text to another. */
export interface Hit {
  readonly in: MapText;
  readonly start: number;
  readonly end: number;
}

export interface FindOptions {
  readonly letterCase: "any" | "same";
  readonly words: "parts" | "whole";
}

/** All texts of a map in reading order: its head, its columns, its paths, then lane by lane. */
export function textsOf(model: MapModel, cards: readonly CardView[]): MapText[] {
  const { outline } = model;
  const columns = outline.phases.flatMap((phase): MapText[] => [
    { target: { target: "phase", phase: phase.id }, place: { at: "phase", phase: phase.id }, text: phase.title },
    ...phase.steps.map((step): MapText => ({
      target: { target: "step", step: step.id },
      place: { at: "step", step: step.id },
      text: step.title,
    })),
  ]);
  return [
    { target: { target: "title" }, place: { at: "title" }, text: outline.title },
    ...lensFields(model).map((field): MapText => ({
      target: { target: "lens", field },
      place: { at: "lens", field },
      text: outline[field],
    })),
    // While it is worked on, the map does not show whose it is; the inspector does where the map as a whole is chosen.
    { target: { target: "lens", field: "owner" }, place: { at: "title" }, text: outline.owner },
    ...columns,
    ...outline.paths.map((path): MapText => ({
      target: { target: "path", path: path.id },
      place: { at: "path", path: path.id, step: null },
      text: path.name,
    })),
    ...laneTexts(model, cards),
  ];
}

function laneTexts(model: MapModel, cards: readonly CardView[]): MapText[] {
  const ordered = inReadingOrder(model, cards);
  return model.outline.lanes.flatMap((lane): MapText[] => {
    const place = { at: "lane", lane: lane.id } as const;
    const heads: MapText[] = [
      { target: { target: "lane", lane: lane.id }, place, text: lane.title },
      { target: { target: "laneSubtitle", lane: lane.id }, place, text: lane.subtitle },
    ];
    const values = lane.kind.kind === "emotion" ? lane.kind.values.filter((value) => value.value !== null) : [];
    const labels = values.map(({ step, persona, label }): MapText => ({
      target: { target: "valueLabel", lane: lane.id, step, persona },
      place: { at: "cell", lane: lane.id, step, entry: persona },
      text: label,
    }));
    const here = ordered.filter((card) => card.lane === lane.id);
    const own = here.map((card): MapText => ({ target: { target: "card", card: card.id }, place: placeOfCard(card), text: card.text }));
    return [...heads, ...labels, ...own];
  });
}

/** Where the words stand, in the order of the texts. */
export function hitsOf(texts: readonly MapText[], query: string, { letterCase, words }: FindOptions): Hit[] {
  if (query === "") return [];
  const flags = letterCase === "any" ? "giu" : "gu";
  const pattern = query.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
  const expression = new RegExp(words === "whole" ? `(?<![\\p{L}\\p{N}_])${pattern}(?![\\p{L}\\p{N}_])` : pattern, flags);
  return texts.flatMap((text) =>
    [...text.text.matchAll(expression)].map((found) => ({ in: text, start: found.index, end: found.index + found[0].length })),
  );
}

/** The texts with other words where the hits were; each once. */
export function replaced(hits: readonly Hit[], replacement: string): NewText[] {
  const texts = new Map(hits.map((hit) => [hit.in, hit.in.text]));
  // From the end, so that the places of those before stay right.
  for (const { in: one, start, end } of hits.toReversed()) {
    const words = texts.get(one) ?? "";
    texts.set(one, words.slice(0, start) + replacement + words.slice(end));
  }
  return [...texts].map(([{ target }, text]) => ({ target, text }));
}

/** The first hit behind one that was replaced: what was put in its place is not looked at again. */
export function nextAfter(hits: readonly Hit[], texts: readonly MapText[], done: Hit, replacement: string): number {
  const order = new Map(texts.map((text, index) => [JSON.stringify(text.target), index]));
  const rank = (hit: Hit) => order.get(JSON.stringify(hit.in.target)) ?? -1;
  const from = done.start + replacement.length;
  const next = hits.findIndex((hit) => rank(hit) > rank(done) || (rank(hit) === rank(done) && hit.start >= from));
  return Math.max(next, 0);
}
