// The caret of an editable element that holds plain text.

import type { Point } from "../ipc/types";

/** How many characters stand before the caret. */
export function caretOf(field: HTMLElement): number {
  const selection = getSelection();
  if (!selection?.focusNode || !field.contains(selection.focusNode)) return field.innerText.length;
  const range = document.createRange();
  range.selectNodeContents(field);
  range.setEnd(selection.focusNode, selection.focusOffset);
  return range.toString().length;
}

/** Puts the caret behind that many characters. */
export function placeCaret(field: HTMLElement, at: number): void {
  const texts = document.createTreeWalker(field, NodeFilter.SHOW_TEXT);
  let left = at;
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const length = node.textContent?.length ?? 0;
    if (left <= length) return collapse(node, left);
    left -= length;
  }
  collapse(field, field.childNodes.length);
}

/** Puts the caret under a point of the page; says whether there is text. */
export function placeCaretAt(field: HTMLElement, { x, y }: Point): boolean {
  const found = document.caretRangeFromPoint?.(x, y);
  if (!found || !field.contains(found.startContainer)) return false;
  collapse(found.startContainer, found.startOffset);
  return true;
}

/** Selects everything, so that what is typed takes its place. */
export function selectAll(field: HTMLElement): void {
  getSelection()?.selectAllChildren(field);
}

function collapse(node: Node, offset: number): void {
  getSelection()?.collapse(node, offset);
}
