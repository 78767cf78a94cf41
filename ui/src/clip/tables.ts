// Tables as text: tab-separated as spreadsheets copy them, and Markdown. Pure.

/** A table as spreadsheets paste it: cells with tabs, breaks or quotes are quoted. */
export function toTsv(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => (/["\t\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((cells) => cells.map(cell).join("\t")).join("\n");
}

/** The cells of a text that spreadsheets have copied. */
export function fromTsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  while (at < text.length) {
    const [cell, end] = cellAt(text, at);
    rows.at(-1)?.push(cell);
    const sign = text[end];
    if (sign === "\n" && end + 1 < text.length) rows.push([]);
    // A tab at the very end begins one more empty cell.
    if (sign === "\t" && end + 1 === text.length) rows.at(-1)?.push("");
    at = end + 1;
  }
  return rows;
}

/** The cell that begins there, and where it ends. */
function cellAt(text: string, start: number): [string, number] {
  if (text[start] === '"') {
    const quoted = /"((?:[^"]|"")*)"(?=[\t\n]|$)/y;
    quoted.lastIndex = start;
    const found = quoted.exec(text);
    if (found) return [(found[1] ?? "").replaceAll('""', '"'), start + found[0].length];
  }
  let end = start;
  while (end < text.length && text[end] !== "\t" && text[end] !== "\n") end += 1;
  return [text.slice(start, end), end];
}

/** The cells of a Markdown table; `null` where the text is none. */
export function fromMarkdown(text: string): string[][] | null {
  const lines = text.split("\n").map((line) => line.trim()).filter((line) => line !== "");
  const rule = lines[1];
  if (rule === undefined || !rule.includes("|") || !/^\|?(\s*:?-+:?\s*\|)*\s*:?-+:?\s*\|?$/.test(rule)) return null;
  if (!lines.every((line) => line.includes("|"))) return null;
  return lines.filter((_, index) => index !== 1).map(markdownCells);
}

function markdownCells(line: string): string[] {
  const inner = line.replace(/^\|/, "").replace(/(?<!\\)\|$/, "");
  const cells = inner.split(/(?<!\\)\|/);
  return cells.map((cell) => cell.trim().replaceAll("\\|", "|").replace(/<br\s*\/?>/g, "\n"));
}
