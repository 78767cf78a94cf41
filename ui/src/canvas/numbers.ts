// The numbers of a metric lane: as they are typed, and as a table is pasted into them. Pure.

import type { NewNumber, NumberView } from "../ipc/types";
import { readNumber } from "../panels/numbers";

/** Beyond this a number is none that the model takes. */
const LARGEST = 1e12;

/** What a cell of a metric lane holds. */
export interface Reading {
  readonly value: number | null;
  readonly target: number | null;
}

export const NO_READING: Reading = { value: null, target: null };

/** Reads a number with its unit, a sign for percent or thin spaces between its digits; `null` where it is none. */
export function numberIn(text: string): number | null {
  const digits = text.trim().replace(/[\s\u00a0\u202f’']+(?=\d)/g, "");
  const [plain = ""] = /^[+\-−–]?[\d.,]+/.exec(digits) ?? [];
  const number = readNumber(isGrouped(plain) ? plain.replaceAll(",", "") : plain);
  return number !== null && Math.abs(number) <= LARGEST ? number : null;
}

/** Whether commas part thousands: `1,250` and `1,250.5`, but not `0,250` or `1,25`. */
function isGrouped(text: string): boolean {
  return /^[+\-−–]?[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/.test(text);
}

/**
 * The numbers that a table puts into a metric lane from a step on: its first row is what was measured, its second what
 * should be. A single column stands for a row. `null` where it holds anything that is no number.
 */
export function pastedNumbers(
  rows: readonly (readonly string[])[],
  steps: readonly string[],
  stored: readonly NumberView[],
): NewNumber[] | null {
  const across = rows.every((row) => row.length === 1) ? [rows.map(([cell = ""]) => cell)] : rows;
  const [values = [], targets = []] = across;
  const cells = across.flat().filter((cell) => cell.trim() !== "");
  if (across.length > 2 || cells.length === 0 || cells.some((cell) => numberIn(cell) === null)) return null;
  const long = Math.min(Math.max(values.length, targets.length), steps.length);
  return steps.slice(0, long).map((step, index) => {
    const before = stored.find((one) => one.step === step);
    const at = (row: readonly string[], kept: number | null | undefined) => numberIn(row[index] ?? "") ?? kept ?? null;
    return { step, value: at(values, before?.value), target: at(targets, before?.target) };
  });
}
