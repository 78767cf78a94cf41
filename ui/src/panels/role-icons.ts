// The icon of each role, the same as on the map.

import type { LaneRole } from "../ipc/types";
import type { IconName } from "../parts/icons";

export const ROLE_ICONS = {
  action: "walk",
  thought: "message",
  emotion: "mood-smile",
  channel: "route-2",
  touchpoint: "hand-finger",
  pain: "mood-sad",
  opportunity: "bulb",
  insight: "eye",
  frontstage: "user-star",
  backstage: "users-group",
  support: "server-2",
  other: "notes",
} as const satisfies Record<LaneRole, IconName>;
