// What is copied: cards with their places relative to each other, apart from any map. Pure.

import { takesCards } from "../canvas/lane-kinds";
import { inReadingOrder } from "../canvas/range";
import { columnOf, type MapModel } from "../canvas/places";
import type { CardView } from "../ipc/types";

/** A card on the clipboard. Rows are lanes that take cards, columns are steps, both from 0. */
export interface ClipCard {
  readonly row: number;
  readonly column: number;
  /** How many steps it covers. */
  readonly steps: number;
  readonly text: string;
  readonly looks: ClipLooks;
}

/** What a card bears beside its text. */
export type ClipLooks = Pick<CardView, "color" | "mark" | "tags" | "link" | "touchpoint">;

export interface Clip {
  readonly cards: readonly ClipCard[];
}

export const PLAIN: ClipLooks = { color: null, mark: null, tags: [], link: null, touchpoint: null };

/** The lanes that take cards, top to bottom. */
export function cardLanes(model: Pick<MapModel, "outline">): string[] {
  return model.outline.lanes.filter(takesCards).map((lane) => lane.id);
}

/** The cards as a clip, in reading order. */
export function clipOf(model: MapModel, cards: readonly CardView[]): Clip {
  const lanes = cardLanes(model);
  const ordered = inReadingOrder(model, cards).filter((card) => lanes.includes(card.lane));
  const top = Math.min(...ordered.map((card) => lanes.indexOf(card.lane)));
  const left = Math.min(...ordered.map((card) => columnOf(model, card.from)));
  return {
    cards: ordered.map((card) => {
      const { color, mark, tags, link, touchpoint } = card;
      const column = columnOf(model, card.from);
      return {
        row: lanes.indexOf(card.lane) - top,
        column: column - left,
        steps: columnOf(model, card.to) - column + 1,
        text: card.text,
        looks: { color, mark, tags, link, touchpoint },
      };
    }),
  };
}

/** A table as a clip: every cell that says something is a card. */
export function clipOfTable(rows: readonly (readonly string[])[]): Clip {
  return {
    cards: rows.flatMap((cells, row) =>
      cells.flatMap((cell, column) => {
        const text = cell.trim();
        return text === "" ? [] : [{ row, column, steps: 1, text, looks: PLAIN }];
      }),
    ),
  };
}

/** Lines as a clip: cards in one cell, one below the other. */
export function clipOfLines(lines: readonly string[]): Clip {
  return { cards: lines.map((text) => ({ row: 0, column: 0, steps: 1, text, looks: PLAIN })) };
}

/** The clip with its rows and columns exchanged: of a table whose rows are steps. */
export function turned(clip: Clip): Clip {
  return { cards: clip.cards.map((card) => ({ ...card, row: card.column, column: card.row, steps: 1 })) };
}

/** The clip as a table; cards of one cell are lines of it. */
export function tableOf({ cards }: Clip): string[][] {
  const height = Math.max(0, ...cards.map((card) => card.row + 1));
  const width = Math.max(0, ...cards.map((card) => card.column + 1));
  const rows = Array.from({ length: height }, () => Array.from({ length: width }, () => [] as string[]));
  for (const { row, column, text } of cards) rows[row]?.[column]?.push(text);
  return rows.map((cells) => cells.map((texts) => texts.join("\n")));
}
