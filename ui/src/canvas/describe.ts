// The map in words, for those who hear it: what a screen reader says of every place.

import type { CardView, ChannelView, LaneView, PathView, TouchpointView } from "../ipc/types";
import { m } from "../i18n/map";
import { hasValues } from "./lane-kinds";
import { FRAME, pictureAt } from "./pictures";
import { columnOf, type CellPlace, type MapModel } from "./places";
import { valueText } from "./values";

/** The heading of a step, with the phase that it belongs to. */
export function stepWords(model: MapModel, step: string): string {
  const index = columnOf(model, step);
  const phase = model.outline.phases.find((one) => one.steps.some((other) => other.id === step));
  const view = phase?.steps.find((one) => one.id === step);
  const words = [m.step(index + 1, view?.title || m.noTitle), m.phase(phase?.title || m.noTitle)];
  if (view?.moment === "truth") words.push(m.momentOfTruth);
  return words.join(", ");
}

/** A path: what it is called, what it is for and where it goes. */
export function pathWords(model: Pick<MapModel, "outline">, path: PathView): string {
  const titles = new Map(model.outline.phases.flatMap((phase) => phase.steps.map((step) => [step.id, step.title])));
  const stops = path.stops.map((stop) => titles.get(stop) || m.noTitle).join(" → ");
  return `${m.path(path.name || m.noTitle, path.kind)}: ${stops || m.noStops}`;
}

/** Whether a path stops at a step, and which of its stops that is. */
export function stopWords(path: PathView, step: string): string {
  const numbers = path.stops.flatMap((stop, index) => (stop === step ? [index + 1] : []));
  return numbers.length > 0 ? m.stop(numbers, path.stops.length) : m.noStop;
}

export function laneWords(lane: LaneView): string {
  const words = [lane.title || m.noTitle];
  if (lane.subtitle) words.push(lane.subtitle);
  if (lane.fold === "collapsed") words.push(m.collapsed);
  return words.join(", ");
}

/** What cells may name. */
export interface Registry {
  readonly channels: readonly ChannelView[];
  readonly touchpoints: readonly TouchpointView[];
}

/** What stands in a cell; with an entry, that entry and how many there are. */
export function cellWords(model: MapModel, registry: Registry, { lane, step, entry }: CellPlace): string {
  const view = model.outline.lanes.find((one) => one.id === lane);
  if (!view) return m.emptyCell;
  switch (view.kind.kind) {
    case "text":
    case "process":
    case "divider":
      return cardsWords(model, model.cardsAt(lane, step), entry);
    case "touchpoint":
      return cardsWords(model, model.cardsAt(lane, step).map((card) => named(card, registry)), entry);
    case "metric":
      return numberWords(view.kind, step) ?? cardsWords(model, model.cardsAt(lane, step), entry);
    case "arc":
    case "emotion":
      return valueWords(model, view, step, entry);
    case "image":
      if (entry === null || entry === FRAME) return pictureWords(model, view, step);
      return cardsWords(model, model.cardsAt(lane, step), entry);
    case "channel":
      return useWords(view, registry.channels, step);
  }
}

/** A card that says the name of its touchpoint before its own text. */
function named(card: CardView, { touchpoints }: Registry): CardView {
  const name = touchpoints.find((one) => one.id === card.touchpoint)?.name;
  return { ...card, text: [name, card.text].filter(Boolean).join(", ") };
}

function cardsWords(model: MapModel, cards: readonly CardView[], entry: string | null): string {
  if (cards.length === 0) return m.emptyCell;
  const index = cards.findIndex((card) => card.id === entry);
  const card = cards[index];
  if (!card) return cards.map((one) => one.text).join("; ");
  const words = [card.text || m.emptyCell];
  if (card.from !== card.to) words.push(m.overSteps(columnOf(model, card.from) + 1, columnOf(model, card.to) + 1));
  if (cards.length > 1) words.push(m.position(index + 1, cards.length));
  return words.join(", ");
}

function valueWords(model: MapModel, lane: LaneView, step: string, entry: string | null): string {
  if (!hasValues(lane.kind)) return m.noValue;
  const { scale, values } = lane.kind;
  const personas = entry === null ? [null] : [entry];
  const words = personas.map((persona) => {
    const found = values.find((one) => one.step === step && one.persona === persona);
    const name = model.outline.personas.find((one) => one.id === persona)?.name ?? "";
    const value = found?.value === null || found === undefined ? m.noValue : valueText(scale, found.value);
    return [m.value(name, value), found?.label].filter(Boolean).join(", ");
  });
  return words.join("; ");
}

function numberWords(kind: Extract<LaneView["kind"], { kind: "metric" }>, step: string): string | null {
  const found = kind.numbers.find((one) => one.step === step);
  if (!found) return null;
  const words = (number: number | null) => (number === null ? m.noValue : `${number} ${kind.unit}`.trim());
  return found.target === null ? words(found.value) : `${words(found.value)}, ${m.target(words(found.target))}`;
}

/** The picture by what it shows, then its captions. */
function pictureWords(model: MapModel, lane: LaneView, step: string): string {
  const picture = pictureAt(lane, step);
  const shown = picture ? m.picture(picture.alt || picture.name) : m.noPicture;
  return [shown, ...model.cardsAt(lane.id, step).map((card) => card.text)].join("; ");
}

function useWords(lane: LaneView, channels: readonly ChannelView[], step: string): string {
  if (lane.kind.kind !== "channel") return m.noChannel;
  const uses = lane.kind.uses.filter((use) => use.step === step);
  const words = uses.map((use) => {
    const name = channels.find((channel) => channel.id === use.channel)?.name ?? m.noTitle;
    return `${name}, ${m.usage[use.usage]}`;
  });
  return words.length > 0 ? words.join("; ") : m.noChannel;
}
