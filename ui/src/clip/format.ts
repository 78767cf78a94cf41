// The forms in which a clip goes over the clipboard: its own, a table for spreadsheets and letters, and plain text.

import { clipOfLines, clipOfTable, PLAIN, tableOf, type Clip, type ClipCard, type ClipLooks } from "./clip";
import { fromMarkdown, fromTsv, toTsv } from "./tables";

/** The name of the own form, and of the attribute that holds it in HTML. */
export const OWN_TYPE = "application/x-laneway-cards+json";
const ATTRIBUTE = "data-laneway-cards";
const VERSION = 1;

/** A clip in every form. */
export interface ClipForms {
  readonly own: string;
  readonly html: string;
  readonly text: string;
}

/** What the clipboard holds. An absent form is empty. */
export type ClipInput = ClipForms;

/** What was pasted, as cards. */
export interface Pasted {
  /** `table` needs a look at what goes where; the others are pasted as they are. */
  readonly as: "cards" | "lines" | "table";
  readonly clip: Clip;
}

/** Finds the rows of the first table in HTML, and an attribute of it. The page knows HTML; this module does not. */
export type TableReader = (html: string, attribute: string) => { readonly rows: string[][]; readonly attribute: string | null } | null;

export function formsOf(clip: Clip): ClipForms {
  const own = JSON.stringify({ version: VERSION, cards: clip.cards });
  const rows = tableOf(clip);
  const [only] = clip.cards;
  const cells = rows.map((row) => `<tr>${row.map((cell) => `<td>${htmlOf(cell)}</td>`).join("")}</tr>`).join("");
  return {
    own,
    html: `<table ${ATTRIBUTE}="${escaped(own)}">${cells}</table>`,
    text: clip.cards.length === 1 && only ? only.text : toTsv(rows),
  };
}

/** What to paste; `null` where there are no words. */
export function pastedOf(input: ClipInput, readTable: TableReader): Pasted | null {
  const inHtml = input.html === "" ? null : readTable(input.html, ATTRIBUTE);
  const own = ownClip(input.own) ?? ownClip(inHtml?.attribute ?? "");
  if (own) return { as: "cards", clip: own };
  const text = input.text.replace(/\r\n?/g, "\n").replace(/\n+$/, "");
  const rows = text.includes("\t") ? fromTsv(text) : (fromMarkdown(text) ?? severalOf(inHtml?.rows ?? []));
  if (rows) return pasted("table", clipOfTable(rows));
  const lines = text.split("\n").map((line) => line.replace(/^\s*(?:[-*•·]|\d+[.)])\s+/, "").trim());
  return pasted("lines", clipOfLines(lines.filter((line) => line !== "")));
}

function pasted(as: Pasted["as"], clip: Clip): Pasted | null {
  return clip.cards.length > 0 ? { as, clip } : null;
}

/** A table of one cell is a text. */
function severalOf(rows: string[][]): string[][] | null {
  return rows.length > 1 || (rows[0]?.length ?? 0) > 1 ? rows : null;
}

/** Reads the own form; `null` for anything else, be it damaged or from a newer program. */
function ownClip(text: string): Clip | null {
  try {
    const data: unknown = JSON.parse(text);
    if (!isRecord(data) || data["version"] !== VERSION || !Array.isArray(data["cards"])) return null;
    const cards = data["cards"].map(cardOf);
    return cards.length > 0 && cards.every((card) => card !== null) ? { cards } : null;
  } catch {
    return null;
  }
}

function cardOf(data: unknown): ClipCard | null {
  if (!isRecord(data)) return null;
  const { row, column, steps, text, looks } = data;
  if (!isCount(row, 0) || !isCount(column, 0) || !isCount(steps, 1) || typeof text !== "string") return null;
  return { row, column, steps, text, looks: isRecord(looks) ? looksOf(looks) : PLAIN };
}

/** Colours and marks that this program does not know are refused by it when they are pasted, in words. */
function looksOf(looks: Readonly<Record<string, unknown>>): ClipLooks {
  const word = <T extends string>(name: string) => (typeof looks[name] === "string" ? (looks[name] as T) : null);
  const tags = Array.isArray(looks["tags"]) ? looks["tags"].filter((tag) => typeof tag === "string") : [];
  return { color: word("color"), mark: word("mark"), tags, link: word("link"), touchpoint: word("touchpoint") };
}

function isRecord(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === "object" && data !== null;
}

function isCount(value: unknown, least: number): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= least && value < 10_000;
}

function htmlOf(text: string): string {
  return escaped(text).replaceAll("\n", "<br>");
}

function escaped(text: string): string {
  const signs: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
  return text.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);
}
