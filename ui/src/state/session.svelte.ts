// What belongs to this window and this moment, and is never stored: selection, cursor, viewport, theme, dialogs.

import type { Place } from "../canvas/places";
import type { Pasted } from "../clip/format";
import type { FilesOver } from "../ipc/host";
import type { CanvasUpdate, DraftView, DrawingWish, Point, Settings, TextTarget, ThemeWish } from "../ipc/types";

/** A step in a lane. */
export interface Cell {
  readonly lane: string;
  readonly step: string;
}

/** What the inspector shows. */
export type Selection =
  | { readonly is: "map" }
  | { readonly is: "cards"; readonly cards: readonly string[] }
  | { readonly is: "phase"; readonly phase: string }
  | { readonly is: "step"; readonly step: string }
  | { readonly is: "lane"; readonly lane: string }
  | { readonly is: "path"; readonly path: string }
  | { readonly is: "value"; readonly lane: string; readonly step: string; readonly persona: string | null }
  | { readonly is: "use"; readonly lane: string; readonly step: string }
  | { readonly is: "number"; readonly lane: string; readonly step: string }
  | { readonly is: "picture"; readonly lane: string; readonly step: string };

export interface Viewport {
  /** The point of the map in the viewport's top left corner. */
  readonly x: number;
  readonly y: number;
  /** 1 is 100 %. */
  readonly zoom: number;
  readonly width: number;
  readonly height: number;
}

/** What the canvas does for others. It registers itself while it is mounted. */
export interface CanvasControls {
  zoomIn(): void;
  zoomOut(): void;
  zoomTo(zoom: number): void;
  fit(): void;
  focus(): void;
  /** Puts the cursor at a place, in view; the keyboard stays where it is. */
  goTo(place: Place): void;
  /** Brings an item into view, by its id in the scene. */
  reveal(item: string): void;
  /** Selects cards. */
  select(cards: readonly string[]): void;
  /** Stores unfinished typing and leaves editing. */
  flush(): Promise<void>;
  /** Opens what the cursor stands on: its text, its value, its channels. */
  open(): void;
  /** Edits a text where it stands. */
  write(target: TextTarget): void;
  /** Begins a card in a cell, above another or at the end. */
  writeCard(cell: Cell, above: string | null): void;
  /** The cell under a point of the page. */
  cellAt(page: Point): Cell | null;
  /** Goes to what undo or redo changed, where that is out of sight. */
  follow(update: CanvasUpdate): void;
}

export type Dialog =
  | { readonly is: "newMap"; readonly into: "workspace" | "newWorkspace" }
  | { readonly is: "export" }
  /** The open map, or a lane of it. */
  | { readonly is: "saveTemplate"; readonly lane: string | null }
  /** Lanes of a template go below that lane, or to the end. */
  | { readonly is: "addLanes"; readonly below: string | null }
  /** With `content`, the one path is the name of what was pasted. */
  | { readonly is: "import"; readonly paths: readonly string[]; readonly content?: string }
  /** A table that was pasted, from a cell on; `null` where the map has none for cards. */
  | { readonly is: "paste"; readonly pasted: Pasted; readonly cell: Cell | null }
  | { readonly is: "imported"; readonly maps: readonly string[]; readonly problems: readonly string[] }
  | { readonly is: "personas" }
  | { readonly is: "channels" }
  | { readonly is: "touchpoints" }
  /** The guiding question of a cell, or, without a step, of a lane. */
  | { readonly is: "question"; readonly lane: string; readonly step: string | null }
  | { readonly is: "problems" }
  | { readonly is: "palette" }
  | { readonly is: "shortcuts" }
  | { readonly is: "about" };

export interface Notice {
  readonly id: number;
  readonly tone: "error" | "info";
  readonly text: string;
  readonly hint: string | null;
}

export class Session {
  selection: Selection = $state.raw({ is: "map" });
  /** Where the keyboard is, while the canvas has it. */
  cursor: Cell | null = $state.raw(null);
  viewport: Viewport = $state.raw({ x: 0, y: 0, zoom: 1, width: 0, height: 0 });
  /** Whether text is being edited on the canvas. */
  editing: boolean = $state.raw(false);
  density: "edit" | "present" = $state.raw("edit");
  controls: CanvasControls | null = $state.raw(null);

  /** Whether files are held over the window. */
  filesOver: FilesOver | null = $state.raw(null);
  /** What the bar for finding is open for. */
  find: { readonly for: "words" | "replacing" } | null = $state.raw(null);
  dialog: Dialog | null = $state.raw(null);
  notices: readonly Notice[] = $state.raw([]);
  /** What a screen reader should say. */
  announcement: string = $state.raw("");
  drafts: readonly DraftView[] = $state.raw([]);
  /** What the window is busy with, in words. */
  busy: string | null = $state.raw(null);
  /** The map whose title is being edited in the library. */
  renaming: string | null = $state.raw(null);

  renamingWorkspace: boolean = $state.raw(false);

  theme: ThemeWish = $state.raw("system");
  systemDark: boolean = $state.raw(false);
  readonly colours: "light" | "dark" = $derived(
    this.theme === "system" ? (this.systemDark ? "dark" : "light") : this.theme,
  );
  settings: Settings | null = $state.raw(null);
  /** Who draws the window from the next start on. */
  readonly drawing: DrawingWish = $derived(this.settings?.drawing ?? "automatic");

  #notice = 0;

  notify(tone: Notice["tone"], text: string, hint: string | null = null): void {
    this.#notice += 1;
    const others = this.notices.filter((notice) => notice.text !== text);
    this.notices = [...others.slice(-2), { id: this.#notice, tone, text, hint }];
  }

  dismiss(id: number): void {
    this.notices = this.notices.filter((notice) => notice.id !== id);
  }

  announce(text: string): void {
    this.announcement = text;
  }

  /** The cards that are selected; none where something else is. */
  get selectedCards(): readonly string[] {
    return this.selection.is === "cards" ? this.selection.cards : [];
  }
}
