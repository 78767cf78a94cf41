// What the kinds of lanes have in common, as far as gestures and keys go.

import type { LaneKindView, LaneView } from "../ipc/types";

/** Lanes with values on a scale: curves of how it feels, and arcs. */
export type ValuesKind = Extract<LaneKindView, { kind: "emotion" | "arc" }>;

export function hasValues(kind: LaneKindView | undefined): kind is ValuesKind {
  return kind?.kind === "emotion" || kind?.kind === "arc";
}

/** Lanes whose cells hold cards. */
export function isOfCards(kind: LaneKindView | undefined): boolean {
  return kind?.kind === "text" || kind?.kind === "touchpoint" || kind?.kind === "process";
}

/** Whether cards can be put into a lane as it is shown; on a storyboard they are captions. */
export function takesCards(lane: LaneView | undefined): lane is LaneView {
  return lane !== undefined && (isOfCards(lane.kind) || lane.kind.kind === "image") && lane.fold === "open";
}
