// The application as the page sees it: the workspace, the open map, the session, and what can be done with them.

import type { Host } from "../ipc/host";
import {
  HostError,
  type CanvasUpdate,
  type Density,
  type DrawingWish,
  type Edit,
  type EditReply,
  type IconView,
  type Preview,
  type RecentFile,
  type Settings,
  type ThemeWish,
  type WorkspaceView,
} from "../ipc/types";
import { t } from "../i18n/en";
import { Finder } from "../find/finder.svelte";
import { OpenDocument } from "./document.svelte";
import { storeOpenField } from "./open-field";
import { Queue } from "./queue";
import { Saving, type SaveWord } from "./saving";
import { Session } from "./session.svelte";

export class App {
  readonly host: Host;
  readonly session = new Session();
  readonly finder = new Finder(this);
  workspace: WorkspaceView | null = $state.raw(null);
  document: OpenDocument | null = $state.raw(null);
  recent: readonly RecentFile[] = $state.raw([]);
  /** The icons that lanes, channels and touchpoints can have. */
  icons: readonly IconView[] = $state.raw([]);
  /** Whether it is known what to show first. */
  started: boolean = $state.raw(false);
  version: string = $state.raw("");
  platform: string = $state.raw("");
  #saving: Saving = $state.raw(Saving.CLEAN);
  readonly #queue = new Queue();

  constructor(host: Host) {
    this.host = host;
  }

  readonly saved: SaveWord = $derived.by(() => this.#saving.word(this.workspace?.readOnly ?? null));
  /** Whether the open map can be changed where it is shown. */
  readonly canEdit: boolean = $derived.by(
    () => this.workspace !== null && this.workspace.readOnly === null && this.session.density === "edit",
  );

  async start(): Promise<void> {
    const view = await this.host.start();
    this.version = view.version;
    this.platform = view.platform;
    this.recent = view.recent;
    this.session.settings = view.settings;
    this.session.theme = view.settings.theme;
    if (view.problem) this.report(new HostError(view.problem));
    if (view.workspace) await this.enter(view.workspace);
    this.started = true;
    this.icons = await this.host.icons();
  }

  /** Shows a workspace that was just opened. */
  async enter(workspace: WorkspaceView): Promise<void> {
    await this.leave();
    this.workspace = workspace;
    this.#saving = Saving.CLEAN;
    this.session.drafts = await this.host.drafts();
    const first = workspace.maps[0];
    if (first) await this.openMap(first.id);
  }

  /** Stores what is being typed, puts the workspace away and shows the first screen. */
  async close(): Promise<void> {
    await this.flush();
    await this.host.closeWorkspace();
    await this.leave();
    this.recent = (await this.host.start()).recent;
  }

  async openMap(map: string): Promise<void> {
    await this.flush();
    await this.#show(map, this.document?.map === map);
  }

  /** Draws the open map again, in other colours or another density. */
  async redraw(): Promise<void> {
    if (!this.document) return;
    await this.flush();
    await this.#show(this.document.map, true);
  }

  /** Stores unfinished typing. */
  async flush(): Promise<void> {
    storeOpenField();
    await this.session.controls?.flush();
    await this.#queue.runBeside(() => Promise.resolve());
  }

  /** Does one action. Resolves with `null` where it was refused; the user has been told then. */
  async edit(edit: Edit): Promise<EditReply | null> {
    const reply = await this.#write(() => this.host.edit(edit));
    if (reply) this.session.announce(reply.label);
    return reply;
  }

  async undo(): Promise<void> {
    await this.flush();
    const reply = await this.#write(() => this.host.undo());
    if (reply) this.session.announce(t.undone(reply.label));
    if (reply?.canvas) this.session.controls?.follow(reply.canvas);
  }

  async redo(): Promise<void> {
    await this.flush();
    const reply = await this.#write(() => this.host.redo());
    if (reply) this.session.announce(t.redone(reply.label));
    if (reply?.canvas) this.session.controls?.follow(reply.canvas);
  }

  /** Draws what is not stored. While several wait, only the newest is drawn. */
  async preview(preview: Preview): Promise<void> {
    if (preview.preview === "none") this.#saving = this.#saving.forget();
    else if (preview.preview !== "value") this.#saving = this.#saving.type();
    try {
      const update = await this.#queue.runLatest(() => this.host.preview(preview));
      if (update) this.#apply(update);
    } catch (error) {
      this.report(error);
    }
  }

  /** Puts unfinished typing where a crash cannot reach it. */
  async saveDraft(preview: Preview): Promise<void> {
    const [saving, write] = this.#saving.begin();
    this.#saving = saving;
    try {
      await this.#queue.runBeside(() => this.host.saveDraft(preview));
      this.#saving = this.#saving.succeed(write);
    } catch (error) {
      this.#saving = this.#saving.fail(sentence(error));
    }
  }

  async restoreDraft(key: string): Promise<void> {
    await this.#write(() => this.host.restoreDraft(key));
    this.session.drafts = await this.host.drafts();
  }

  async discardDraft(key: string): Promise<void> {
    await this.attempt(() => this.host.discardDraft(key));
    this.session.drafts = await this.host.drafts();
  }

  /** Shows the map for working or for showing. */
  async setDensity(density: Density): Promise<void> {
    await this.flush();
    this.session.density = density;
    this.session.cursor = null;
    this.session.selection = { is: "map" };
    await this.redraw();
  }

  async setTheme(theme: ThemeWish): Promise<void> {
    this.session.theme = theme;
    await this.#set({ theme, drawing: this.session.drawing });
  }

  async setDrawing(drawing: DrawingWish): Promise<void> {
    if (drawing === this.session.drawing) return;
    if (await this.#set({ theme: this.session.theme, drawing })) this.session.notify("info", t.drawnByNext[drawing]);
  }

  /** Takes over the answer to something that changed the workspace. */
  async accept(reply: EditReply): Promise<void> {
    this.workspace = reply.workspace;
    if (reply.canvas) this.#apply(reply.canvas);
    await this.#followMaps();
  }

  /** Does something that may fail and tells the user when it does; `undefined` then. */
  async attempt<T>(task: () => Promise<T>): Promise<T | undefined> {
    try {
      return await task();
    } catch (error) {
      this.report(error);
      return undefined;
    }
  }

  /** As `attempt`, and says what it is busy with where it takes long enough to notice. */
  async busyWith<T>(what: string, task: () => Promise<T>): Promise<T | undefined> {
    const timer = setTimeout(() => (this.session.busy = what), 100);
    try {
      return await this.attempt(task);
    } finally {
      clearTimeout(timer);
      this.session.busy = null;
    }
  }

  report(error: unknown): void {
    if (error instanceof HostError && error.code === "cancelled") return;
    this.session.notify("error", sentence(error), error instanceof HostError ? error.hint : null);
    if (!(error instanceof HostError)) void this.host.log(`page: ${String(error)}`).catch(() => undefined);
  }

  /** Keeps the wishes of the user. Says whether it could. */
  async #set(settings: Settings): Promise<boolean> {
    this.session.settings = settings;
    const kept = await this.attempt(() => this.host.setSettings(settings).then(() => true));
    return kept ?? false;
  }

  async #write(task: () => Promise<EditReply | null>): Promise<EditReply | null> {
    const [saving, write] = this.#saving.begin();
    this.#saving = saving;
    try {
      const reply = await this.#queue.run(task);
      this.#saving = this.#saving.succeed(write);
      if (reply) await this.accept(reply);
      return reply;
    } catch (error) {
      const refused = error instanceof HostError && error.code !== "output";
      this.#saving = refused ? this.#saving.refuse(write) : this.#saving.fail(sentence(error));
      this.report(error);
      return null;
    }
  }

  #apply(update: CanvasUpdate): void {
    this.document?.apply(update);
  }

  async #show(map: string, same: boolean): Promise<void> {
    const view = { theme: this.session.colours, density: this.session.density } as const;
    const opened = await this.busyWith(t.openingMap, () => this.#queue.run(() => this.host.openCanvas(map, view)));
    if (!opened) return;
    this.document = new OpenDocument(opened, view);
    if (!same) {
      this.session.selection = { is: "map" };
      this.session.cursor = null;
    }
  }

  /** Opens another map where the open one is gone, and forgets a selection that is. */
  async #followMaps(): Promise<void> {
    const maps = this.workspace?.maps ?? [];
    if (this.document && !maps.some((map) => map.id === this.document?.map)) this.document = null;
    const next = maps[0];
    if (!this.document && next) await this.#show(next.id, false);
    else if (!this.document) await this.host.closeCanvas();
    if (this.document && !stands(this.session.selection, this.document)) this.session.selection = { is: "map" };
  }

  async leave(): Promise<void> {
    this.document = null;
    this.workspace = null;
    this.session.drafts = [];
    this.session.density = "edit";
    this.session.selection = { is: "map" };
    this.session.cursor = null;
  }
}

/** Whether what is selected is still on the map. */
function stands(selection: Session["selection"], document: OpenDocument): boolean {
  switch (selection.is) {
    case "map":
      return true;
    case "cards":
      return selection.cards.every((card) => document.cards.has(card));
    case "phase":
      return document.outline.phases.some((phase) => phase.id === selection.phase);
    case "step":
      return document.step(selection.step) !== undefined;
    case "lane":
      return document.lane(selection.lane) !== undefined;
    case "path":
      return document.outline.paths.some((path) => path.id === selection.path);
    case "value":
    case "use":
    case "number":
    case "picture":
      return document.lane(selection.lane) !== undefined && document.step(selection.step) !== undefined;
  }
}

/** An error as a sentence for the user. */
export function sentence(error: unknown): string {
  if (!(error instanceof Error)) return t.unexpected(String(error));
  const text = error instanceof HostError ? error.message : t.unexpected(error.message);
  const capital = text.charAt(0).toLocaleUpperCase() + text.slice(1);
  return /[.!?…]$/.test(capital) ? capital : `${capital}.`;
}
