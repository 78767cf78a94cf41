// What several things have in common, for fields that change all of them.

/** They differ. */
export const VARIOUS = "various";
/** None of them has it. */
export const NOTHING = "";

/** The value that all have. */
export function inCommon(values: readonly (string | null)[]): string {
  const [first = null] = values;
  return values.every((value) => value === first) ? (first ?? NOTHING) : VARIOUS;
}
