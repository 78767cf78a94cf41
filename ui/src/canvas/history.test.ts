import { expect, it } from "vitest";

import { FieldHistory } from "./history";

function typed(history: FieldHistory, before: string, letters: string): string {
  let text = before;
  for (const letter of letters) {
    text += letter;
    history.record({ text, caret: text.length });
  }
  return text;
}

it("takes back a word at a time and brings it again", () => {
  const history = new FieldHistory("");
  typed(history, "", "one two");
  expect(history.undo()?.text).toBe("one");
  expect(history.undo()?.text).toBe("");
  expect(history.undo()).toBeNull();
  expect(history.redo()?.text).toBe("one");
  expect(history.redo()?.text).toBe("one two");
  expect(history.redo()).toBeNull();
});

it("takes back a paste at once", () => {
  const history = new FieldHistory("a");
  history.record({ text: "a pasted text", caret: 13 });
  expect(history.undo()).toEqual({ text: "a", caret: 1 });
});

it("forgets what was taken back once something else is written", () => {
  const history = new FieldHistory("");
  typed(history, "", "ab");
  history.undo();
  typed(history, "", "c");
  expect(history.redo()).toBeNull();
});
