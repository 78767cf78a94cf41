import { expect, it } from "vitest";

import { t } from "../i18n/en";
import { emotionOptions, WHEEL } from "./emotions";

it("has every name once, sector by sector", () => {
  const names = WHEEL.flatMap(({ of, shows }) => [of, ...shows]);
  expect(new Set(names).size).toBe(names.length);
  expect([...names].sort()).toEqual(Object.keys(t.emotions).sort());
  expect(emotionOptions()[5]).toEqual({ value: "Overwhelmed", label: "Overwhelmed", group: "Afraid" });
});
