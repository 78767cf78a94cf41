// The stops of a path, changed one at a time. Pure over the path and the order of the steps.

import type { PathView } from "../ipc/types";

/** The stops with a step taken out where it was one, else taken in: on a path that runs forward, where it lies. */
export function toggled(path: Pick<PathView, "kind" | "stops">, steps: readonly string[], step: string): string[] {
  if (path.stops.includes(step)) return sound(path.stops.filter((stop) => stop !== step));
  const column = (stop: string) => steps.indexOf(stop);
  const forward = path.kind !== "loopBack" && path.stops.every((stop, index) => index === 0 || column(path.stops[index - 1] ?? "") < column(stop));
  const behind = path.stops.findIndex((stop) => column(stop) > column(step));
  return path.stops.toSpliced(forward && behind >= 0 ? behind : path.stops.length, 0, step);
}

/** The stops with one of them, by its index, one place earlier or later. */
export function shifted(stops: readonly string[], index: number, by: 1 | -1): string[] {
  const stop = stops[index];
  const there = index + by;
  if (stop === undefined || there < 0 || there >= stops.length) return [...stops];
  return sound(stops.toSpliced(index, 1).toSpliced(there, 0, stop));
}

/** The stops without one of them, by its index. */
export function without(stops: readonly string[], index: number): string[] {
  return sound(stops.toSpliced(index, 1));
}

/** No stop stands right after itself. */
function sound(stops: readonly string[]): string[] {
  return stops.filter((stop, index) => stop !== stops[index - 1]);
}
