// Where found words stand in what is drawn. A drawn text is broken into lines and may be cut: its white space says
// nothing, everything else does. Pure.

import { itemOfText } from "../canvas/editing";
import type { Hit, MapText } from "./find";

/** From one character of a text to another. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span in one of the drawn texts of an item, and whether it is the current hit. */
export interface WordMark extends Span {
  readonly block: number;
  readonly now: boolean;
}

/** Hits of one text. */
interface Found {
  readonly text: MapText;
  readonly hits: Hit[];
}

/** The hits by the scene's item that draws them. */
export function hitsByItem(hits: readonly Hit[]): Map<string, Found[]> {
  const items = new Map<string, Found[]>();
  for (const hit of hits) {
    const key = itemOfText(hit.in.target);
    const found = items.get(key) ?? [];
    const same = found.find(({ text }) => text === hit.in);
    if (same) same.hits.push(hit);
    else found.push({ text: hit.in, hits: [hit] });
    items.set(key, found);
  }
  return items;
}

/** The marks in the texts of an item as they are drawn. What was cut away has none. */
export function wordMarks(found: readonly Found[], drawn: readonly string[], current: Hit | null): WordMark[] {
  return found.flatMap(({ text, hits }) => {
    const block = blockOf(text, drawn);
    return hits.flatMap((hit) => {
      const span = drawnSpan(drawn[block] ?? "", text.text, hit);
      return span ? [{ ...span, block, now: hit === current }] : [];
    });
  });
}

/** Before a lane's second line stands its title; before other words stand numbers and labels. */
function blockOf({ target, text }: MapText, drawn: readonly string[]): number {
  const isFirst = target.target === "lane" || target.target === "path" || target.target === "card";
  const says = (words: string) => isDrawnAs(text, words);
  return isFirst ? drawn.findIndex(says) : drawn.findLastIndex(says);
}

function isDrawnAs(text: string, drawn: string): boolean {
  const [all, seen] = [plain(text), plain(drawn)];
  return seen === all || (seen.length > 1 && seen.endsWith("…") && all.startsWith(seen.slice(0, -1)));
}

function drawnSpan(drawn: string, text: string, { start, end }: Span): Span | null {
  const places = [...drawn.matchAll(INK)].map(({ index }) => index);
  const whole = plain(drawn) === plain(text);
  const seen = whole ? places.length : places.length - 1;
  const [from, to] = [plain(text.slice(0, start)).length, plain(text.slice(0, end)).length];
  const last = places[Math.min(to, seen) - 1];
  const first = places[from];
  return from < seen && from < to && first !== undefined && last !== undefined ? { start: first, end: last + 1 } : null;
}

const INK = /[^\s\u00ad]/g;

function plain(text: string): string {
  return text.replace(/[\s\u00ad]+/g, "");
}
