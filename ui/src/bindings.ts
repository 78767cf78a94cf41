// This file is generated from the Rust types and commands of `laneway-desktop`. Do not edit it.

import { invoke as __TAURI_INVOKE, Channel } from "@tauri-apps/api/core";

export const commands = {
	start: () => typedError<StartView, ErrorView>(__TAURI_INVOKE("start")),
	newWorkspace: (path: string, name: string, template: MapTemplate) => typedError<WorkspaceView, ErrorView>(__TAURI_INVOKE("new_workspace", { path, name, template })),
	openWorkspace: (path: string) => typedError<WorkspaceView, ErrorView>(__TAURI_INVOKE("open_workspace", { path })),
	openSample: () => typedError<WorkspaceView, ErrorView>(__TAURI_INVOKE("open_sample")),
	closeWorkspace: () => typedError<null, ErrorView>(__TAURI_INVOKE("close_workspace")),
	saveCopy: (path: string) => typedError<string, ErrorView>(__TAURI_INVOKE("save_copy", { path })),
	pickPath: (kind: PickKind, suggested: string | null, extension: string | null) => typedError<string[], ErrorView>(__TAURI_INVOKE("pick_path", { kind, suggested, extension })),
	openCanvas: (map: string, view: View) => typedError<CanvasView, ErrorView>(__TAURI_INVOKE("open_canvas", { map, view })),
	closeCanvas: () => typedError<null, ErrorView>(__TAURI_INVOKE("close_canvas")),
	edit: (edit: Edit) => typedError<EditReply, ErrorView>(__TAURI_INVOKE("edit", { edit })),
	undo: () => typedError<EditReply | null, ErrorView>(__TAURI_INVOKE("undo")),
	redo: () => typedError<EditReply | null, ErrorView>(__TAURI_INVOKE("redo")),
	preview: (preview: Preview) => typedError<CanvasUpdate, ErrorView>(__TAURI_INVOKE("preview", { preview })),
	saveDraft: (preview: Preview) => typedError<null, ErrorView>(__TAURI_INVOKE("save_draft", { preview })),
	drafts: () => typedError<DraftView[], ErrorView>(__TAURI_INVOKE("drafts")),
	restoreDraft: (key: string) => typedError<EditReply, ErrorView>(__TAURI_INVOKE("restore_draft", { key })),
	discardDraft: (key: string) => typedError<null, ErrorView>(__TAURI_INVOKE("discard_draft", { key })),
	importPreview: (files: ImportFile[]) => typedError<ImportFileView[], ErrorView>(__TAURI_INVOKE("import_preview", { files })),
	importFiles: (files: ImportFile[]) => typedError<ImportReply, ErrorView>(__TAURI_INVOKE("import_files", { files })),
	exportPreview: (request: ExportRequest) => typedError<ExportPreviewView, ErrorView>(__TAURI_INVOKE("export_preview", { request })),
	exportMap: (request: ExportRequest, path: string, progress: Channel<number>) => typedError<ExportDone, ErrorView>(__TAURI_INVOKE("export_map", { request, path, progress })),
	cancelExport: () => typedError<null, ErrorView>(__TAURI_INVOKE("cancel_export")),
	setSettings: (settings: Settings) => typedError<null, ErrorView>(__TAURI_INVOKE("set_settings", { settings })),
	forgetRecent: (path: string) => typedError<RecentFile[], ErrorView>(__TAURI_INVOKE("forget_recent", { path })),
	icons: () => typedError<IconView[], ErrorView>(__TAURI_INVOKE("icons")),
	fidelityProbe: () => typedError<ProbeView[], ErrorView>(__TAURI_INVOKE("fidelity_probe")),
	log: (message: string) => typedError<null, ErrorView>(__TAURI_INVOKE("log", { message })),
	closeWindow: () => typedError<null, ErrorView>(__TAURI_INVOKE("close_window")),
};

/* Types */
export type ErrorView = { code: string; message: string; hint: string | null };
export type PickKind = "open" | "new" | "saveCopy" | "import" | "export";
export type ThemeWish = "system" | "light" | "dark";
export type DrawingWish = "automatic" | "graphics" | "processor";
export type Settings = { theme: ThemeWish; drawing: DrawingWish };
export type RecentFile = { path: string; name: string; missing: boolean };
export type StartView = { recent: RecentFile[]; workspace: WorkspaceView | null; problem: ErrorView | null; settings: Settings; version: string; platform: string };
export type IconView = { name: string; path: string };
export type ProbeView = { text: string; style: TextStyle; width: number; fallback: string[] };
export type ImportFile = { path: string; choices: Choices | null };
export type ImportFileView = { path: string; name: string; format: string | null; error: string | null; preview: ImportPreview | null };
export type ExportPreviewView = { image: string; widthMm: number; heightMm: number; widthPx: number; heightPx: number; pages: number; smallestPt: number; notes: string[] };

export type WorkspaceView = { path: string; name: string; readOnly: string | null; undo: string | null; redo: string | null; maps: MapSummary[]; personas: PersonaView[]; channels: ChannelView[]; touchpoints: TouchpointView[] };
export type MapSummary = { id: string; title: string; state: MapState; status: MapStatus; steps: number; cards: number; curve: (number | null)[] };
export type PersonaView = { id: string; name: string; summary: string };
export type ChannelView = { id: string; name: string; icon: string | null };
export type TouchpointView = { id: string; name: string; channel: string | null; icon: string | null };
export type View = { density: Density; theme: ThemeName };
export type ThemeName = "light" | "dark" | "print";
export type Density = "edit" | "present";
export type CanvasView = { seq: number; scene: Scene; grid: Grid; outline: MapOutline; cards: CardView[] };
export type CanvasUpdate = { seq: number; patch: ScenePatch; grid: Grid | null; outline: MapOutline | null; cards: CardView[]; removedCards: string[] };
export type MapOutline = { id: string; title: string; scenario: string; goal: string; scope: string; owner: string; state: MapState; status: MapStatus; personas: PersonaView[]; phases: PhaseView[]; lanes: LaneView[]; leftovers: LeftoverView[] };
export type PhaseView = { id: string; title: string; steps: StepView[] };
export type StepView = { id: string; title: string; moment: Moment };
export type LaneView = { id: string; title: string; subtitle: string; role: LaneRole; icon: string | null; fold: Fold; kind: LaneKindView };
export type LaneKindView = { kind: "text" } | { kind: "emotion"; scale: ScaleView; values: ValueView[] } | { kind: "channel"; uses: UseView[] };
export type ScaleView = { min: number; neutral: number; max: number; step: number };
export type ValueView = { step: string; persona: string | null; value: number | null; label: string; raw: string };
export type UseView = { step: string; channel: string; usage: Usage };
export type LeftoverView = { id: string; origin: string; text: string };
export type CardView = { id: string; lane: string; from: string; to: string; text: string; touchpoint: string | null };
export type EditReply = { created: string | null; label: string; canvas: CanvasUpdate | null; workspace: WorkspaceView };
export type DraftView = { key: string; mapTitle: string; place: string; text: string };
export type ExportRequest = { map: string; format: ExportFormat; page: PageSize; fit: PageFit; scale: number; theme: ThemeName };
export type ExportFormat = "pdf" | "png" | "svg" | "json";
export type PageSize = "map" | "a4" | "a3" | "letter";
export type PageFit = "oneSheet" | "tiled";
export type ExportDone = { path: string; notes: string[] };
export type ImportReply = { maps: string[]; problems: string[]; reply: EditReply };

export type MapState = "current" | "future";
export type MapStatus = "draft" | "living" | "archived";
export type Moment = "ordinary" | "truth";
export type Fold = "open" | "collapsed";
export type Usage = "main" | "also";
export type LaneRole = "action" | "thought" | "emotion" | "channel" | "touchpoint" | "pain" | "opportunity" | "insight" | "frontstage" | "backstage" | "support" | "other";
export type MapTemplate = "empty" | "blank" | "journey" | "blueprint";
export type LensField = "scenario" | "goal" | "scope" | "owner";
export type NewStep = "one" | "none";
export type NewLaneKind = "text" | "emotion" | "channel";

export type Edit =
	| { edit: "renameWorkspace"; name: string }
	| { edit: "addMap"; id?: string | null; title: string; template: MapTemplate; before?: string | null }
	| { edit: "renameMap"; map: string; title: string }
	| { edit: "setLens"; map: string; field: LensField; text: string }
	| { edit: "setMapState"; map: string; state: MapState }
	| { edit: "setMapStatus"; map: string; status: MapStatus }
	| { edit: "setMapPersonas"; map: string; personas: string[] }
	| { edit: "moveMap"; map: string; before?: string | null }
	| { edit: "duplicateMap"; map: string }
	| { edit: "deleteMap"; map: string }
	| { edit: "addPhase"; id?: string | null; map: string; title: string; firstStep: NewStep; before?: string | null }
	| { edit: "renamePhase"; phase: string; title: string }
	| { edit: "movePhase"; phase: string; before?: string | null }
	| { edit: "duplicatePhase"; phase: string }
	| { edit: "deletePhase"; phase: string }
	| { edit: "addStep"; id?: string | null; phase: string; title: string; before?: string | null }
	| { edit: "renameStep"; step: string; title: string }
	| { edit: "moveStep"; step: string; phase: string; before?: string | null }
	| { edit: "duplicateStep"; step: string }
	| { edit: "deleteStep"; step: string }
	| { edit: "setMoment"; step: string; moment: Moment }
	| { edit: "addLane"; id?: string | null; map: string; kind: NewLaneKind; role: LaneRole; title: string; before?: string | null }
	| { edit: "renameLane"; lane: string; title: string }
	| { edit: "setLaneSubtitle"; lane: string; subtitle: string }
	| { edit: "setLaneRole"; lane: string; role: LaneRole }
	| { edit: "setLaneIcon"; lane: string; icon?: string | null }
	| { edit: "foldLane"; lane: string; fold: Fold }
	| { edit: "moveLane"; lane: string; before?: string | null }
	| { edit: "duplicateLane"; lane: string }
	| { edit: "deleteLane"; lane: string }
	| { edit: "setScale"; lane: string; min: number; neutral: number; max: number; step: number }
	| { edit: "addCard"; id?: string | null; lane: string; step: string; text: string; before?: string | null }
	| { edit: "setCardText"; card: string; text: string }
	| { edit: "moveCard"; card: string; lane: string; step: string; before?: string | null }
	| { edit: "spanCard"; card: string; from: string; to: string }
	| { edit: "duplicateCard"; card: string }
	| { edit: "deleteCard"; card: string }
	| { edit: "setCardTouchpoint"; card: string; touchpoint?: string | null }
	| { edit: "setValue"; lane: string; step: string; persona?: string | null; value?: number | null }
	| { edit: "setValueLabel"; lane: string; step: string; persona?: string | null; label: string }
	| { edit: "useChannel"; lane: string; step: string; channel: string; usage?: Usage | null }
	| { edit: "deleteLeftover"; leftover: string }
	| { edit: "addPersona"; id?: string | null; name: string; summary: string }
	| { edit: "setPersona"; persona: string; name: string; summary: string }
	| { edit: "deletePersona"; persona: string }
	| { edit: "addChannel"; id?: string | null; name: string; icon?: string | null }
	| { edit: "setChannel"; channel: string; name: string; icon?: string | null }
	| { edit: "deleteChannel"; channel: string }
	| { edit: "addTouchpoint"; id?: string | null; name: string; channel?: string | null; icon?: string | null }
	| { edit: "setTouchpoint"; touchpoint: string; name: string; channel?: string | null; icon?: string | null }
	| { edit: "deleteTouchpoint"; touchpoint: string };

export type Preview =
	| { preview: "none" }
	| { preview: "text"; target: TextTarget; text: string }
	| { preview: "newCard"; id: string; lane: string; step: string; before?: string | null; text: string }
	| { preview: "value"; lane: string; step: string; persona?: string | null; value?: number | null };
export type TextTarget =
	| { target: "card"; card: string }
	| { target: "phase"; phase: string }
	| { target: "step"; step: string }
	| { target: "lane"; lane: string }
	| { target: "title" }
	| { target: "lens"; field: LensField }
	| { target: "valueLabel"; lane: string; step: string; persona?: string | null };

export type Scene = { size: Size; background: string; title: string; lang: string; groups: Group[]; problems: string[] };
export type Group = { id: string; offset: Point; stick: Stick; items: Item[] };
export type Stick = "none" | "top" | "left";
export type Item = { id: string; rect: Rect; shapes: Shape[]; link: string | null };
export type Point = { x: number; y: number };
export type Size = { w: number; h: number };
export type Rect = { x: number; y: number; w: number; h: number };
export type Shape = ({ shape: "box" } & BoxShape) | ({ shape: "path" } & PathShape) | ({ shape: "text" } & TextBlock);
export type BoxShape = { rect: Rect; radius: number; fill: string | null; stroke: Stroke | null };
export type PathShape = { path: string; fill: string | null; stroke: Stroke | null };
export type Stroke = { color: string; width: number; dash: number[]; cap: LineCap };
export type LineCap = "butt" | "round";
export type TextBlock = { origin: Point; width: number; style: TextStyle; color: string; align: Align; direction: Direction; fallback: string[]; lines: Line[] };
export type TextStyle = { size: number; lineHeight: number; weight: number; tracking: number };
export type Align = "start" | "center" | "end";
export type Direction = "ltr" | "rtl";
export type Line = { text: string; x: number; width: number; baseline: number };
export type ScenePatch = { size: Size; background: string; order: string[] | null; groups: GroupPatch[]; problems: string[] };
export type GroupPatch = { id: string; offset: Point; stick: Stick; order: string[] | null; items: ItemPatch[] };
export type ItemPatch = { id: string; rect: Rect; link: string | null; shapes: Shape[] | null };
export type Grid = { left: number; columnsLeft: number; right: number; ribbon: Band; headings: Band; body: Band; phases: PhaseColumns[]; columns: Column[]; rows: Row[] };
export type Band = { y: number; height: number };
export type PhaseColumns = { phase: string; x: number; width: number };
export type Column = { step: string; phase: string; x: number; width: number };
export type Row = { lane: string; y: number; height: number; fold: Fold; plot: Plot | null; tracks: Track[] };
export type Plot = { top: number; middle: number; bottom: number; min: number; neutral: number; max: number; step: number };
export type Track = { channel: string; y: number };

export type Format = "mermaid" | "csv" | "tsv" | "xlsx" | "markdown" | "json";
export type ImportPreview = { format: Format; maps: ImportMapSummary[]; tables: TablePreview[]; problems: Problem[] };
export type ImportMapSummary = { title: string; phases: number; steps: number; lanes: number; cards: number; values: number; leftovers: number };
export type TablePreview = { name: string; rows: number; columns: number; sample: string[][]; headings: string[]; choice: TableChoice };
export type Choices = { tables: TableChoice[] };
export type TableChoice = { into: TableUse; title: string; steps: StepsAre; heading: number; meanings: Meaning[] };
export type TableUse = "map" | "leftovers" | "skip";
export type StepsAre = "rows" | "columns";
export type Meaning =
	| { means: "phase" }
	| { means: "step" }
	| { means: "lane"; form: LaneForm; role: LaneRole }
	| { means: "continued" }
	| { means: "score" }
	| { means: "persona" }
	| { means: "title" }
	| { means: "scenario" }
	| { means: "goal" }
	| { means: "scope" }
	| { means: "owner" }
	| { means: "leftovers" };
export type LaneForm = "text" | "emotion" | "channel";
export type Severity = "note" | "warning";
export type Place = { sheet: string | null; line: number | null; column: number | null; cell: string | null };
export type Problem = { severity: Severity; place: Place | null; message: string };

/* Tauri Specta runtime */
async function typedError<T, E>(result: Promise<T>): Promise<{ status: "ok"; data: T } | { status: "error"; error: E }> {
    try {
        return { status: "ok", data: await result };
    } catch (e) {
        if (e instanceof Error) throw e;
        return { status: "error", error: e as any };
    }
}
