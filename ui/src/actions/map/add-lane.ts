import { t } from "../../i18n/en";
import { m } from "../../i18n/map";
import type { LaneRole, NewLaneKind } from "../../ipc/types";
import type { IconName } from "../../parts/icons";
import type { Action } from "../action";
import { addLaneAfter } from "./add";
import { editable, laneInReach } from "./chosen";

/** What a new lane is drawn as, with the role that it begins with. */
export interface LaneRecipe {
  readonly kind: NewLaneKind;
  readonly role: LaneRole;
  readonly icon: IconName;
}

/** The kinds of lanes, in the order in which menus offer them. */
export const LANE_RECIPES: readonly LaneRecipe[] = [
  { kind: "text", role: "other", icon: "notes" },
  { kind: "emotion", role: "emotion", icon: "mood-smile" },
  { kind: "channel", role: "channel", icon: "route" },
  { kind: "touchpoint", role: "touchpoint", icon: "hand-finger" },
  { kind: "arc", role: "other", icon: "chart-area" },
  { kind: "metric", role: "other", icon: "chart-bar" },
  { kind: "process", role: "support", icon: "route" },
  { kind: "image", role: "other", icon: "photo" },
  { kind: "divider", role: "other", icon: "minus" },
];

/** Adds a lane for cards below the one in reach. */
export const addLane: Action = {
  id: "map.addLane",
  label: () => m.addLane,
  icon: "plus",
  where: "canvas",
  enabled: (app) => editable(app) !== null,
  run: (app) => addLaneAfter(app, laneInReach(app)?.id ?? null),
};

/** Adds a lane of each kind below the one in reach. */
export const addLaneOf: readonly Action[] = LANE_RECIPES.map((recipe) => ({
  id: `map.addLane.${recipe.kind}`,
  label: () => t.laneKinds[recipe.kind],
  full: () => m.addLaneOf(t.laneKinds[recipe.kind]),
  icon: recipe.icon,
  where: "canvas",
  enabled: (app) => editable(app) !== null,
  run: (app) => addLaneAfter(app, laneInReach(app)?.id ?? null, recipe),
}));
