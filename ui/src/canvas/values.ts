// Emotion values: from a height in the plot to a value of the scale and back. The same rules as the model's scale.

import type { Plot, ScaleView } from "../ipc/types";

/** How many steps of the scale the fast keys go. */
export const FAST = 5;

/** The nearest value that lies on a step counted from neutral; an end counts as a step. */
export function snapped(scale: ScaleView, value: number): number {
  if (Number.isNaN(value)) return scale.neutral;
  const onScale = clamped(scale, value);
  const steps = Math.round((onScale - scale.neutral) / scale.step);
  const digits = 1e9;
  return clamped(scale, Math.round((scale.neutral + steps * scale.step) * digits) / digits);
}

/** The value at a height of the plot, on a step of the scale. */
export function valueAt(plot: Plot, y: number): number {
  const above = plot.middle - plot.top;
  const below = plot.bottom - plot.middle;
  if (y <= plot.middle && above > 0) {
    return snapped(plot, plot.neutral + ((plot.middle - y) / above) * (plot.max - plot.neutral));
  }
  if (y > plot.middle && below > 0) {
    return snapped(plot, plot.neutral - ((y - plot.middle) / below) * (plot.neutral - plot.min));
  }
  return plot.neutral;
}

/** The height of a value in the plot. */
export function heightOf(plot: Plot, value: number): number {
  const onScale = clamped(plot, value);
  if (onScale >= plot.neutral) {
    const part = plot.max > plot.neutral ? (onScale - plot.neutral) / (plot.max - plot.neutral) : 0;
    return plot.middle - part * (plot.middle - plot.top);
  }
  const part = plot.neutral > plot.min ? (plot.neutral - onScale) / (plot.neutral - plot.min) : 0;
  return plot.middle + part * (plot.bottom - plot.middle);
}

/** So many steps up or down; from a gap, the first step leads to neutral. */
export function nudged(scale: ScaleView, value: number | null, steps: number): number {
  return snapped(scale, value === null ? scale.neutral : value + steps * scale.step);
}

/** A value in words: with sign where neutral is zero, with a true minus, with as many digits as its scale has. */
export function valueText(scale: ScaleView, value: number): string {
  const digits = Math.min(3, Math.max(fractionDigits(scale.step), fractionDigits(value)));
  const text = Math.abs(value).toFixed(digits);
  if (value < 0) return `−${text}`;
  return scale.neutral === 0 && value > 0 ? `+${text}` : text;
}

/** The value that was typed; `null` where it is not a number. */
export function parsedValue(scale: ScaleView, typed: string): number | null {
  const text = typed.trim().replace("−", "-").replace(",", ".");
  if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(text)) return null;
  return snapped(scale, Number(text));
}

function clamped(scale: ScaleView, value: number): number {
  return Math.min(scale.max, Math.max(scale.min, value));
}

function fractionDigits(value: number): number {
  const [, fraction = ""] = String(Math.round(value * 1e3) / 1e3).split(".");
  return fraction.length;
}
