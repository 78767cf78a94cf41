// A curve of values from −1 to 1 as a small path: straight from value to value, broken at gaps.

export interface Sparkline {
  readonly path: string;
  /** Values that have no neighbour. */
  readonly dots: readonly { readonly x: number; readonly y: number }[];
}

export function sparkline(curve: readonly (number | null)[], width: number, height: number): Sparkline {
  const pad = 2;
  const pitch = (width - 2 * pad) / Math.max(1, curve.length - 1);
  const round = (value: number): number => Math.round(value * 100) / 100;
  const runs: { x: number; y: number }[][] = [];
  let open = false;
  curve.forEach((value, index) => {
    if (value === null) {
      open = false;
      return;
    }
    const point = { x: round(pad + index * pitch), y: round(pad + ((1 - value) / 2) * (height - 2 * pad)) };
    const run = runs.at(-1);
    if (open && run) run.push(point);
    else runs.push([point]);
    open = true;
  });
  const lines = runs.filter((run) => run.length > 1);
  const path = lines.map((run) => `M${run.map(({ x, y }) => `${x} ${y}`).join("L")}`).join("");
  return { path, dots: runs.filter((run) => run.length === 1).flat() };
}
