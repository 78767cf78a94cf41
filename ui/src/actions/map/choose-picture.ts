import { pictureAt } from "../../canvas/pictures";
import { m } from "../../i18n/map";
import type { Action } from "../action";
import { editable } from "./chosen";
import { choosePictures, pictureCell } from "./pictures";

/** Asks for a picture for the storyboard's cell; several go to the steps right of it. */
export const choosePicture: Action = {
  id: "map.choosePicture",
  label: (app) => {
    const cell = pictureCell(app);
    const lane = cell && app.document?.lane(cell.lane);
    return lane && pictureAt(lane, cell.step) ? m.replacePicture : m.choosePicture;
  },
  icon: "photo",
  where: "canvas",
  enabled: (app) => editable(app) !== null && pictureCell(app) !== null,
  run: async (app) => {
    const cell = pictureCell(app);
    if (cell) await choosePictures(app, cell);
  },
};
