import { beforeEach, expect, it, vi } from "vitest";

import { FakeHost } from "../../ipc/fake/host";
import type { Edit } from "../../ipc/types";
import { App } from "../../state/app.svelte";
import { fitColumns, foldPhase, mergePhases, splitPhase, widenStep } from "./columns";

let app: App;

beforeEach(async () => {
  const host = new FakeHost();
  app = new App(host);
  await app.start();
  await app.enter(await host.openSample());
});

function phase(index: number): { id: string; steps: readonly { id: string }[] } {
  const found = app.document?.outline.phases[index];
  if (!found) throw new Error("the sample has that phase");
  return found;
}

it("changes the phase and the step that are selected", async () => {
  const asked: Edit[] = [];
  vi.spyOn(app, "edit").mockImplementation(async (edit) => {
    asked.push(edit);
    return null;
  });
  app.session.selection = { is: "phase", phase: phase(0).id };
  await foldPhase.run(app);
  await mergePhases.run(app);
  const second = phase(0).steps[1]?.id ?? "";
  app.session.selection = { is: "step", step: second };
  const column = app.document?.grid.columns.find((one) => one.step === second)?.width ?? 0;
  await widenStep.run(app);
  await splitPhase.run(app);
  await fitColumns.run(app);
  expect(asked).toMatchObject([
    { edit: "foldPhase", phase: phase(0).id, fold: "collapsed" },
    { edit: "mergePhases", first: phase(0).id },
    { edit: "setStepWidth", steps: [second], ownWidth: column + 24 },
    { edit: "splitPhase", step: second },
    { edit: "fitColumns", map: app.document?.map },
  ]);
});

it("neither merges the last phase nor splits one at its first step", () => {
  const last = (app.document?.outline.phases.length ?? 0) - 1;
  app.session.selection = { is: "phase", phase: phase(last).id };
  expect(mergePhases.enabled(app)).toBe(false);
  app.session.selection = { is: "step", step: phase(0).steps[0]?.id ?? "" };
  expect(splitPhase.enabled(app)).toBe(false);
});
