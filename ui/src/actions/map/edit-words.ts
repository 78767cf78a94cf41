import { m } from "../../i18n/map";
import type { Action } from "../action";
import { editable } from "./chosen";

/** Edits the words beside the selected value. */
export const editWords: Action = {
  id: "map.editWords",
  label: () => m.editLabel,
  icon: "message",
  shortcuts: ["F2"],
  where: "canvas",
  heard: "byCanvas",
  enabled: (app) => {
    const { selection } = app.session;
    const kind = selection.is === "value" ? editable(app)?.lane(selection.lane)?.kind : undefined;
    if (selection.is !== "value" || kind?.kind !== "emotion") return false;
    const { step, persona } = selection;
    return kind.values.some((value) => value.step === step && value.persona === persona && value.value !== null);
  },
  run: (app) => {
    const { selection } = app.session;
    if (selection.is !== "value") return;
    const { lane, step, persona } = selection;
    app.session.controls?.write({ target: "valueLabel", lane, step, persona });
  },
};
