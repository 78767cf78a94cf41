import { beforeEach, expect, it } from "vitest";

import { FakeHost } from "../../ipc/fake/host";
import { App } from "../../state/app.svelte";
import type { CanvasControls, Cell } from "../../state/session.svelte";
import { choosePicture } from "./choose-picture";
import { deleteChosen } from "./delete-chosen";
import { droppedPictures } from "./pictures";

let host: FakeHost;
let app: App;
let board: string;

beforeEach(async () => {
  host = new FakeHost();
  app = new App(host);
  await app.enter(await host.openSample());
  const map = app.document?.map ?? "";
  const reply = await app.edit({ edit: "addLane", map, kind: "image", role: "other", title: "Story", before: null });
  board = reply?.created ?? "";
});

function cell(): Cell {
  return { lane: board, step: app.document?.steps[1]?.id ?? "" };
}

function names(): string[] {
  const kind = app.document?.lane(board)?.kind;
  return kind?.kind === "image" ? kind.pictures.map(({ name }) => name) : [];
}

/** A canvas that finds that cell under every point. */
function under(found: Cell | null): void {
  app.session.controls = { cellAt: () => found, focus: () => undefined, flush: async () => undefined } as unknown as CanvasControls;
}

it("is chosen from a file, selected, replaced by its own words and removed", async () => {
  under(null);
  app.session.selection = { is: "picture", ...cell() };
  expect(choosePicture.enabled(app)).toBe(true);
  expect(choosePicture.label(app)).toBe("Choose picture…");
  host.picks = [["/shots/1.png"]];
  await choosePicture.run(app);
  expect(names()).toEqual(["1.png"]);
  expect(choosePicture.label(app)).toBe("Replace picture…");
  expect(deleteChosen.label(app)).toBe("Remove picture");
  await deleteChosen.run(app);
  expect(names()).toEqual([]);
  expect(deleteChosen.enabled(app)).toBe(false);
});

it("is taken where it is dropped on a storyboard, and otherwise told where it would go", async () => {
  under(cell());
  expect(droppedPictures(app, ["/shots/2.jpg"], { x: 0, y: 0 })).toBe(true);
  await expect.poll(names).toEqual(["2.jpg"]);
  expect(app.session.selection).toEqual({ is: "picture", ...cell() });
  under(null);
  expect(droppedPictures(app, ["/shots/3.jpg"], { x: 0, y: 0 })).toBe(true);
  expect(app.session.notices.at(-1)?.text).toContain("storyboard");
  expect(droppedPictures(app, ["/shots/3.jpg", "/maps.csv"], { x: 0, y: 0 })).toBe(false);
  expect(names()).toEqual(["2.jpg"]);
});
