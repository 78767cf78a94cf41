// A host in memory, for unit tests and for working on the page without the program around it.

import type { FilesOver, Host } from "../host";
import {
  HostError,
  type CanvasUpdate,
  type CanvasView,
  type DraftView,
  type Edit,
  type EditReply,
  type ExportPreviewView,
  type Grid,
  type ImportFileView,
  type MapOutline,
  type OwnTemplateView,
  type Point,
  type Preview,
  type Scene,
  type Settings,
  type Template,
  type TemplateGallery,
  type TemplatePart,
  type ViewRequest,
  type WorkspaceView,
} from "../types";
import { change, freshId, newMap, type FakeMap, type FakeWorkspace } from "./model";
import { bundledTemplates, ownTemplate } from "./templates";
import { between, draw } from "./scene";
import { sample } from "./sample";

interface Shown {
  map: string;
  view: ViewRequest;
  scene: Scene;
  grid: Grid;
  state: FakeWorkspace;
}

interface Handlers {
  over?: (over: FilesOver | null) => void;
  drop?: (paths: string[], at: Point) => void;
  open?: (path: string) => void;
  close?: () => void;
}

/** Everything can be set from outside, so that a test can say what the program would. */
export class FakeHost implements Host {
  settings: Settings = { theme: "system", drawing: "automatic" };
  recent = [
    { path: "/home/ilse/Documents/Northfold.laneway", name: "Northfold Outdoor", missing: false },
    { path: "/media/stick/Winter 2025.laneway", name: "Winter 2025", missing: true },
  ];
  /** What the next calls of `pickPath` answer. */
  picks: string[][] = [];
  /** What the next call answers instead of doing anything. */
  failure: HostError | null = null;
  readOnly: string | null = null;
  pendingDrafts: DraftView[] = [];
  importViews: ImportFileView[] = [];
  ownTemplates: OwnTemplateView[] = [];
  exportPicture = "";
  /** Whether an export goes on until it is stopped. */
  endlessExport = false;
  title = "";
  closed = false;
  readonly logged: string[] = [];
  readonly edits: Edit[] = [];
  readonly savedDrafts: Preview[] = [];
  readonly heard: Handlers = {};

  #state: FakeWorkspace | null = null;
  #path = "";
  #shown: Shown | null = null;
  #undo: { label: string; state: FakeWorkspace }[] = [];
  #redo: { label: string; state: FakeWorkspace }[] = [];
  #seq = 0;
  #cancelled = false;
  #removed: OwnTemplateView[] = [];

  async start() {
    return {
      ...{ recent: this.recent, workspace: null, problem: null, settings: this.settings },
      ...{ version: "0.1.0", platform: "linux" },
    };
  }

  async templates(): Promise<TemplateGallery> {
    return { bundled: bundledTemplates(), own: this.ownTemplates, skipped: null };
  }

  async saveTemplate(map: string, title: string, part: TemplatePart): Promise<string> {
    this.#check();
    if (title === "") throw refuse("a template needs a title");
    const found = this.#need().maps.find((one) => one.id === map);
    if (!found) throw refuse("there is no such map");
    const template = ownTemplate(found, title, part);
    this.ownTemplates = [...this.ownTemplates, template];
    return template.name;
  }

  async removeTemplate(name: string) {
    this.#check();
    this.#removed.push(...this.ownTemplates.filter((one) => one.name === name));
    this.ownTemplates = this.ownTemplates.filter((one) => one.name !== name);
  }

  async restoreTemplate(name: string) {
    this.ownTemplates = [...this.ownTemplates, ...this.#removed.filter((one) => one.name === name)];
    this.#removed = this.#removed.filter((one) => one.name !== name);
  }

  async newWorkspace(path: string, name: string, template: Template) {
    const maps = template === "empty" ? [] : [newMap(freshId(), "New map", template)];
    return this.#open(path, { name, maps, personas: [], channels: [], touchpoints: [] });
  }

  async openWorkspace(path: string) {
    return this.#open(path, sample());
  }

  async openSample() {
    return this.#open("/home/ilse/Documents/Laneway sample.laneway", sample());
  }

  async closeWorkspace() {
    this.#state = null;
    this.#shown = null;
  }

  async saveCopy(path: string) {
    return path;
  }

  async pickPath() {
    return this.picks.shift() ?? [];
  }

  async openCanvas(map: string, view: ViewRequest): Promise<CanvasView> {
    const state = this.#need();
    const found = state.maps.find((one) => one.id === map);
    if (!found) throw refuse("there is no such map");
    const { scene, grid } = draw(found, view.theme);
    this.#shown = { map, view, scene, grid, state };
    this.#seq += 1;
    return { seq: this.#seq, scene, grid, outline: outline(state, found), cards: found.cards };
  }

  async closeCanvas() {
    this.#shown = null;
  }

  async edit(edit: Edit): Promise<EditReply> {
    this.#check();
    const before = this.#need();
    const next = structuredClone(before);
    const created = attempt(() => change(next, edit));
    this.edits.push(edit);
    this.#undo.push({ label: words(edit), state: before });
    this.#redo = [];
    this.#state = next;
    return this.#reply(created, words(edit));
  }

  async undo(): Promise<EditReply | null> {
    return this.#step(this.#undo, this.#redo);
  }

  async redo(): Promise<EditReply | null> {
    return this.#step(this.#redo, this.#undo);
  }

  async preview(preview: Preview): Promise<CanvasUpdate> {
    this.#check();
    const state = structuredClone(this.#need());
    const edit = asEdit(preview, this.#shown?.map ?? "");
    if (edit) attempt(() => change(state, edit));
    const update = this.#update(state);
    if (!update) throw refuse("no map is open");
    return update;
  }

  async saveDraft(preview: Preview) {
    this.#check();
    this.savedDrafts.push(preview);
  }

  async drafts() {
    return this.pendingDrafts;
  }

  async restoreDraft(key: string): Promise<EditReply> {
    this.pendingDrafts = this.pendingDrafts.filter((draft) => draft.key !== key);
    return this.#reply(null, "Restore typing");
  }

  async discardDraft(key: string) {
    this.pendingDrafts = this.pendingDrafts.filter((draft) => draft.key !== key);
  }

  async importPreview(files: { path: string }[]) {
    return files.flatMap(({ path }) => this.importViews.find((view) => view.path === path) ?? []);
  }

  async importFiles() {
    const reply = await this.edit({ edit: "addMap", title: "Imported map", template: "journey" });
    return { maps: reply.created ? [reply.created] : [], problems: [], reply };
  }

  async exportPreview(): Promise<ExportPreviewView> {
    return {
      ...{ image: this.exportPicture, widthMm: 1189, heightMm: 850, widthPx: 4494, heightPx: 3213 },
      ...{ pages: 1, smallestPt: 9.75, notes: [] },
    };
  }

  async exportMap(_request: unknown, path: string, progress: (part: number) => void) {
    this.#cancelled = false;
    for (let part = 0; part <= 1; part += this.endlessExport ? 0 : 0.1) {
      progress(this.endlessExport ? 0.4 : part);
      await new Promise((done) => setTimeout(done, 0));
      if (this.#cancelled) throw new HostError({ code: "cancelled", message: "the export was stopped", hint: null });
    }
    return { path, notes: [] };
  }

  async cancelExport() {
    this.#cancelled = true;
  }

  async setSettings(settings: Settings) {
    this.settings = settings;
  }

  async forgetRecent(path: string) {
    this.recent = this.recent.filter((file) => file.path !== path);
    return this.recent;
  }

  async icons() {
    return [
      { name: "world", path: "M3 12a9 9 0 1 0 18 0a9 9 0 0 0 -18 0M3.6 9h16.8M3.6 15h16.8" },
      { name: "map-2", path: "M12 18.5l-3 -1.5l-6 3v-13l6 -3l6 3l6 -3v7.5M9 4v13M15 7v5.5" },
    ];
  }

  pictureUrl(picture: string) {
    return `picture://localhost/${picture}`;
  }

  async fidelityProbe() {
    return [];
  }

  async log(message: string) {
    this.logged.push(message);
  }

  async ready() {
    // Nobody measures this host.
  }

  async setTitle(title: string) {
    this.title = title;
  }

  async closeWindow() {
    this.closed = true;
  }

  onFilesOver(handler: (over: FilesOver | null) => void) {
    this.heard.over = handler;
  }

  onFileDrop(handler: (paths: string[], at: Point) => void) {
    this.heard.drop = handler;
  }

  onOpenFile(handler: (path: string) => void) {
    this.heard.open = handler;
  }

  onCloseRequested(handler: () => void) {
    this.heard.close = handler;
  }

  #open(path: string, state: FakeWorkspace): WorkspaceView {
    this.#check();
    this.#state = state;
    this.#path = path;
    this.#undo = [];
    this.#redo = [];
    return this.#view();
  }

  #check(): void {
    const failure = this.failure;
    this.failure = null;
    if (failure) throw failure;
  }

  #need(): FakeWorkspace {
    if (!this.#state) throw refuse("no workspace is open");
    return this.#state;
  }

  #step(from: { label: string; state: FakeWorkspace }[], to: { label: string; state: FakeWorkspace }[]) {
    const step = from.pop();
    if (!step) return null;
    to.push({ label: step.label, state: this.#need() });
    this.#state = step.state;
    return this.#reply(null, step.label);
  }

  #reply(created: string | null, label: string): EditReply {
    return { created, label, canvas: this.#update(this.#need()), workspace: this.#view() };
  }

  #update(state: FakeWorkspace): CanvasUpdate | null {
    const shown = this.#shown;
    const map = state.maps.find((one) => one.id === shown?.map);
    if (!shown || !map) return null;
    const old = shown.state.maps.find((one) => one.id === map.id);
    const { scene, grid } = draw(map, shown.view.theme);
    const patch = between(shown.scene, scene);
    this.#shown = { ...shown, scene, grid, state };
    this.#seq += 1;
    const removedCards = (old?.cards ?? []).map((card) => card.id).filter((id) => !map.cards.some((card) => card.id === id));
    return { seq: this.#seq, patch, grid, outline: outline(state, map), cards: map.cards, removedCards };
  }

  #view(): WorkspaceView {
    const state = this.#need();
    return {
      ...{ path: this.#path, name: state.name, readOnly: this.readOnly },
      undo: this.#undo.at(-1)?.label ?? null,
      redo: this.#redo.at(-1)?.label ?? null,
      maps: state.maps.map(summary),
      ...{ personas: state.personas, channels: state.channels, touchpoints: state.touchpoints },
    };
  }
}

function summary(map: FakeMap): WorkspaceView["maps"][number] {
  const steps = map.phases.flatMap((phase) => phase.steps);
  const lane = map.lanes.find((one) => one.kind.kind === "emotion");
  const values = lane?.kind.kind === "emotion" ? lane.kind.values : [];
  const lens = map.personas[0] ?? null;
  const curve = steps.map((step) => {
    const value = values.find((one) => one.step === step.id && one.persona === lens)?.value;
    return value == null ? null : value / 2;
  });
  const { id, title, state, status } = map;
  return { id, title, state, status, steps: steps.length, cards: map.cards.length, curve };
}

function outline(state: FakeWorkspace, map: FakeMap): MapOutline {
  const { cards: _cards, personas, ...rest } = map;
  return { ...rest, personas: personas.flatMap((id) => state.personas.find((persona) => persona.id === id) ?? []) };
}

function asEdit(preview: Preview, map: string): Edit | null {
  switch (preview.preview) {
    case "none":
      return null;
    case "newCard":
      return { ...preview, edit: "addCard" };
    case "value":
      return { ...preview, edit: "setValue" };
    case "text":
      return textEdit(preview, map);
  }
}

function textEdit({ target, text }: Extract<Preview, { preview: "text" }>, map: string): Edit {
  switch (target.target) {
    case "card":
      return { edit: "setCardText", card: target.card, text };
    case "phase":
      return { edit: "renamePhase", phase: target.phase, title: text };
    case "step":
      return { edit: "renameStep", step: target.step, title: text };
    case "lane":
      return { edit: "renameLane", lane: target.lane, title: text };
    case "laneSubtitle":
      return { edit: "setLaneSubtitle", lane: target.lane, subtitle: text };
    case "path":
      return { edit: "renamePath", path: target.path, name: text };
    case "title":
      return { edit: "renameMap", map, title: text };
    case "lens":
      return { edit: "setLens", map, field: target.field, text };
    case "valueLabel":
      return { edit: "setValueLabel", lane: target.lane, step: target.step, persona: target.persona ?? null, label: text };
  }
}

function words(edit: Edit): string {
  const spaced = edit.edit.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

function attempt<T>(task: () => T): T {
  try {
    return task();
  } catch (error) {
    throw error instanceof HostError ? error : refuse(error instanceof Error ? error.message : String(error));
  }
}

function refuse(message: string): HostError {
  return new HostError({ code: "invalid", message, hint: null });
}
