// What the fake editor does with paths.

import type { Edit } from "../types";
import { changeCards } from "./cards";
import { freshId, insert, type FakeMap } from "./model";

/** Does an edit of paths on its map; hands others on. `undefined` where the edit is about another map. */
export function changePaths(map: FakeMap, edit: Edit): string | null | undefined {
  switch (edit.edit) {
    case "addPath": {
      if (edit.map !== map.id) return undefined;
      const { name, kind, stops, before = null } = edit;
      const path = { id: edit.id ?? freshId(), name, kind, visibility: "shown" as const, stops };
      insert(map.paths, path, before);
      return path.id;
    }
    case "renamePath":
      return onPath(map, edit.path, { name: edit.name });
    case "setPathKind":
      return onPath(map, edit.path, { kind: edit.kind });
    case "setPathStops":
      return onPath(map, edit.path, { stops: edit.stops });
    case "setPathVisibility":
      return onPath(map, edit.paths[0] ?? "", { visibility: edit.visibility });
    case "deletePath": {
      const index = map.paths.findIndex((one) => one.id === edit.path);
      if (index < 0) return undefined;
      map.paths.splice(index, 1);
      return null;
    }
    default:
      return changeCards(map, edit);
  }
}

function onPath(map: FakeMap, path: string, change: Partial<FakeMap["paths"][number]>): null | undefined {
  const found = map.paths.find((one) => one.id === path);
  if (!found) return undefined;
  Object.assign(found, change);
  return null;
}
