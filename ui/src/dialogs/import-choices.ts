// What a line of a table can mean, as a list to choose from, and changes of what was detected.

import { t } from "../i18n/en";
import type { Choices, ImportPreview, LaneForm, LaneRole, Meaning, TableChoice, TablePreview } from "../ipc/types";

export interface MeaningOption {
  readonly value: string;
  readonly label: string;
  readonly group: string;
}

/** A meaning as one word, for lists. */
export function wordOf(meaning: Meaning): string {
  return meaning.means === "lane" ? `lane/${meaning.form}/${meaning.role}` : meaning.means;
}

/** The meaning of such a word; `undefined` where it is none. */
export function meaningOf(word: string): Meaning | undefined {
  return ALL.find((meaning) => wordOf(meaning) === word);
}

/** Everything to choose from; what was detected is there even where it is unusual. */
export function meaningOptions(detected: Meaning): MeaningOption[] {
  const known = ALL.some((meaning) => wordOf(meaning) === wordOf(detected));
  return (known ? ALL : [...ALL, detected]).map((meaning) => ({
    value: wordOf(meaning),
    label: labelOf(meaning),
    group: groupOf(meaning),
  }));
}

/** The table with one line meaning something else. */
export function withMeaning(choice: TableChoice, line: number, meaning: Meaning): TableChoice {
  return { ...choice, meanings: choice.meanings.map((old, index) => (index === line ? meaning : old)) };
}

/** The table turned around: what its lines mean is to be detected anew. */
export function turned(choice: TableChoice, steps: TableChoice["steps"]): TableChoice {
  return { ...choice, steps, heading: 0, meanings: [] };
}

/** The table with its headings elsewhere: what its lines mean is to be detected anew. */
export function headedBy(choice: TableChoice, heading: number): TableChoice {
  return { ...choice, heading, meanings: [] };
}

/** What was detected, as choices. */
export function choicesOf(preview: ImportPreview): Choices {
  return { tables: preview.tables.map((table) => table.choice) };
}

export function withTable(choices: Choices, index: number, choice: TableChoice): Choices {
  return { tables: choices.tables.map((old, at) => (at === index ? choice : old)) };
}

/** How many lines a table has. */
export function lineCount(table: TablePreview): number {
  return table.choice.steps === "rows" ? table.columns : table.rows;
}

function labelOf(meaning: Meaning): string {
  if (meaning.means !== "lane") return t.meanings[meaning.means];
  const form = t.laneForms[meaning.form];
  const usual = meaning.form === usualForm(meaning.role);
  return form && !usual ? `${t.roles[meaning.role]} (${form})` : t.roles[meaning.role];
}

function groupOf(meaning: Meaning): string {
  switch (meaning.means) {
    case "phase":
    case "step":
    case "continued":
      return t.meaningGroups.columns;
    case "lane":
    case "score":
      return t.meaningGroups.lanes;
    default:
      return t.meaningGroups.map;
  }
}

function usualForm(role: LaneRole): LaneForm {
  return role === "emotion" ? "emotion" : role === "channel" ? "channel" : "text";
}

const ROLES: readonly LaneRole[] = [
  ...(["action", "thought", "emotion", "channel", "touchpoint", "pain", "opportunity"] as const),
  ...(["insight", "frontstage", "backstage", "support", "other"] as const),
];

const ALL: readonly Meaning[] = [
  ...[{ means: "phase" } as const, { means: "step" } as const, { means: "continued" } as const],
  ...ROLES.map((role) => ({ means: "lane", form: usualForm(role), role }) as const),
  ...[{ means: "score" } as const],
  ...(["persona", "title", "scenario", "goal", "scope", "owner", "leftovers"] as const).map((means) => ({ means })),
];
