// The roles and kinds of lanes, as lists to choose from.

import { t } from "../i18n/en";
import type { LaneKindView, LaneRole } from "../ipc/types";

/** The roles that a lane of that kind can have. */
export function rolesFor(kind: LaneKindView["kind"]): readonly LaneRole[] {
  switch (kind) {
    case "text":
    case "touchpoint":
    case "arc":
    case "process":
    case "metric":
    case "image":
    case "divider":
      return TEXT_ROLES;
    case "emotion":
      return ["emotion", "other"];
    case "channel":
      return ["channel", "other"];
  }
}

export function roleOptions(roles: readonly LaneRole[]): { value: LaneRole; label: string }[] {
  return roles.map((role) => ({ value: role, label: t.roles[role] }));
}

const TEXT_ROLES: readonly LaneRole[] = [
  ...(["action", "thought", "touchpoint", "pain", "opportunity", "insight"] as const),
  ...(["frontstage", "backstage", "support", "other"] as const),
];
