// The canvas as one thing: keys, pointer and the calls of others come in, the parts do the work.

import { flushSync } from "svelte";

import type { CanvasUpdate, Density, LaneView, Point, Rect, TextTarget } from "../ipc/types";
import { m } from "../i18n/map";
import type { App } from "../state/app.svelte";
import type { CanvasControls, Cell } from "../state/session.svelte";
import { choosePictures } from "../actions/map/pictures";
import { clickOn } from "./click";
import { CursorControl } from "./cursor.svelte";
import { Dragger } from "./dragger.svelte";
import { wordsAt, type Editing, type Opening } from "./editing";
import { clear, inSight, nextZoom, screenFromMap, type Insets } from "./geometry";
import { hitTest, targetOf, type Target } from "./hit";
import { keyMeaning, type CanvasKeyPress, type Ground, type KeyMeaning } from "./keys";
import { hasValues } from "./lane-kinds";
import { Marquee } from "./marquee.svelte";
import { toggled } from "./path-stops";
import { FRAME } from "./pictures";
import { placeOfTarget } from "./place-of-target";
import { placeRect } from "./place-rect";
import { laneAt, placeOfCard, samePlace, type CellPlace, type Place } from "./places";
import { IDLE, nextPointer, type PointerEffect, type PointerInput, type PointerState } from "./pointer";
import { SceneModel } from "./scene-model";
import { frozenOn, insetsFor, isStuck, shiftOf, stickyFor } from "./sticky";
import { ViewControl } from "./view.svelte";
import type { Paging } from "./walk";
import { Writer, type Caret } from "./writer.svelte";

/** What is open over the canvas. */
export type Popup =
  | { readonly is: "channels"; readonly lane: string; readonly step: string }
  | { readonly is: "touchpoint"; readonly lane: string; readonly step: string; readonly card: string | null; readonly above: string | null; readonly typed: string | null }
  | { readonly is: "number"; readonly lane: string; readonly step: string; readonly typed: string | null }
  | { readonly is: "value"; readonly lane: string; readonly step: string; readonly persona: string | null; readonly typed: string | null };

export class CanvasController implements CanvasControls {
  readonly app: App;
  readonly model: SceneModel | null;
  readonly views: ViewControl;
  readonly cursors: CursorControl;
  readonly writer: Writer;
  readonly dragger: Dragger;
  readonly marquee: Marquee;
  hover: Target = $state.raw({ on: "ground" });
  pointer: PointerState = $state.raw(IDLE);
  popup: Popup | null = $state.raw(null);
  focused: boolean = $state.raw(false);
  /** Whether the space key makes the canvas a handle. */
  space: boolean = $state.raw(false);
  /** Whether keys are what the map is walked with: a map that is only shown marks no place before. */
  walking: boolean = $state.raw(false);
  /** Whether the next Tab leaves the map. */
  leaving: boolean = $state.raw(false);
  /** Where the pointer was pressed last, in px of the page: there the caret goes. */
  pressedAt: Point | null = null;
  /** Puts the keyboard on the canvas. The component sets it. */
  takeFocus: () => void = () => undefined;
  /** Where its upper left corner stands, in px of the page. The component says it. */
  corner: () => Point = () => ({ x: 0, y: 0 });

  constructor(app: App) {
    this.app = app;
    this.model = $derived(app.document && new SceneModel(app.document));
    const model = () => this.model;
    this.views = new ViewControl(app.session, () => this.model?.document.scene.size ?? { w: 0, h: 0 });
    this.cursors = new CursorControl(app.session, model);
    this.writer = new Writer(app, model);
    this.dragger = new Dragger(app, this.views, model);
    this.marquee = new Marquee(this.views, this.cursors, model);
  }

  /** Whether nothing on the map is marked: it is presented, and nobody walks it by keys. */
  get quiet(): boolean {
    return this.app.session.density === "present" && !this.walking;
  }

  /** Begins with a map or another density of it. */
  begin(map: string, density: Density): void {
    if (!this.views.begin(map, density)) return;
    this.walking = false;
    this.cursors.forget();
  }

  // What others call.

  zoomIn(): void {
    this.zoomTo(nextZoom(this.views.view.zoom, 1));
  }

  zoomOut(): void {
    this.zoomTo(nextZoom(this.views.view.zoom, -1));
  }

  /** Another zoom, around what the cursor stands on where that is in sight. */
  zoomTo(zoom: number): void {
    const { place } = this.cursors;
    const rect = place && this.#isInSight(place) ? this.screenRect(place) : null;
    this.views.zoomTo(zoom, rect && { x: rect.x + rect.w / 2, y: rect.y + rect.h / 2 });
  }

  fit(): void {
    this.views.fit();
  }

  focus(): void {
    this.takeFocus();
  }

  reveal(item: string): void {
    const target = targetOf(item);
    const place = target && this.placeOf(target);
    if (place) this.goTo(place);
  }

  select(cards: readonly string[]): void {
    this.cursors.choose(cards);
  }

  async flush(): Promise<void> {
    await this.writer.leave();
  }

  open(): void {
    const { place } = this.cursors;
    if (place) this.#open(place);
  }

  /** Edits a text where it stands. */
  write(target: TextTarget, caret: Caret = "end", opening: Opening = "opened"): void {
    const { model } = this;
    const card = target.target === "card" ? model?.card(target.card) : undefined;
    const of = card && model?.outline.lanes.find((lane) => lane.id === card.lane);
    if (card && of?.kind.kind === "touchpoint") return this.pickTouchpoint({ lane: card.lane, step: card.from }, card.id);
    const words = model && this.app.canEdit ? wordsAt(model.outline, (id) => model.card(id), target) : null;
    if (words !== null) this.writer.begin({ is: "text", target, before: words }, caret, opening);
  }

  cellAt(page: Point): Cell | null {
    const corner = this.corner();
    const target = this.hitAt({ x: page.x - corner.x, y: page.y - corner.y });
    const place = this.placeOf(target);
    return place?.at === "cell" ? { lane: place.lane, step: place.step } : null;
  }

  /** Begins a card in a cell, above another or at the end. */
  writeCard(cell: Cell, above: string | null = null): void {
    if (!this.app.canEdit) return;
    this.cursors.goTo({ at: "cell", ...cell, entry: null });
    const lane = this.model?.outline.lanes.find((one) => one.id === cell.lane);
    if (lane?.kind.kind === "touchpoint") return this.pickTouchpoint(cell, null, above);
    this.writer.begin({ is: "newCard", id: crypto.randomUUID(), cell, above });
  }

  /** After undo and redo: goes to what changed, where nothing of it is in sight. */
  follow(update: CanvasUpdate): void {
    const places = this.#changed(update);
    const [first] = places;
    if (first && !places.some((place) => this.#isInSight(place))) this.goTo(first);
  }

  /** Takes a step into a path or out of it; at the path's name there is none. */
  toggleStop(path: string, step: string | null): void {
    const { model, app } = this;
    const view = model?.outline.paths.find((one) => one.id === path);
    if (!model || !view || step === null || !app.canEdit) return;
    const steps = model.outline.phases.flatMap((phase) => phase.steps.map((one) => one.id));
    const stops = toggled(view, steps, step);
    app.session.announce(m.pathNow(stops.includes(step)));
    void app.edit({ edit: "setPathStops", path, stops });
  }

  // Keys.

  /** Does what a key means; says whether it did, and whether the page shall still hear of it. */
  key(press: CanvasKeyPress): "mine" | "typed" | "not mine" {
    const lane = this.cursors.cursor && this.model ? laneAt(this.model, this.cursors.cursor.row) : undefined;
    const { place } = this.cursors;
    const meaning = keyMeaning(press, place ? groundOf(place, lane) : null);
    return meaning ? this.#do(meaning) : "not mine";
  }

  #do(meaning: KeyMeaning): "mine" | "typed" | "not mine" {
    const { place } = this.cursors;
    const lane = place?.at === "cell" ? this.model?.outline.lanes.find((one) => one.id === place.lane) : undefined;
    const leaving = this.leaving;
    this.walking = true;
    this.leaving = false;
    switch (meaning.do) {
      case "walk": {
        if (leaving && (meaning.walk === "next" || meaning.walk === "previous")) return "not mine";
        const moved = this.cursors.walk(meaning.walk);
        this.showCursor();
        return moved || (meaning.walk !== "next" && meaning.walk !== "previous") ? "mine" : "not mine";
      }
      case "page":
        this.#page(meaning.to);
        return "mine";
      case "extend":
        if (this.cursors.extend(meaning.walk)) this.showCursor();
        return "mine";
      case "open":
        if (place) this.#open(place);
        return "mine";
      case "editWords":
        if (place) this.#write(place);
        return "mine";
      case "type":
        if (place) this.#write(place, "typedOver");
        flushSync();
        return this.writer.editing || this.popup?.is === "touchpoint" ? "typed" : "mine";
      case "typeValue":
        if (place?.at === "cell" && lane?.kind.kind === "metric") this.openNumber(place, meaning.first);
        else if (place?.at === "cell") this.#openValue(place, meaning.first);
        return "mine";
      case "fit":
        this.fit();
        return "mine";
      case "escape":
        return this.escape();
    }
  }

  /**
   * Gives up what is going on: a drag, a popup, a selection of several; then lets the keyboard leave. Says whether
   * that was all: a map that is presented leaves the rest to the window, which ends presenting.
   */
  escape(): "mine" | "not mine" {
    const { session } = this.app;
    if (this.pointer.is !== "idle") this.point({ on: "cancel" });
    else if (this.popup) this.closePopup();
    else if (session.selectedCards.length > 1) this.cursors.alone();
    else if (session.density === "present") return "not mine";
    else {
      this.leaving = true;
      session.announce(m.leavingMap);
    }
    return "mine";
  }

  /** Leaves the text as it was before a letter was typed over it. */
  giveUpText(): void {
    void this.writer.giveUp();
    this.takeFocus();
  }

  /** Leaves the text and goes on from it. */
  leaveText(then: "stay" | "next" | "previous"): void {
    const { editing } = this.writer;
    const stored = this.writer.leave();
    this.takeFocus();
    if (then !== "stay") {
      this.cursors.walk(then);
      this.showCursor();
      this.#goOnNaming(editing);
    } else if (editing?.writing.is === "newCard") {
      const { cell, id } = editing.writing;
      void stored.then((reply) => reply && this.cursors.goTo({ at: "cell", ...cell, entry: reply.created ?? id }));
    }
  }

  /** One title after another: what was named and what is reached are columns of the same level. */
  #goOnNaming(editing: Editing | null): void {
    const { place } = this.cursors;
    const named = editing?.writing.is === "text" ? editing.writing.target.target : null;
    if (place && place.at === named && (named === "step" || named === "phase")) this.#write(place);
  }

  // The pointer.

  point(input: PointerInput): PointerEffect[] {
    const [next, effects] = nextPointer(this.pointer, input);
    if (next !== this.pointer) this.pointer = next;
    for (const effect of effects) this.#carryOut(effect);
    return [...effects];
  }

  hitAt(at: Point): Target {
    return this.model ? hitTest(this.model, this.views.view, at) : { on: "ground" };
  }

  hoverAt(at: Point): void {
    const target = this.hitAt(at);
    if (JSON.stringify(target) !== JSON.stringify(this.hover)) this.hover = target;
  }

  #carryOut(effect: PointerEffect): void {
    switch (effect.do) {
      case "capture":
        return;
      case "pan":
        return this.views.pan(effect.dx, effect.dy);
      case "click":
        return clickOn(this, effect);
      case "dragStart":
        return this.#dragStart(effect);
      case "dragMove":
        return this.marquee.frame ? this.marquee.move(effect.at) : this.dragger.move(effect.at);
      case "drop":
        if (this.marquee.frame) return this.marquee.end();
        void this.dragger.drop();
        return;
      case "dragCancel":
        if (this.marquee.frame) return this.marquee.cancel();
        void this.dragger.cancel();
        return;
    }
  }

  /** Over empty ground a frame is drawn; what else does not move is a handle of the map. */
  #dragStart({ target, from, at, modifiers, device }: Extract<PointerEffect, { do: "dragStart" }>): void {
    const { session } = this.app;
    const empty = target.on === "ground" || target.on === "cell";
    if (empty && device === "mouse" && session.density === "edit") {
      return this.marquee.start(from, at, session.selectedCards, modifiers.mod || modifiers.shift ? "more" : "new");
    }
    if (!this.dragger.start(target, from, at)) {
      this.pointer = { is: "panning", last: at };
      return;
    }
    const place = this.placeOf(target);
    if (place && this.dragger.dragging?.drag.of !== "cards") this.cursors.goTo(place);
  }

  // Places.

  /** Puts the keyboard at a place, in view. */
  goTo(place: Place): void {
    this.cursors.goTo(place);
    this.showCursor();
  }

  /** Moves the view to where the cursor is. */
  showCursor(): void {
    const { place } = this.cursors;
    const found = place && this.#sightOf(place);
    if (found) this.views.reveal(found.rect, found.insets);
  }

  /** What of a place is to be in view, and what covers the view's edges there. */
  #sightOf(place: Place): { rect: Rect; insets: Insets } | null {
    const { model } = this;
    const found = model && placeRect(model, place);
    if (!model || !found) return null;
    const { view } = this.views;
    // What sticks is in sight along its axis already.
    const frozen = frozenOn(stickyFor(view, model.grid), found.rect.y);
    const isStill = (axis: "x" | "y") => isStuck(found.stick, axis, (frozen?.shift ?? 0) > 0);
    const rect = {
      ...found.rect,
      ...(isStill("y") ? { y: view.y + view.height / view.zoom / 2, h: 0 } : {}),
      ...(isStill("x") ? { x: view.x + view.width / view.zoom / 2, w: 0 } : {}),
    };
    const above = place.at === "title" || place.at === "lens";
    const { y } = found.rect;
    return { rect, insets: above ? { left: 20, top: 20, right: 0, bottom: 0 } : insetsFor(view, model.grid, y) };
  }

  /** By as much of the lanes as is in view. */
  #page(to: Paging): void {
    const { model } = this;
    if (!model) return;
    const seen = clear(this.views.view, insetsFor(this.views.view, model.grid, Number.POSITIVE_INFINITY));
    if (this.cursors.page(to, to === "left" || to === "right" ? seen.w : seen.h)) this.showCursor();
  }

  #isInSight(place: Place): boolean {
    const found = this.#sightOf(place);
    return found !== null && inSight(clear(this.views.view, found.insets), found.rect);
  }

  /** Empty ground: nothing is selected but the map. */
  leaveGround(): void {
    this.app.session.selection = { is: "map" };
    this.cursors.forget();
  }

  isAt(place: Place): boolean {
    return samePlace(this.cursors.place, place);
  }

  placeOf(target: Target): Place | null {
    return this.model && placeOfTarget(this.model, target);
  }

  /** Where a place is on the screen, for what opens beside it. */
  screenRect(place: Place): { x: number; y: number; w: number; h: number } | null {
    const found = this.model && placeRect(this.model, place);
    if (!found || !this.model) return null;
    const { view } = this.views;
    const { zoom } = view;
    const shift = shiftOf(stickyFor(view, this.model.grid), found.stick, found.rect.y);
    const at = screenFromMap(view, { x: found.rect.x + shift.x, y: found.rect.y + shift.y });
    return { ...at, w: found.rect.w * zoom, h: found.rect.h * zoom };
  }

  closePopup(): void {
    this.popup = null;
    this.takeFocus();
  }

  #open(place: Place): void {
    if (!this.app.canEdit) return;
    const lane = place.at === "cell" ? this.model?.outline.lanes.find((one) => one.id === place.lane) : undefined;
    if (place.at !== "cell" || !lane) return this.#write(place);
    if (lane.fold === "collapsed") return void this.app.edit({ edit: "foldLane", lane: lane.id, fold: "open" });
    if (hasValues(lane.kind)) return this.#openValue(place, null);
    const onCard = this.model?.card(place.entry ?? "") !== undefined;
    if (lane.kind.kind === "image" && !onCard) return void choosePictures(this.app, { lane: lane.id, step: place.step });
    if (lane.kind.kind === "metric" && place.entry === null) return this.openNumber(place, null);
    this.#write(place);
  }

  /** Edits the words of a place; on a channel lane, its channels. */
  #write(place: Place, opening: Opening = "opened"): void {
    switch (place.at) {
      case "title":
        return this.write({ target: "title" });
      case "lens":
        return this.write({ target: "lens", field: place.field });
      case "phase":
        return this.write({ target: "phase", phase: place.phase });
      case "step":
        return this.write({ target: "step", step: place.step });
      case "path":
        return place.step === null ? this.write({ target: "path", path: place.path }) : this.toggleStop(place.path, place.step);
      case "lane":
        return this.write({ target: "lane", lane: place.lane });
      case "cell":
        return this.#writeInCell(place, opening);
    }
  }

  #writeInCell(place: CellPlace, opening: Opening): void {
    const { lane, step, entry } = place;
    const view = this.model?.outline.lanes.find((one) => one.id === lane);
    if (!view || !this.app.canEdit || view.fold === "collapsed") return;
    switch (view.kind.kind) {
      case "text":
      case "process":
        return entry === null ? this.writeCard({ lane, step }) : this.write({ target: "card", card: entry }, "end", opening);
      case "touchpoint":
        return this.pickTouchpoint({ lane, step }, entry);
      case "arc":
        return this.#openValue(place, null);
      case "emotion":
        this.write({ target: "valueLabel", lane, step, persona: entry }, "end", opening);
        if (!this.writer.editing) this.app.session.announce(m.noEmotionLabel);
        return;
      case "channel":
        this.popup = { is: "channels", lane, step };
        return;
      case "metric":
        return entry === null ? this.openNumber(place, null) : this.write({ target: "card", card: entry }, "end", opening);
      case "image":
        // Over a frame, letters begin a caption.
        if (entry === null || entry === FRAME) return this.writeCard({ lane, step });
        return this.write({ target: "card", card: entry }, "end", opening);
      case "divider":
        return;
    }
  }

  /** Chooses the touchpoint of a card, or adds a card for one above another or at the end of its cell. */
  pickTouchpoint({ lane, step }: Cell, card: string | null, above: string | null = null, typed: string | null = null): void {
    if (this.app.canEdit) this.popup = { is: "touchpoint", lane, step, card, above, typed };
  }

  /** Types a number into a cell, beginning with what was typed. */
  openNumber({ lane, step }: Cell, typed: string | null): void {
    if (this.app.canEdit) this.popup = { is: "number", lane, step, typed };
  }

  #openValue({ lane, step, entry }: CellPlace, typed: string | null): void {
    if (this.app.canEdit) this.popup = { is: "value", lane, step, persona: entry, typed };
  }

  /** Where a change can be seen: at its cards, or else at what is drawn anew. */
  #changed(update: CanvasUpdate): Place[] {
    if (update.cards.length > 0) return update.cards.map(placeOfCard);
    const items = update.patch.groups.flatMap((group) => group.items.filter((item) => item.shapes !== null));
    return items.flatMap((item) => {
      const target = targetOf(item.id);
      const place = target && this.placeOf(target);
      return place ? [place] : [];
    });
  }
}

/** What a cell of the lane takes by single keys. */
function groundOf(place: Place, lane: LaneView | undefined): Ground {
  if (place.at !== "cell") return "heading";
  const kind = lane?.kind.kind;
  if (kind === "arc") return "metric";
  return kind === "emotion" || (kind === "metric" && place.entry === null) ? kind : "cell";
}
