import { expect, it } from "vitest";

import { newLane } from "../ipc/fake/model";
import type { LaneView } from "../ipc/types";
import { isPicture, pictureAt } from "./pictures";

it("knows pictures by their endings, also those that are refused with a reason", () => {
  expect(["/a/B.PNG", "c.jpeg", "d.svg", "e.heic"].map(isPicture)).toEqual([true, true, true, true]);
  expect(["maps.json", "png", "f.png.csv"].map(isPicture)).toEqual([false, false, false]);
});

it("finds the picture at a step of a storyboard only", () => {
  const picture = { step: "s", picture: "p", name: "a.png", alt: "", fit: "cover" } as const;
  const board: LaneView = { ...newLane("Story", "other", "image"), kind: { kind: "image", pictures: [picture] } };
  expect(pictureAt(board, "s")).toBe(picture);
  expect(pictureAt(board, "t")).toBeUndefined();
  expect(pictureAt(newLane("Text", "other", "text"), "s")).toBeUndefined();
});
