import { describe, expect, it } from "vitest";

import type { CardView } from "../ipc/types";
import { CARDS, GRID, OUTLINE, card, model } from "./fixture";
import { cursorAt, repaired, type Cursor, type Place } from "./places";
import { paged, walked, type Paging, type Walk } from "./walk";

const MAP = model();

function from(place: Place): Cursor {
  const cursor = cursorAt(MAP, place);
  if (!cursor) throw new Error("not on the map");
  return cursor;
}

function cell(lane: string, step: string, entry: string | null): Place {
  return { at: "cell", lane, step, entry };
}

function walk(start: Place, ...walks: Walk[]): Place {
  return walks.reduce((cursor, next) => walked(MAP, cursor, next), from(start)).place;
}

describe("walking over paths", () => {
  const grid = {
    ...GRID,
    paths: [{ path: "w", y: 194, height: 30 }, { path: "v", y: 224, height: 30 }],
    rows: GRID.rows.map((row) => ({ ...row, y: row.y + 60 })),
  };
  const map = model(CARDS, OUTLINE, grid);
  const walkThere = (start: Place, ...walks: Walk[]): Place | undefined => {
    const cursor = cursorAt(map, start);
    return cursor ? walks.reduce((at, next) => walked(map, at, next), cursor).place : undefined;
  };

  it("comes from the steps to the paths and on to the lanes, in its column", () => {
    const step: Place = { at: "step", step: "s2" };
    expect(walkThere(step, "down")).toEqual({ at: "path", path: "w", step: "s2" });
    expect(walkThere(step, "down", "down", "right")).toEqual({ at: "path", path: "v", step: "s3" });
    expect(walkThere(step, "down", "down", "down")).toEqual(cell("do", "s2", "wide"));
    expect(walkThere(cell("do", "s1", "a"), "up")).toEqual({ at: "path", path: "v", step: "s1" });
    expect(walkThere(cell("do", "s1", "a"), "up", "left")).toEqual({ at: "path", path: "v", step: null });
  });
});

describe("walking", () => {
  it("goes through a stack before it leaves the cell", () => {
    expect(walk(cell("do", "s1", "a"), "down")).toEqual(cell("do", "s1", "b"));
    expect(walk(cell("do", "s1", "a"), "down", "down")).toEqual(cell("pain", "s1", null));
    expect(walk(cell("pain", "s1", null), "up")).toEqual(cell("do", "s1", "b"));
  });

  it("crosses a card over several steps in one go, from either side", () => {
    expect(walk(cell("do", "s1", "a"), "right")).toEqual(cell("do", "s2", "wide"));
    expect(walk(cell("do", "s2", "wide"), "right")).toEqual(cell("do", "s5", "e"));
    expect(walk(cell("do", "s5", "e"), "left")).toEqual(cell("do", "s4", "wide"));
    expect(walk(cell("do", "s5", "e"), "left", "left")).toEqual(cell("do", "s1", "a"));
  });

  it("meets a wide card in the column that it comes from", () => {
    expect(walk(cell("pain", "s3", "p"), "up")).toEqual(cell("do", "s3", "wide"));
    expect(walk(cell("pain", "s3", "p"), "up", "down")).toEqual(cell("pain", "s3", "p"));
  });

  it("keeps to the height in the stack where it can", () => {
    expect(walk(cell("do", "s1", "b"), "right")).toEqual(cell("do", "s2", "wide"));
    const stacked = model([...CARDS, card("f", "do", "s5"), card("g", "do", "s4")]);
    const start = cursorAt(stacked, cell("do", "s5", "f"));
    expect(start && walked(stacked, start, "left").place).toEqual(cell("do", "s4", "g"));
  });

  it("reaches headings, lane titles and the header", () => {
    expect(walk(cell("do", "s2", "wide"), "up")).toEqual({ at: "step", step: "s2" });
    expect(walk(cell("do", "s2", "wide"), "up", "up")).toEqual({ at: "phase", phase: "p1" });
    expect(walk(cell("do", "s2", "wide"), "up", "up", "up", "up")).toEqual({ at: "title" });
    expect(walk(cell("do", "s1", "a"), "left")).toEqual({ at: "lane", lane: "do" });
    expect(walk({ at: "lane", lane: "do" }, "down")).toEqual({ at: "lane", lane: "pain" });
  });

  it("comes back to its column after going over a phase", () => {
    expect(walk({ at: "step", step: "s3" }, "up", "down")).toEqual({ at: "step", step: "s3" });
  });

  it("walks the personas of an emotion lane as a stack", () => {
    expect(walk(cell("mood", "s1", "camper"), "down")).toEqual(cell("mood", "s1", "expert"));
    expect(walk(cell("mood", "s1", "camper"), "down", "right")).toEqual(cell("mood", "s2", "expert"));
  });

  it("goes to the ends of rows and of the map", () => {
    expect(walk(cell("do", "s5", "e"), "rowStart")).toEqual(cell("do", "s1", "a"));
    expect(walk(cell("do", "s1", "a"), "rowStart")).toEqual({ at: "lane", lane: "do" });
    expect(walk({ at: "lane", lane: "do" }, "rowEnd")).toEqual(cell("do", "s5", "e"));
    expect(walk(cell("do", "s5", "e"), "mapStart")).toEqual({ at: "title" });
    expect(walk({ at: "title" }, "mapEnd")).toEqual(cell("via", "s5", null));
  });

  it("goes on in reading order and stays where the map ends", () => {
    expect(walk(cell("do", "s1", "a"), "next", "next", "next")).toEqual(cell("do", "s5", "e"));
    expect(walk(cell("do", "s5", "e"), "next")).toEqual(cell("pain", "s1", null));
    expect(walk(cell("pain", "s1", null), "previous")).toEqual(cell("do", "s5", "e"));
    expect(walk({ at: "step", step: "s5" }, "next")).toEqual(cell("do", "s1", "a"));
    expect(walk(cell("via", "s5", null), "next")).toEqual(cell("via", "s5", null));
  });

  it("passes over a header that says nothing", () => {
    const bare = model(CARDS, { ...OUTLINE, scenario: "", goal: "" });
    const title = cursorAt(bare, { at: "title" });
    expect(title && walked(bare, title, "down").place).toEqual({ at: "phase", phase: "p1" });
    expect(title && walked(bare, title, "next").place).toEqual({ at: "phase", phase: "p1" });
    const phase = cursorAt(bare, { at: "phase", phase: "p1" });
    expect(phase && walked(bare, phase, "up").place).toEqual({ at: "title" });
  });

  it("visits every card of the map by going on", () => {
    const seen = new Set<string>();
    let cursor = from({ at: "title" });
    for (let steps = 0; steps < 200; steps += 1) {
      const next = walked(MAP, cursor, "next");
      if (next === cursor) break;
      cursor = next;
      if (cursor.place.at === "cell" && cursor.place.entry) seen.add(cursor.place.entry);
    }
    expect(CARDS.every((one: CardView) => seen.has(one.id))).toBe(true);
  });
});

describe("going by what is in view", () => {
  const place = (start: Place, to: Paging, length: number) => paged(model(), from(start), to, length).place;

  it("goes as far as fits, and by one place at least", () => {
    expect(place(cell("do", "s1", "a"), "down", 250)).toEqual(cell("mood", "s1", "camper"));
    expect(place(cell("do", "s1", "a"), "down", 10)).toEqual(cell("pain", "s1", null));
    expect(place(cell("via", "s5", null), "up", 9999)).toEqual(cell("do", "s5", "e"));
    expect(place(cell("pain", "s1", null), "right", 320)).toEqual(cell("pain", "s3", "p"));
    expect(place(cell("pain", "s3", "p"), "left", 160)).toEqual(cell("pain", "s2", null));
  });

  it("stays at the last lane, keeps to the titles, and steps on in the headings", () => {
    const last = from(cell("via", "s2", null));
    expect(paged(model(), last, "down", 400)).toBe(last);
    expect(place({ at: "lane", lane: "do" }, "down", 250)).toEqual({ at: "lane", lane: "mood" });
    expect(place({ at: "step", step: "s1" }, "right", 9999)).toEqual({ at: "step", step: "s2" });
  });
});

describe("a cursor whose place is gone", () => {
  it("goes to another card of the cell, or to the cell", () => {
    const start = from(cell("do", "s1", "a"));
    expect(repaired(model(CARDS.filter((one) => one.id !== "a")), start).place).toEqual(cell("do", "s1", "b"));
    expect(repaired(model([]), start).place).toEqual(cell("do", "s1", null));
  });

  it("goes along with its card", () => {
    const start = from(cell("do", "s1", "a"));
    const moved = [...CARDS.filter((one) => one.id !== "a"), card("a", "pain", "s4")];
    expect(repaired(model(moved), start).place).toEqual(cell("pain", "s4", "a"));
    expect(repaired(model(), from(cell("do", "s3", "wide"))).place).toEqual(cell("do", "s3", "wide"));
  });

  it("goes to what stands now where its step or lane stood", () => {
    const start = from(cell("do", "s5", "e"));
    const grid = { ...GRID, columns: GRID.columns.slice(0, 4) };
    expect(repaired(model(CARDS, OUTLINE, grid), start).place).toEqual(cell("do", "s4", "wide"));
    const lanes = { ...GRID, rows: GRID.rows.slice(1) };
    expect(repaired(model(CARDS, OUTLINE, lanes), from(cell("do", "s3", "wide"))).place).toEqual(cell("pain", "s3", "p"));
  });

  it("ends at the title of an empty map", () => {
    const grid = { ...GRID, columns: [], rows: [], phases: [] };
    expect(repaired(model([], { ...OUTLINE, phases: [], lanes: [] }, grid), from(cell("do", "s1", "a"))).place).toEqual({ at: "title" });
  });
});
