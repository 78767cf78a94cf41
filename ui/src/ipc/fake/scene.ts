// The fake host's pictures: a crude layout, enough for the page to have groups, items and patches of a real kind.

import type {
  Grid,
  Group,
  Item,
  ItemPatch,
  LaneView,
  Scene,
  ScenePatch,
  Shape,
  StepView,
  TextStyle,
  ThemeName,
  ValueView,
} from "../types";
import type { FakeMap } from "./model";

const LEFT = 20;
const TITLES = 172;
const PITCH = 154;
const GAP = 8;
const HEADER = 150;
const CARD: TextStyle = { size: 13, lineHeight: 18, weight: 400, tracking: 0, figures: "proportional" };
const STRONG: TextStyle = { ...CARD, weight: 600 };

interface Inks {
  surface: string;
  ink: string;
  ink3: string;
  card: string;
  line: string;
  phase: string;
  accent: string;
}

const INKS: Record<ThemeName, Inks> = {
  light: inks("#ffffff", "#14181f", "#616a76", "#ecf1f7", "#e4e7eb", "#27447f", "#2b4bcb"),
  dark: inks("#14181d", "#eceff3", "#929ba8", "#222934", "#272d35", "#889dd1", "#8fa8ff"),
  print: inks("#ffffff", "#14181f", "#5c6570", "#e6edf5", "#d9dde2", "#27447f", "#2b4bcb"),
};

/** Where the pictures of a storyboard stand. */
function frameOf(lane: LaneView, y: number): { y: number; height: number } | null {
  return lane.kind.kind === "image" && lane.fold === "open" ? { y: y + 9, height: 110 } : null;
}

/** The picture and grid of a map. */
export function draw(map: FakeMap, theme: ThemeName): { scene: Scene; grid: Grid } {
  const colours = INKS[theme];
  const steps = map.phases.flatMap((phase) => phase.steps.map((step) => ({ step, phase: phase.id })));
  const columnsLeft = LEFT + TITLES;
  const width = PITCH - GAP;
  const columns = steps.map(({ step, phase }, at) => ({ step: step.id, phase, x: columnsLeft + at * PITCH, width }));
  const right = columnsLeft + Math.max(1, steps.length) * PITCH - GAP;
  let y = HEADER + 34 + 38;
  const top = y;
  const groups: Group[] = [headerGroup(map, colours), headingGroup(map, columns, colours)];
  const paths: Grid["paths"] = [];
  for (const path of map.paths.filter(({ visibility }) => visibility === "shown")) {
    const rect = { x: columnsLeft, y, w: right - columnsLeft, h: 30 };
    groups.push({ id: `paths/${path.id}`, offset: { x: 0, y: 0 }, stick: "none", items: [{ id: `path/${path.id}`, rect, shapes: [], link: null }] });
    paths.push({ path: path.id, y, height: rect.h });
    y += rect.h;
  }
  const rows: Grid["rows"] = [];
  for (const lane of map.lanes) {
    const { items, height } = laneItems(map, lane, steps.map(({ step }) => step), colours, right);
    groups.push({ id: `lane/${lane.id}`, offset: { x: 0, y }, stick: "none", items });
    groups.push({ id: `title/${lane.id}`, offset: { x: 0, y }, stick: "left", items: [laneTitle(lane, colours)] });
    const plot = lane.kind.kind === "emotion" ? { top: y + 33, middle: y + 88, bottom: y + 143, ...lane.kind.scale } : null;
    rows.push({ lane: lane.id, y, height, fold: lane.fold, freeze: lane.freeze, plot, tracks: [], frame: frameOf(lane, y) });
    y += height;
  }
  const scene: Scene = {
    ...{ size: { w: right + 20, h: y + 20 }, background: colours.surface, title: map.title, lang: "en" },
    ...{ groups, problems: [] },
  };
  const phases = map.phases.map((phase) => {
    const own = columns.filter((column) => column.phase === phase.id);
    const x = own[0]?.x ?? columnsLeft;
    return { phase: phase.id, x, width: own.length * PITCH - GAP, fold: phase.fold };
  });
  const bands = {
    ribbon: { y: HEADER, height: 34 },
    headings: { y: HEADER + 34, height: 38 },
    body: { y: top, height: y - top },
  };
  return { scene, grid: { left: LEFT, columnsLeft, right, ...bands, phases, columns, paths, rows, hiddenSteps: [], hiddenLanes: [] } };
}

/** What turns one picture into another, as `ScenePatch::between` finds it in Rust. */
export function between(old: Scene, next: Scene): ScenePatch {
  const before = new Map(old.groups.map((group) => [group.id, group]));
  const groups = next.groups.flatMap((group) => {
    const known = before.get(group.id);
    const items = group.items.flatMap((item) => itemPatch(known, item));
    const order = ids(known?.items ?? []) === ids(group.items) && known ? null : group.items.map((item) => item.id);
    const framed = known && same(known.offset, group.offset) && known.stick === group.stick;
    if (framed && order === null && items.length === 0) return [];
    return [{ id: group.id, offset: group.offset, stick: group.stick, order, items }];
  });
  const order = ids(old.groups) === ids(next.groups) ? null : next.groups.map((group) => group.id);
  return { size: next.size, background: next.background, lang: next.lang, order, groups, problems: next.problems };
}

function itemPatch(known: Group | undefined, item: Item): ItemPatch[] {
  const old = known?.items.find((one) => one.id === item.id);
  const { id, rect, link } = item;
  if (!old) return [{ id, rect, link, shapes: item.shapes }];
  const shapes = same(old.shapes, item.shapes) ? null : item.shapes;
  return shapes || !same(old.rect, rect) || old.link !== link ? [{ id, rect, link, shapes }] : [];
}

function ids(things: readonly { id: string }[]): string {
  return things.map((thing) => thing.id).join("\n");
}

function same(one: unknown, two: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(two);
}

function headerGroup(map: FakeMap, { ink, ink3 }: Inks): Group {
  const title: TextStyle = { ...CARD, size: 28, lineHeight: 34, weight: 600, tracking: -0.022 };
  const items = [textItem("header/title", LEFT, 20, 700, map.title, title, ink)];
  if (map.scenario) items.push(textItem("header/scenario", LEFT, 62, 400, map.scenario, CARD, ink3));
  return { id: "header", offset: { x: 0, y: 0 }, stick: "none", items };
}

function headingGroup(map: FakeMap, columns: Grid["columns"], { phase: fill, ink, surface }: Inks): Group {
  const items: Item[] = map.phases.map((phase) => {
    const own = columns.filter((column) => column.phase === phase.id);
    const rect = { x: (own[0]?.x ?? 0) - 4, y: 0, w: own.length * PITCH, h: 34 };
    const back: Shape = { shape: "box", rect: { x: 0, y: 0, w: rect.w, h: 34 }, radius: 7, fill, stroke: null };
    const words = text(14, 8, rect.w - 20, phase.title, STRONG, surface);
    return { id: `phase/${phase.id}`, rect, shapes: [back, words], link: null };
  });
  const steps = map.phases.flatMap((phase) => phase.steps);
  columns.forEach((column, at) => {
    const title = `${at + 1}  ${steps[at]?.title ?? ""}`;
    items.push(textItem(`step/${column.step}`, column.x, 43, column.width, title, STRONG, ink));
  });
  return { id: "headings", offset: { x: 0, y: HEADER }, stick: "top", items };
}

function laneTitle(lane: LaneView, { ink }: Inks): Item {
  return textItem(`lane/${lane.id}`, LEFT, 10, TITLES - 20, lane.title, STRONG, ink);
}

function laneItems(map: FakeMap, lane: LaneView, steps: StepView[], colours: Inks, right: number) {
  if (lane.fold === "collapsed") return { items: [rule(lane, right, colours)], height: 34 };
  if (lane.kind.kind === "emotion") {
    return { items: [rule(lane, right, colours), ...curve(map, lane, lane.kind.values, steps, colours)], height: 176 };
  }
  if (lane.kind.kind === "channel") return { items: [rule(lane, right, colours)], height: 78 };
  const filled = steps.map(() => 9);
  const cards = map.cards.filter((card) => card.lane === lane.id).map((card) => {
    const at = Math.max(0, steps.findIndex((step) => step.id === card.from));
    const span = Math.max(1, steps.findIndex((step) => step.id === card.to) - at + 1);
    const item = cardItem(card.id, card.text, at, span, filled[at] ?? 9, colours);
    filled[at] = item.rect.y + item.rect.h + 6;
    return item;
  });
  return { items: [rule(lane, right, colours), ...cards], height: Math.max(60, ...filled) + 3 };
}

function cardItem(id: string, words: string, at: number, span: number, y: number, { card, ink }: Inks): Item {
  const w = span * PITCH - GAP;
  const block = text(10, 7, w - 26, words, CARD, ink);
  const h = (block.shape === "text" ? block.lines.length : 1) * 18 + 15;
  const back: Shape = { shape: "box", rect: { x: 0, y: 0, w, h }, radius: 7, fill: card, stroke: null };
  return { id: `card/${id}`, rect: { x: LEFT + TITLES + at * PITCH, y, w, h }, shapes: [back, block], link: null };
}

function curve(map: FakeMap, lane: LaneView, values: ValueView[], steps: StepView[], { accent }: Inks): Item[] {
  const lens = map.personas[0] ?? null;
  const own = steps.flatMap((step, at) => {
    const value = values.find((one) => one.step === step.id && one.persona === lens)?.value;
    return value == null ? [] : [{ step: step.id, x: LEFT + TITLES + at * PITCH + PITCH / 2, y: 88 - value * 27 }];
  });
  const path = own.map(({ x, y }, at) => `${at === 0 ? "M" : "L"}${x} ${y}`).join("");
  const stroke = { color: accent, width: 3.5, dash: [], cap: "round" as const };
  const line: Item = {
    id: `curve/${lane.id}/${lens ?? "-"}`,
    rect: { x: 0, y: 0, w: 10, h: 176 },
    shapes: path ? [{ shape: "path", path, fill: null, stroke }] : [],
    link: null,
  };
  const points = own.map(({ step, x, y }): Item => {
    const dot: Shape = { shape: "box", rect: { x: 0, y: 0, w: 10, h: 10 }, radius: 5, fill: accent, stroke: null };
    return { id: `point/${lane.id}/${step}/${lens ?? "-"}`, rect: { x: x - 5, y: y - 5, w: 10, h: 10 }, shapes: [dot], link: null };
  });
  return [line, ...points];
}

function rule(lane: LaneView, right: number, { line }: Inks): Item {
  const rect = { x: LEFT, y: 0, w: right - LEFT, h: 1 };
  const fill: Shape = { shape: "box", rect: { ...rect, x: 0 }, radius: 0, fill: line, stroke: null };
  return { id: `rule/${lane.id}`, rect, shapes: [fill], link: null };
}

function textItem(id: string, x: number, y: number, w: number, words: string, style: TextStyle, color: string): Item {
  return { id, rect: { x, y, w, h: style.lineHeight }, shapes: [text(0, 0, w, words, style, color)], link: null };
}

function text(x: number, y: number, width: number, words: string, style: TextStyle, color: string): Shape {
  const lines = wrap(words, Math.floor(width / (style.size * 0.53))).map((line, at) => ({
    ...{ text: line, x: 0, width: line.length * style.size * 0.5, baseline: at * style.lineHeight + 13 },
  }));
  const look = { origin: { x, y }, width, style, color, align: "start", direction: "ltr" } as const;
  return { shape: "text", ...look, fallback: [], lines };
}

function wrap(words: string, limit: number): string[] {
  return words.split("\n").flatMap((paragraph) => {
    const lines: string[] = [];
    let line = "";
    for (const word of paragraph.split(" ")) {
      if (line && line.length + word.length >= limit) {
        lines.push(line);
        line = "";
      }
      line += `${word} `;
    }
    return [...lines, line.trimEnd()];
  });
}

function inks(...[surface, ink, ink3, card, line, phase, accent]: [string, string, string, string, string, string, string]): Inks {
  return { surface, ink, ink3, card, line, phase, accent };
}
