// What the command palette offers: every action that can be done now, and every place that one can go to.

import { actions } from "../actions";
import { keyCaps, modifierOf } from "../actions/shortcut";
import { t } from "../i18n/en";
import type { LaneRole } from "../ipc/types";
import type { IconName } from "../parts/icons";
import type { App } from "../state/app.svelte";
import type { OpenDocument } from "../state/document.svelte";

export type PaletteSection = "actions" | "maps" | "cards" | "steps" | "lanes";

/** One thing to choose. */
export interface PaletteEntry {
  readonly id: string;
  readonly section: PaletteSection;
  readonly label: string;
  /** Where it is; found by its words, too, but after those whose label holds them. */
  readonly detail: string;
  readonly icon: IconName;
  /** Of a card: the role of its lane, whose colour it has. */
  readonly role?: LaneRole;
  /** The keys that do the same. */
  readonly caps: readonly string[];
  run(): void | Promise<void>;
}

/** What of a label answers the query. */
export interface LabelPart {
  readonly text: string;
  readonly hit: boolean;
}

const ORDER: readonly PaletteSection[] = ["actions", "cards", "steps", "lanes", "maps"];

/** So many of each section; who looks for more types more. */
const SHOWN = 6;

/** Everything that the palette knows at this moment. */
export function paletteEntries(app: App): PaletteEntry[] {
  const { document } = app;
  return [...actionEntries(app), ...(document ? placeEntries(app, document) : []), ...mapEntries(app)];
}

/** The best of each section, for a query; without one, what can be done. */
export function found(entries: readonly PaletteEntry[], query: string): [PaletteSection, PaletteEntry[]][] {
  const words = wordsOf(query);
  const sections = words.length === 0 ? (["actions", "maps"] as const) : ORDER;
  return sections.flatMap((section): [PaletteSection, PaletteEntry[]][] => {
    const ranked = entries
      .filter((entry) => entry.section === section)
      .map((entry) => ({ entry, rank: rankOf(entry, words) }))
      .filter(({ rank }) => rank !== null)
      .sort((one, two) => (one.rank ?? 0) - (two.rank ?? 0));
    const shown = ranked.slice(0, words.length === 0 ? ranked.length : SHOWN).map(({ entry }) => entry);
    return shown.length > 0 ? [[section, shown]] : [];
  });
}

/** A label, parted into what answers the query and what does not. */
export function partsOf(label: string, query: string): LabelPart[] {
  const plain = folded(label);
  // Folding may change the length of rare letters; then nothing is marked rather than something wrong.
  const words = plain.length === label.length ? wordsOf(query) : [];
  const marks = new Set<number>();
  for (const word of words) {
    for (let at = plain.indexOf(word); at >= 0; at = plain.indexOf(word, at + word.length)) {
      for (let index = at; index < at + word.length; index += 1) marks.add(index);
    }
  }
  const parts: LabelPart[] = [];
  for (let start = 0; start < label.length; ) {
    const hit = marks.has(start);
    let end = start;
    while (end < label.length && marks.has(end) === hit) end += 1;
    parts.push({ text: label.slice(start, end), hit });
    start = end;
  }
  return parts;
}

function actionEntries(app: App): PaletteEntry[] {
  const modifier = modifierOf(app.platform);
  const offered = actions.filter((action) => action.id !== "view.palette" && action.enabled(app));
  return offered.map((action) => ({
    id: `action/${action.id}`,
    section: "actions",
    label: (action.full ?? action.label)(app).replace(/…$/, ""),
    detail: "",
    icon: action.icon ?? "chevron-right",
    caps: action.shortcuts?.[0] ? keyCaps(action.shortcuts[0], modifier) : [],
    run: () => action.run(app),
  }));
}

function mapEntries(app: App): PaletteEntry[] {
  return (app.workspace?.maps ?? []).map((map) => ({
    id: `map/${map.id}`,
    section: "maps",
    label: map.title || t.library.untitled,
    detail: t.states[map.state],
    icon: "map-2",
    caps: [],
    run: () => app.openMap(map.id),
  }));
}

function placeEntries(app: App, document: OpenDocument): PaletteEntry[] {
  const lanes = new Map(document.outline.lanes.map((lane) => [lane.id, lane]));
  const steps = new Map(document.steps.map((step, index) => [step.id, `${index + 1} ${step.title}`]));
  const go = (section: PaletteSection, kind: string, id: string, label: string, detail: string, icon: IconName) => ({
    ...{ id: `${kind}/${id}`, section, label, detail, icon, caps: [] },
    run: () => app.session.controls?.reveal(`${kind}/${id}`),
  });
  return [
    ...[...document.cards.values()].map(({ id, text, from, lane }) => ({
      ...go("cards", "card", id, text.replace(/\s+/g, " "), `${steps.get(from) ?? ""}, ${lanes.get(lane)?.title ?? ""}`, "square"),
      role: lanes.get(lane)?.role ?? "other",
    })),
    ...document.outline.phases.flatMap((phase) =>
      phase.steps.map(({ id }) => go("steps", "step", id, steps.get(id) ?? "", phase.title, "route")),
    ),
    ...document.outline.lanes.map(({ id, title }) => go("lanes", "lane", id, title, "", "notes")),
  ];
}

/** Lower is better; `null` where a word is nowhere. */
function rankOf({ label, detail }: PaletteEntry, words: readonly string[]): number | null {
  const [plain, beside] = [folded(label), folded(detail)];
  let rank = 0;
  for (const word of words) {
    const at = plain.indexOf(word);
    if (at < 0 && !beside.includes(word)) return null;
    const begins = at >= 0 && (at === 0 || !/[\p{L}\p{N}]/u.test(plain[at - 1] ?? ""));
    rank += at < 0 ? 3 : at === 0 ? 0 : begins ? 1 : 2;
  }
  return rank;
}

function wordsOf(query: string): string[] {
  return folded(query).split(/\s+/).filter((word) => word !== "");
}

/** Without case and marks: who types "cafe" means "Café". */
function folded(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
