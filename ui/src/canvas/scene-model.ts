// The open map as hit testing, walking and dragging read it.

import type { CardView, Grid, MapOutline, Point, Rect, Stick } from "../ipc/types";
import type { OpenDocument } from "../state/document.svelte";
import type { ItemMirror } from "../state/scene.svelte";
import type { Viewport } from "../state/session.svelte";
import type { DragModel } from "./drag";
import { grown, mapFromScreen, moved, touches } from "./geometry";
import { pointSeen, targetOf, type HitScene } from "./hit";
import { indexOf } from "./indexes";
import { frozenAt, shiftOfLane, stickyFor, type FrozenRow } from "./sticky";

/** An item with its place on the map and the way it sticks. */
export interface Placed {
  readonly item: ItemMirror;
  readonly rect: Rect;
  readonly stick: Stick;
}

export class SceneModel implements DragModel, HitScene {
  readonly document: OpenDocument;

  constructor(document: OpenDocument) {
    this.document = document;
  }

  get grid(): Grid {
    return this.document.grid;
  }

  get outline(): MapOutline {
    return this.document.outline;
  }

  cardsAt(lane: string, step: string): CardView[] {
    return this.document.cardsAt(lane, step);
  }

  card(id: string): CardView | undefined {
    return this.document.cards.get(id);
  }

  cardRect(card: string): Rect | null {
    return this.placed(`card/${card}`)?.rect ?? null;
  }

  /** The open cards that a part of the map touches. */
  cardsIn(part: Rect): string[] {
    const bodies = this.document.scene.groups.filter(({ stick }) => stick === "none" || stick === "below");
    return bodies.flatMap((group) => {
      const near = indexOf(group).within(moved(part, { x: -group.offset.x, y: -group.offset.y }));
      return near.flatMap(({ item }) => {
        const target = targetOf(item.id);
        return target?.on === "card" && touches(moved(item.look.rect, group.offset), part) ? [target.card] : [];
      });
    });
  }

  /** The point of the map's body that is seen under a point of the screen, whatever headings stick over it there. */
  bodyPoint(view: Viewport, at: Point): Point {
    return pointSeen(view, stickyFor(view, this.grid), at);
  }

  /** As that; what belongs to a lane keeps to where that is seen, wherever on the screen the point is. */
  lanePoint(view: Viewport, at: Point, lane: string): Point {
    const { x, y } = mapFromScreen(view, at);
    return { x, y: y - shiftOfLane(stickyFor(view, this.grid), lane) };
  }

  /** The frozen lane that is seen under a point of the screen. */
  frozenUnder(view: Viewport, at: Point): FrozenRow | undefined {
    return frozenAt(stickyFor(view, this.grid), at.y);
  }

  placed(id: string): Placed | null {
    const found = this.document.scene.find(id);
    if (!found) return null;
    const { group, item } = found;
    return { item, rect: moved(item.look.rect, group.offset), stick: group.stick };
  }

  itemsNear(at: Point, stick: Stick, slack: number): { id: string; rect: Rect }[] {
    return this.document.scene.groups
      .filter((group) => group.stick === stick)
      .flatMap((group) => {
        const spot = grown({ x: at.x - group.offset.x, y: at.y - group.offset.y, w: 0, h: 0 }, slack);
        return indexOf(group)
          .within(spot)
          .map(({ item }) => ({ id: item.id, rect: moved(item.look.rect, group.offset) }));
      });
  }
}
