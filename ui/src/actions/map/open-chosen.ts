import { m } from "../../i18n/map";
import type { Action } from "../action";
import { editable } from "./chosen";

/** Edits the text under the cursor, sets its value or chooses its channels. */
export const openChosen: Action = {
  id: "map.open",
  label: (app) => {
    if (app.session.selection.is === "value") return m.setValue;
    if (app.session.selection.is === "number") return m.setNumber;
    if (app.session.selection.is === "path") return m.editPath;
    if (app.session.selection.is === "picture") return m.choosePicture;
    return app.session.selection.is === "use" ? m.chooseChannels : m.editText;
  },
  icon: "pencil",
  shortcuts: ["Enter"],
  where: "canvas",
  heard: "byCanvas",
  enabled: (app) => editable(app) !== null && (app.session.selection.is !== "map" || app.session.cursor !== null),
  run: (app) => app.session.controls?.open(),
};
