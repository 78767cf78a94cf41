import { expect, it } from "vitest";

import { Queue } from "./queue";

function gate(): { open: () => void; opened: Promise<void> } {
  let open = (): void => undefined;
  const opened = new Promise<void>((done) => (open = done));
  return { open, opened };
}

it("runs one task at a time, in order", async () => {
  const queue = new Queue();
  const { open, opened } = gate();
  const log: string[] = [];
  const first = queue.run(async () => {
    await opened;
    log.push("first");
  });
  const second = queue.run(async () => log.push("second"));
  open();
  await Promise.all([first, second]);
  expect(log).toEqual(["first", "second"]);
});

it("goes on after a task that failed", async () => {
  const queue = new Queue();
  await expect(queue.run(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
  await expect(queue.run(async () => 2)).resolves.toBe(2);
});

it("does only the newest of several previews that wait", async () => {
  const queue = new Queue();
  const { open, opened } = gate();
  const blocked = queue.run(() => opened);
  const answers = [1, 2, 3].map((number) => queue.runLatest(async () => number));
  open();
  await blocked;
  expect(await Promise.all(answers)).toEqual([undefined, undefined, 3]);
});

it("drops a waiting preview when an edit follows, but not for a draft", async () => {
  const queue = new Queue();
  const { open, opened } = gate();
  const blocked = queue.run(() => opened);
  const kept = queue.runLatest(async () => "kept");
  const draft = queue.runBeside(async () => "draft");
  open();
  await blocked;
  expect([await kept, await draft]).toEqual(["kept", "draft"]);

  const again = gate();
  const blockedAgain = queue.run(() => again.opened);
  const dropped = queue.runLatest(async () => "drawn");
  const edit = queue.run(async () => "edit");
  again.open();
  await blockedAgain;
  expect([await dropped, await edit]).toEqual([undefined, "edit"]);
});
