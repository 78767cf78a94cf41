// What several things have in common, for fields that change all of them.

import { t } from "../i18n/en";

/** They differ. */
export const VARIOUS = "various";
/** None of them has it. */
export const NOTHING = "";

/** The value that all have. */
export function inCommon(values: readonly (string | null)[]): string {
  const [first = null] = values;
  return values.every((value) => value === first) ? (first ?? NOTHING) : VARIOUS;
}

/** What can be chosen of a closed set, or nothing; `VARIOUS` can be seen, not chosen. */
export function optionsOf(words: Readonly<Record<string, string>>, value: string): { value: string; label: string }[] {
  const all = Object.entries(words).map(([value, label]) => ({ value, label }));
  const none = { value: NOTHING, label: t.none };
  return value === VARIOUS ? [{ value: VARIOUS, label: t.inspector.various }, none, ...all] : [none, ...all];
}

/** Tags as they are typed, parted by commas: each once, in the order of their first mention. */
export function tagsOf(typed: string): string[] {
  const tags = typed.split(",").map((tag) => tag.trim());
  return [...new Set(tags.filter((tag) => tag !== ""))];
}
