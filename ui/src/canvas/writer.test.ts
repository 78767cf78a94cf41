import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { FakeHost } from "../ipc/fake/host";
import { HostError } from "../ipc/types";
import { App } from "../state/app.svelte";
import { SceneModel } from "./scene-model";
import { Writer } from "./writer.svelte";

async function open(): Promise<{ host: FakeHost; app: App; writer: Writer; card: { id: string; text: string } }> {
  const host = new FakeHost();
  const app = new App(host);
  await app.enter(await host.openSample());
  const writer = new Writer(app, () => app.document && new SceneModel(app.document));
  const card = [...(app.document?.cards.values() ?? [])][0];
  if (!card) throw new Error("the sample has cards");
  return { host, app, writer, card };
}

const type = (writer: Writer, text: string) => writer.input({ text, caret: text.length });

describe("writing", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("stores once, on leaving", async () => {
    const { host, app, writer, card } = await open();
    writer.begin({ is: "text", target: { target: "card", card: card.id }, before: card.text });
    expect(app.session.editing).toBe(true);
    for (const text of ["N", "Ne", "New"]) type(writer, text);
    expect(host.edits).toEqual([]);
    await writer.leave();
    expect(host.edits).toEqual([{ edit: "setCardText", card: card.id, text: "New" }]);
    expect(app.session.editing).toBe(false);
    expect(app.document?.cards.get(card.id)?.text).toBe("New");
  });

  it("stores nothing where the text is what it was, and draws that again", async () => {
    const { host, app, writer, card } = await open();
    const preview = vi.spyOn(app, "preview");
    writer.begin({ is: "text", target: { target: "card", card: card.id }, before: card.text });
    type(writer, "else");
    type(writer, card.text);
    await writer.leave();
    expect(host.edits).toEqual([]);
    expect(preview).toHaveBeenLastCalledWith({ preview: "none" });
  });

  it("keeps a draft half a second after the first letter at the latest", async () => {
    const { host, writer, card } = await open();
    writer.begin({ is: "text", target: { target: "card", card: card.id }, before: card.text });
    type(writer, "a");
    await vi.advanceTimersByTimeAsync(200);
    type(writer, "ab");
    await vi.advanceTimersByTimeAsync(300);
    expect(host.savedDrafts).toEqual([{ preview: "text", target: { target: "card", card: card.id }, text: "ab" }]);
  });

  it("adds a new card only if something was written", async () => {
    const { host, app, writer, card } = await open();
    const found = app.document?.cards.get(card.id);
    const cell = { lane: found?.lane ?? "", step: found?.from ?? "" };
    writer.begin({ is: "newCard", id: "new", cell, above: null });
    await writer.leave();
    expect(host.edits).toEqual([]);
    writer.begin({ is: "newCard", id: "new", cell, above: null });
    type(writer, "Fresh");
    await writer.leave();
    expect(host.edits).toEqual([{ edit: "addCard", id: "new", ...cell, text: "Fresh", before: null }]);
  });

  it("takes back within the field and draws what it took back to", async () => {
    const { app, writer, card } = await open();
    const preview = vi.spyOn(app, "preview");
    writer.begin({ is: "text", target: { target: "card", card: card.id }, before: card.text });
    type(writer, "else");
    expect(writer.undo()?.text).toBe(card.text);
    expect(writer.editing?.text).toBe(card.text);
    expect(preview).toHaveBeenLastCalledWith({ preview: "text", target: { target: "card", card: card.id }, text: card.text });
  });

  it("stays open where the disk refused, and stores with the next try", async () => {
    const { host, writer, card } = await open();
    writer.begin({ is: "text", target: { target: "card", card: card.id }, before: card.text });
    type(writer, "New");
    host.failure = new HostError({ code: "output", message: "the disk is full", hint: null });
    // The first call that reaches the host fails: the edit, as the preview before it is superseded.
    await writer.leave();
    expect(writer.editing?.text).toBe("New");
    await writer.leave();
    expect(writer.editing).toBeNull();
    expect(host.edits.at(-1)).toEqual({ edit: "setCardText", card: card.id, text: "New" });
  });

  it("stands where the text is drawn", async () => {
    const { writer, card } = await open();
    writer.begin({ is: "text", target: { target: "card", card: card.id }, before: card.text });
    const placement = writer.placement;
    expect(placement).toMatchObject({ stick: "none", padding: { top: 7, left: 10 }, look: { style: { lineHeight: 18 } } });
    expect(placement?.frame.w).toBe(146);
  });
});
