import { describe, expect, it } from "vitest";

import { Saving } from "./saving";

describe("the save word", () => {
  it("says saved only when every write was answered", () => {
    const [writing, write] = Saving.CLEAN.begin();
    expect(writing.word(null)).toEqual({ is: "saving" });
    expect(writing.succeed(write).word(null)).toEqual({ is: "saved" });
  });

  it("stays at saving while one of two writes is under way", () => {
    const [one, first] = Saving.CLEAN.begin();
    const [two] = one.begin();
    expect(two.succeed(first).word(null)).toEqual({ is: "saving" });
  });

  it("does not take typing for saved that came after the write was sent", () => {
    const [writing, write] = Saving.CLEAN.type().begin();
    const typedOn = writing.type();
    expect(typedOn.succeed(write).word(null)).toEqual({ is: "saving" });
    const [again, later] = typedOn.succeed(write).begin();
    expect(again.succeed(later).word(null)).toEqual({ is: "saved" });
  });

  it("keeps a failure until a write succeeds", () => {
    const [writing] = Saving.CLEAN.type().begin();
    const failed = writing.fail("The disk is full.");
    expect(failed.word(null)).toEqual({ is: "failed", why: "The disk is full." });
    const [retry, write] = failed.begin();
    expect(retry.word(null)).toEqual({ is: "saving" });
    expect(retry.succeed(write).word(null)).toEqual({ is: "saved" });
  });

  it("does not call a refused edit unsaved", () => {
    const [writing, write] = Saving.CLEAN.begin();
    expect(writing.refuse(write).word(null)).toEqual({ is: "saved" });
  });

  it("forgets typing that was given up", () => {
    expect(Saving.CLEAN.type().forget().word(null)).toEqual({ is: "saved" });
  });

  it("says read only before anything else", () => {
    expect(Saving.CLEAN.type().word("The file is newer.")).toEqual({ is: "readOnly", why: "The file is newer." });
  });
});
