import { describe, expect, it } from "vitest";

import { CARDS, OUTLINE, card, model } from "../../canvas/fixture";
import type { Selection } from "../../state/session.svelte";
import { moveEdit, type Direction, type MoveModel } from "./move";

function map(cards = CARDS): MoveModel {
  const base = model(cards);
  const steps = OUTLINE.phases.flatMap((phase) => phase.steps);
  return { outline: OUTLINE, steps, cardsAt: base.cardsAt, cards: new Map(cards.map((one) => [one.id, one])) };
}

const cards = (id: string): Selection => ({ is: "cards", cards: [id] });
const move = (selection: Selection, to: Direction) => moveEdit(map(), selection, to);

describe("a card", () => {
  it("goes to the step beside it, as a whole", () => {
    expect(move(cards("a"), "right")).toEqual({ edit: "moveCard", card: "a", lane: "do", step: "s2", before: null });
    expect(move(cards("wide"), "right")).toMatchObject({ step: "s3" });
    expect(move(cards("a"), "left")).toBeNull();
    expect(move(cards("e"), "right")).toBeNull();
  });

  it("goes through its stack, then to the next lane that takes cards", () => {
    expect(move(cards("b"), "up")).toMatchObject({ lane: "do", before: "a" });
    expect(move(cards("a"), "down")).toMatchObject({ lane: "do", before: null });
    expect(move(cards("b"), "down")).toMatchObject({ lane: "pain", before: null });
    expect(move(cards("p"), "up")).toMatchObject({ lane: "do", step: "s3" });
    expect(move(cards("p"), "down")).toBeNull();
  });

  it("comes in at the top of the stack below", () => {
    const stacked = map([...CARDS, card("q", "pain", "s1")]);
    expect(moveEdit(stacked, cards("b"), "down")).toMatchObject({ lane: "pain", before: "q" });
  });
});

describe("columns and lanes", () => {
  it("a step goes through its phase and into the next", () => {
    expect(move({ is: "step", step: "s1" }, "right")).toEqual({ edit: "moveStep", step: "s1", phase: "p1", before: "s3" });
    expect(move({ is: "step", step: "s3" }, "right")).toEqual({ edit: "moveStep", step: "s3", phase: "p2", before: "s4" });
    expect(move({ is: "step", step: "s4" }, "left")).toEqual({ edit: "moveStep", step: "s4", phase: "p1", before: null });
    expect(move({ is: "step", step: "s1" }, "left")).toBeNull();
    expect(move({ is: "step", step: "s1" }, "up")).toBeNull();
  });

  it("a phase and a lane change places with their neighbours", () => {
    expect(move({ is: "phase", phase: "p1" }, "right")).toEqual({ edit: "movePhase", phase: "p1", before: null });
    expect(move({ is: "phase", phase: "p1" }, "left")).toBeNull();
    expect(move({ is: "lane", lane: "mood" }, "up")).toEqual({ edit: "moveLane", lane: "mood", before: "pain" });
    expect(move({ is: "lane", lane: "do" }, "down")).toEqual({ edit: "moveLane", lane: "do", before: "mood" });
  });
});

describe("several cards", () => {
  const several = (...ids: string[]): Selection => ({ is: "cards", cards: ids });

  it("go together, as one edit", () => {
    expect(move(several("b", "p"), "right")).toEqual({ edit: "moveCards", cards: ["b", "p"], lane: "do", step: "s2", before: null });
    expect(move(several("a", "b"), "down")).toEqual({ edit: "moveCards", cards: ["a", "b"], lane: "pain", step: "s1", before: null });
  });

  it("stay where one of them finds no room", () => {
    expect(move(several("a", "p"), "left")).toBeNull();
    expect(move(several("a", "e"), "right")).toBeNull();
    expect(move(several("a", "p"), "down")).toBeNull();
  });
});

describe("a value", () => {
  const value = (step: string): Selection => ({ is: "value", lane: "mood", step, persona: "camper" });

  it("goes by steps of its scale", () => {
    expect(move(value("s1"), "up")).toEqual({ edit: "setValue", lane: "mood", step: "s1", persona: "camper", value: 1.5 });
    expect(moveEdit(map(), value("s1"), "down", 5)).toMatchObject({ value: -1.5 });
  });

  it("begins at neutral where there was none, and ends at the ends", () => {
    expect(move(value("s2"), "up")).toMatchObject({ value: 0 });
    expect(moveEdit(map(), value("s1"), "up", 5)).toMatchObject({ value: 2 });
    expect(move(value("s1"), "left")).toBeNull();
  });
});
