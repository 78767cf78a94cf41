// Numbers as people type and read them.

/** Reads a number with a point or a comma and any minus; `null` where it is not one. */
export function readNumber(text: string): number | null {
  const plain = text.trim().replace(/[−–]/g, "-").replace(",", ".");
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : null;
}

/** Writes a number with a true minus and no more digits than it has. */
export function writeNumber(value: number): string {
  return String(Number(value.toFixed(6))).replace("-", "−");
}
