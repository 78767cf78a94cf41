// Tables in HTML, read by the page itself: nothing of it is ever shown.

import type { TableReader } from "./format";

export const readTable: TableReader = (html, attribute) => {
  const page = new DOMParser().parseFromString(html, "text/html");
  const table = page.querySelector("table");
  if (!table) return null;
  const rows = [...table.rows].map((row) => [...row.cells].flatMap((cell) => [textOf(cell), ...Array<string>(cell.colSpan - 1).fill("")]));
  return { rows, attribute: table.getAttribute(attribute) };
};

function textOf(cell: Element): string {
  const copy = cell.cloneNode(true) as Element;
  for (const line of copy.querySelectorAll("br")) line.replaceWith("\n");
  return (copy.textContent ?? "").replace(/[\u00a0 ]+/g, " ").trim();
}
