// A small map for the tests of the canvas: two phases, five steps, four lanes.
//
// Columns are 146 wide at a pitch of 154; rows are 100 high from 200 down.

import type { CardView, Grid, LaneView, MapOutline, Point, Rect, Stick } from "../ipc/types";
import type { Viewport } from "../state/session.svelte";
import type { DragModel } from "./drag";
import { contains } from "./geometry";
import type { HitScene } from "./hit";

export const VIEW: Viewport = { x: 0, y: 0, zoom: 1, width: 800, height: 600 };

const LEFT = 196;
const PITCH = 154;
const STEPS = ["s1", "s2", "s3", "s4", "s5"];
const PHASE_OF: Readonly<Record<string, string>> = { s1: "p1", s2: "p1", s3: "p1", s4: "p2", s5: "p2" };
const SCALE = { min: -2, neutral: 0, max: 2, step: 0.5 };

export const GRID: Grid = {
  left: 20,
  columnsLeft: LEFT,
  right: LEFT + 5 * PITCH - 8,
  ribbon: { y: 120, height: 34 },
  headings: { y: 154, height: 40 },
  body: { y: 200, height: 400 },
  phases: [
    { phase: "p1", x: LEFT - 4, width: 3 * PITCH, fold: "open" },
    { phase: "p2", x: LEFT - 4 + 3 * PITCH, width: 2 * PITCH, fold: "open" },
  ],
  paths: [],
  columns: STEPS.map((step, index) => ({ step, phase: PHASE_OF[step] ?? "", x: LEFT + index * PITCH, width: 146 })),
  rows: ["do", "pain", "mood", "via"].map((lane, index) => ({
    lane,
    y: 200 + index * 100,
    height: 100,
    fold: "open" as const,
    freeze: "free" as const,
    plot: lane === "mood" ? { top: 410, middle: 450, bottom: 490, ...SCALE } : null,
    frame: null,
    tracks: lane === "via" ? [{ channel: "c1", y: 520 }] : [],
  })),
  hiddenSteps: [],
  hiddenLanes: [],
};

function lane(id: string, kind: LaneView["kind"]): LaneView {
  const look = { fold: "open", ownHeight: null, visibility: "shown", freeze: "free" } as const;
  return { id, title: id, subtitle: "", role: "other", icon: null, prompts: [], ...look, kind };
}

export const OUTLINE: MapOutline = {
  id: "map",
  title: "Buy a tent",
  scenario: "A family buys a tent.",
  goal: "A dry tent.",
  scope: "",
  owner: "",
  state: "current",
  status: "draft",
  theme: "standard",
  personas: [
    { id: "camper", name: "Weekend camper", summary: "" },
    { id: "expert", name: "Gear enthusiast", summary: "" },
  ],
  phases: ["p1", "p2"].map((id) => ({
    id,
    title: id,
    fold: "open" as const,
    steps: STEPS.filter((step) => PHASE_OF[step] === id).map((step) => ({
      ...{ id: step, title: step, moment: "ordinary" as const, ownWidth: null, visibility: "shown" as const },
    })),
  })),
  lanes: [
    lane("do", { kind: "text" }),
    lane("pain", { kind: "text" }),
    lane("mood", {
      kind: "emotion",
      scale: SCALE,
      values: [{ step: "s1", persona: "camper", value: 1, label: "Curious", raw: "" }],
    }),
    lane("via", { kind: "channel", uses: [] }),
  ],
  paths: [],
  leftovers: [],
};

/** A stack of two at s1, one card over s2 to s4, one at s5; nothing else in the first lane. */
export const CARDS: readonly CardView[] = [
  card("a", "do", "s1"),
  card("b", "do", "s1"),
  card("wide", "do", "s2", "s4"),
  card("e", "do", "s5"),
  card("p", "pain", "s3"),
];

export function card(id: string, inLane: string, from: string, to: string = from): CardView {
  return { id, lane: inLane, from, to, text: `text of ${id}`, touchpoint: null, color: null, mark: null, tags: [], link: null };
}

const index = (step: string) => STEPS.indexOf(step);

/** A model over these cards; within a cell the order given is the order drawn. */
export function model(cards: readonly CardView[] = CARDS, outline: MapOutline = OUTLINE, grid: Grid = GRID): DragModel & HitScene {
  const cardsAt = (inLane: string, step: string) =>
    cards.filter((one) => one.lane === inLane && index(one.from) <= index(step) && index(step) <= index(one.to));
  const cardRect = (id: string): Rect | null => {
    const one = cards.find((other) => other.id === id);
    const row = grid.rows.find((other) => other.lane === one?.lane);
    const [first, last] = [grid.columns[index(one?.from ?? "")], grid.columns[index(one?.to ?? "")]];
    if (!one || !row || !first || !last) return null;
    const place = cardsAt(one.lane, one.from).findIndex((other) => other.id === id);
    return { x: first.x, y: row.y + 9 + place * 40, w: last.x + last.width - first.x, h: 34 };
  };
  const isFrozen = (inLane: string) => grid.rows.some((row) => row.lane === inLane && row.freeze === "frozen");
  const items = [
    ...cards.map((one) => ({ id: `card/${one.id}`, rect: cardRect(one.id), stick: isFrozen(one.lane) ? "below" : "none" })),
    { id: "point/mood/s1/camper", rect: { x: LEFT + 68, y: 425, w: 10, h: 10 }, stick: "none" },
    { id: "step/s1", rect: { x: LEFT, y: 154, w: 146, h: 40 }, stick: "top" },
    { id: "lane/do", rect: { x: 20, y: 200, w: 172, h: 30 }, stick: "left" },
    { id: "header/title", rect: { x: 20, y: 20, w: 400, h: 34 }, stick: "none" },
  ];
  const itemsNear = (at: Point, stick: Stick, slack: number) =>
    items.flatMap(({ id, rect, stick: sticks }) => {
      if (!rect || sticks !== stick) return [];
      const near = { x: rect.x - slack, y: rect.y - slack, w: rect.w + 2 * slack, h: rect.h + 2 * slack };
      return contains(near, at) ? [{ id, rect }] : [];
    });
  return { grid, outline, cardsAt, cardRect, itemsNear, card: (id) => cards.find((one) => one.id === id) };
}
