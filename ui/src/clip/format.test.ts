import { describe, expect, it } from "vitest";

import { CARDS, model } from "../canvas/fixture";
import { clipOf, tableOf } from "./clip";
import { formsOf, pastedOf, type TableReader } from "./format";
import { fromMarkdown, fromTsv, toTsv } from "./tables";

const CLIP = clipOf(model(), CARDS);
const FORMS = formsOf(CLIP);
const NO_TABLE: TableReader = () => null;
const paste = (input: Partial<typeof FORMS>, reader = NO_TABLE) => pastedOf({ own: "", html: "", text: "", ...input }, reader);
const words = (input: Partial<typeof FORMS>, reader = NO_TABLE) => tableOf(paste(input, reader)?.clip ?? { cards: [] });

describe("the own form", () => {
  it("comes back as it went", () => {
    expect(paste(FORMS)).toEqual({ as: "cards", clip: CLIP });
  });

  it("comes back from the table where the clipboard drops it", () => {
    const reader: TableReader = (html, attribute) => ({
      rows: [],
      attribute: new RegExp(`${attribute}="([^"]*)"`).exec(html)?.[1]?.replaceAll("&quot;", '"') ?? null,
    });
    expect(paste({ ...FORMS, own: "" }, reader)).toEqual({ as: "cards", clip: CLIP });
  });

  it("is left aside where it is damaged or newer", () => {
    for (const own of ["{", "[]", '{"version":2,"cards":[]}', '{"version":1,"cards":[{"row":-1}]}', '{"version":1,"cards":[]}']) {
      expect(paste({ own, text: "words" })?.as, own).toBe("lines");
    }
  });
});

describe("text", () => {
  it("of one card is its words, of several a table", () => {
    expect(formsOf({ cards: CLIP.cards.slice(0, 1) }).text).toBe("text of a");
    expect(FORMS.text).toBe('"text of a\ntext of b"\ttext of wide\t\t\ttext of e\n\t\ttext of p\t\t');
  });

  it("is escaped in HTML", () => {
    const forms = formsOf({ cards: [{ ...CLIP.cards[0]!, text: "<b>a & b</b>\nc" }] });
    expect(forms.html).toContain("<td>&lt;b&gt;a &amp; b&lt;/b&gt;<br>c</td>");
  });

  it("becomes cards line by line, without the signs of a list", () => {
    expect(paste({ text: "- one\r\n\r\n2. two\nthree \n" })).toMatchObject({ as: "lines" });
    expect(words({ text: "- one\r\n\r\n2. two\nthree \n" })).toEqual([["one\ntwo\nthree"]]);
    expect(paste({ text: " \n" })).toBeNull();
    expect(words({ text: "1.5 litres" })).toEqual([["1.5 litres"]]);
  });
});

describe("a table", () => {
  it("of a spreadsheet comes in cell by cell", () => {
    expect(words({ text: "a\tb\r\nc\t\r\n" })).toEqual([["a", "b"], ["c", ""]]);
    expect(paste({ text: "a\tb" })?.as).toBe("table");
  });

  it("of HTML alone comes in, and one of one cell is a text", () => {
    const reader = (rows: string[][]): TableReader => () => ({ rows, attribute: null });
    expect(words({ html: "<table>", text: "x" }, reader([["a"], ["b"]]))).toEqual([["a"], ["b"]]);
    expect(paste({ html: "<table>", text: "x" }, reader([["x"]]))?.as).toBe("lines");
  });

  it("of Markdown comes in, and a line with a bar is none", () => {
    expect(fromMarkdown("| a | b |\n|---|:-:|\n| c \\| d | e<br>f |")).toEqual([["a", "b"], ["c | d", "e\nf"]]);
    expect(fromMarkdown("a | b\n--- | ---\nc | d")).toEqual([["a", "b"], ["c", "d"]]);
    expect(fromMarkdown("either | or\nmaybe | not")).toBeNull();
    expect(fromMarkdown("title\n---\ntext")).toBeNull();
  });

  it("goes through tab-separated text and back, whatever its cells hold", () => {
    const tables = [[["a", 'say "b"'], ["two\nlines", "tab\there"]], [["", ""], ["", "x"]], [['"'], ['""']]];
    for (const rows of tables) expect(fromTsv(toTsv(rows))).toEqual(rows);
    expect(fromTsv('"not closed\tb')).toEqual([['"not closed', "b"]]);
    expect(fromTsv("a\t")).toEqual([["a", ""]]);
  });
});
