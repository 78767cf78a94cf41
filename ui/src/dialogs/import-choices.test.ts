import { describe, expect, it } from "vitest";

import type { ImportPreview, TableChoice } from "../ipc/types";
import { choicesOf, headedBy, meaningOf, meaningOptions, turned, withMeaning, withTable, wordOf } from "./import-choices";

const CHOICE: TableChoice = {
  ...{ into: "map", title: "Returns", steps: "rows", heading: 1 },
  meanings: [{ means: "phase" }, { means: "step" }, { means: "lane", form: "text", role: "pain" }],
};

describe("a meaning", () => {
  it("comes back from its word", () => {
    for (const option of meaningOptions({ means: "step" })) {
      const meaning = meaningOf(option.value);
      expect(meaning && wordOf(meaning)).toBe(option.value);
    }
  });

  it("is offered with every role, each with its own form", () => {
    const words = meaningOptions({ means: "step" }).map((option) => option.value);
    expect(words).toContain("lane/emotion/emotion");
    expect(words).toContain("lane/channel/channel");
    expect(words).toContain("lane/text/pain");
    expect(new Set(words).size).toBe(words.length);
  });

  it("is offered even where what was detected is unusual", () => {
    const detected = { means: "lane", form: "channel", role: "touchpoint" } as const;
    expect(meaningOptions(detected).at(-1)).toEqual({
      ...{ value: "lane/channel/touchpoint", label: "Touchpoints (route)", group: "Lane" },
    });
  });
});

describe("a change of a table", () => {
  it("gives one line another meaning", () => {
    const changed = withMeaning(CHOICE, 1, { means: "leftovers" });
    expect(changed.meanings.map((meaning) => meaning.means)).toEqual(["phase", "leftovers", "lane"]);
    expect(CHOICE.meanings[1]).toEqual({ means: "step" });
  });

  it("has the meanings detected anew when it is turned around or headed elsewhere", () => {
    expect(turned(CHOICE, "columns")).toEqual({ ...CHOICE, steps: "columns", heading: 0, meanings: [] });
    expect(headedBy(CHOICE, 3)).toEqual({ ...CHOICE, heading: 3, meanings: [] });
  });

  it("leaves the other tables as they are", () => {
    const table = { name: "", rows: 3, columns: 3, sample: [], headings: [], choice: CHOICE };
    const preview: ImportPreview = { format: "csv", maps: [], tables: [table, table], problems: [] };
    const skipped = { ...CHOICE, into: "skip" } as const;
    expect(withTable(choicesOf(preview), 1, skipped)).toEqual({ tables: [CHOICE, skipped] });
  });
});
