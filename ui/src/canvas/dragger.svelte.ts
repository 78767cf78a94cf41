// What is being dragged: where it would go is shown with every move, and letting go is one edit.

import type { Point } from "../ipc/types";
import type { App } from "../state/app.svelte";
import { AutoPan } from "./auto-pan";
import { dragOf, dropAt, type Drag, type Drop } from "./drag";
import { withOthers } from "./drag-cards";
import { pointIn, type Target } from "./hit";
import type { Placed, SceneModel } from "./scene-model";
import { stickyFor } from "./sticky";
import type { ViewControl } from "./view.svelte";

export interface Dragging {
  readonly drag: Drag;
  readonly drop: Drop;
  /** The pointer, on the screen. */
  readonly at: Point;
  /** What follows the pointer, and where it was grabbed, in map px from its corner. */
  readonly ghost: Placed | null;
  readonly grip: Point;
}

export class Dragger {
  readonly #app: App;
  readonly #views: ViewControl;
  readonly #model: () => SceneModel | null;
  dragging: Dragging | null = $state.raw(null);
  readonly #pan: AutoPan;

  constructor(app: App, views: ViewControl, model: () => SceneModel | null) {
    this.#app = app;
    this.#views = views;
    this.#model = model;
    this.#pan = new AutoPan(views);
  }

  /** Begins to drag what was grabbed; says whether it moves at all. */
  start(target: Target, from: Point, at: Point): boolean {
    const model = this.#model();
    if (!model || !this.#app.canEdit) return false;
    const card = target.on === "card" ? model.card(target.card) : undefined;
    const grabbed = this.#mapPoint(from);
    const one = dragOf(model, target, card, grabbed);
    if (!one) return false;
    const selected = this.#app.session.selectedCards.flatMap((id) => model.card(id) ?? []);
    const drag = (one.of === "card" ? withOthers(model, one, selected) : null) ?? one;
    const ghost = ghostOf(model, drag);
    const grip = ghost ? this.#grip(model, ghost, from) : { x: 0, y: 0 };
    this.dragging = { drag, drop: dropAt(model, drag, grabbed), at: from, ghost, grip };
    this.move(at);
    this.#pan.start({ at: () => this.dragging?.at ?? null, along: (by) => this.#along(by), moved: (to) => this.move(to) });
    return true;
  }

  move(at: Point): void {
    const model = this.#model();
    if (!model || !this.dragging) return;
    const { drag, drop: before } = this.dragging;
    const drop = dropAt(model, drag, this.#pointOf(drag, at));
    this.dragging = { ...this.dragging, drop, at };
    if (drag.of === "point" && drop.value !== null && drop.value !== before.value) {
      const { lane, step, persona } = drag;
      void this.#app.preview({ preview: "value", lane, step, persona, value: drop.value });
    }
  }

  /** Lets go: one edit, or none where nothing would change. */
  async drop(): Promise<void> {
    const edit = this.dragging?.drop.edit ?? null;
    if (!edit) return this.cancel();
    const { selection } = this.#app.session;
    this.#end();
    const reply = await this.#app.edit(edit);
    // Several stay selected where they are now: a new object, so that the cursor goes there.
    if (reply && edit.edit === "moveCards") this.#app.session.selection = { ...selection };
  }

  async cancel(): Promise<void> {
    const previewed = this.dragging?.drag.of === "point";
    this.#end();
    if (previewed) await this.#app.preview({ preview: "none" });
  }

  #grip(model: SceneModel, { rect, stick }: Placed, from: Point): Point {
    const { view } = this.#views;
    const at = pointIn(view, stickyFor(view, model.grid), stick, from);
    return { x: at.x - rect.x, y: at.y - rect.y };
  }

  #end(): void {
    this.dragging = null;
    this.#pan.stop();
  }

  /** Headings and lane titles move the map along their one axis, points of a curve not at all. */
  #along({ x, y }: Point): Point {
    const along = this.dragging ? ALONG[this.dragging.drag.of] : { x: 0, y: 0 };
    return { x: along.x * x, y: along.y * y };
  }

  /** The body of the map under the pointer: headings and lane titles are dragged along their one axis. */
  #mapPoint(at: Point): Point {
    return this.#model()?.bodyPoint(this.#views.view, at) ?? at;
  }

  #pointOf(drag: Drag, at: Point): Point {
    if (drag.of !== "point" && drag.of !== "height") return this.#mapPoint(at);
    return this.#model()?.lanePoint(this.#views.view, at, drag.lane) ?? at;
  }
}

/** Along which axes the view moves while something is dragged to its edge. */
const ALONG: Readonly<Record<Drag["of"], Point>> = {
  card: { x: 1, y: 1 },
  picture: { x: 1, y: 1 },
  cards: { x: 1, y: 1 },
  edge: { x: 1, y: 1 },
  flow: { x: 1, y: 1 },
  step: { x: 1, y: 0 },
  phase: { x: 1, y: 0 },
  width: { x: 1, y: 0 },
  lane: { x: 0, y: 1 },
  height: { x: 0, y: 1 },
  point: { x: 0, y: 0 },
};

/** What follows the pointer; a point of the curve is drawn where it would go, an edge stays at its card. */
function ghostOf(model: SceneModel, drag: Drag): Placed | null {
  switch (drag.of) {
    case "card":
      return model.placed(`card/${drag.card.id}`);
    case "cards":
      return model.placed(`card/${drag.cards[0]?.id ?? ""}`);
    case "step":
      return model.placed(`step/${drag.step}`);
    case "phase":
      return model.placed(`phase/${drag.phase}`);
    case "lane":
      return model.placed(`lane/${drag.lane}`);
    case "picture":
      return model.placed(`picture/${drag.lane}/${drag.step}`);
    case "flow":
    case "edge":
    case "width":
    case "height":
    case "point":
      return null;
  }
}
