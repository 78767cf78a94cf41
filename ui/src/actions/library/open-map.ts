// Which map the actions of the library are about.

import type { MapSummary } from "../../ipc/types";
import type { App } from "../../state/app.svelte";

/** The map on the canvas, as the library lists it. */
export function openMap(app: App): MapSummary | undefined {
  return app.workspace?.maps.find((map) => map.id === app.document?.map);
}

/** Moves the open map up or down by one, or `undefined` where it cannot go further. */
export function movedBy(app: App, by: -1 | 1): { map: string; before: string | null } | undefined {
  const maps = app.workspace?.maps ?? [];
  const at = maps.findIndex((map) => map.id === app.document?.map);
  const to = at + by;
  const map = maps[at];
  if (!map || to < 0 || to >= maps.length || app.workspace?.readOnly !== null) return undefined;
  const before = maps[by < 0 ? to : to + 1];
  return { map: map.id, before: before?.id ?? null };
}
