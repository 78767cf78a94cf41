// Moving a row of a list by pointer: where it would go, from the pointer's height.

/** A row's place on screen. */
export interface RowBox {
  readonly id: string;
  readonly top: number;
  readonly bottom: number;
}

/** The row in front of which a pointer at that height drops; `null` behind all. */
export function dropBefore(rows: readonly RowBox[], y: number): string | null {
  return rows.find((row) => y < (row.top + row.bottom) / 2)?.id ?? null;
}

/** Whether dropping `moved` in front of `before` leaves the order as it is. */
export function staysPut(rows: readonly RowBox[], moved: string, before: string | null): boolean {
  const at = rows.findIndex((row) => row.id === moved);
  return before === moved || before === (rows[at + 1]?.id ?? null);
}
