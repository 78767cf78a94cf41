// What the page can ask of the program around it. Every method rejects with a `HostError`.

import type {
  CanvasUpdate,
  CanvasView,
  DraftView,
  Edit,
  EditReply,
  ExportDone,
  ExportPreviewView,
  ExportRequest,
  IconView,
  ImportFile,
  ImportFileView,
  ImportReply,
  PickKind,
  Point,
  Preview,
  ProbeView,
  RecentFile,
  Settings,
  StartView,
  Template,
  TemplateGallery,
  TemplatePart,
  ViewRequest,
  WorkspaceView,
} from "./types";

/** Files that are held over the window. */
export interface FilesOver {
  /** What they are, as far as the host tells. */
  readonly paths: readonly string[];
  /** Where, in px of the page. */
  readonly at: Point;
}

export interface Host {
  start(): Promise<StartView>;
  newWorkspace(path: string, name: string, template: Template): Promise<WorkspaceView>;
  openWorkspace(path: string): Promise<WorkspaceView>;
  openSample(): Promise<WorkspaceView>;
  closeWorkspace(): Promise<void>;
  saveCopy(path: string): Promise<string>;
  /** What a new map can start with, and whose lanes can be added. */
  templates(): Promise<TemplateGallery>;
  /** Saves a map or a part of it as a template of the user's own; its name. */
  saveTemplate(map: string, title: string, part: TemplatePart): Promise<string>;
  /** Removes a template of the user's own; `restoreTemplate` brings it back. */
  removeTemplate(name: string): Promise<void>;
  restoreTemplate(name: string): Promise<void>;
  /** Asks the user for a path. Nothing chosen is an empty list. */
  pickPath(kind: PickKind, suggested: string | null, extension: string | null): Promise<string[]>;

  openCanvas(map: string, view: ViewRequest): Promise<CanvasView>;
  closeCanvas(): Promise<void>;
  edit(edit: Edit): Promise<EditReply>;
  undo(): Promise<EditReply | null>;
  redo(): Promise<EditReply | null>;
  /** Draws something that is not stored; `{preview: "none"}` goes back to what is. */
  preview(preview: Preview): Promise<CanvasUpdate>;

  saveDraft(preview: Preview): Promise<void>;
  drafts(): Promise<DraftView[]>;
  restoreDraft(key: string): Promise<EditReply>;
  discardDraft(key: string): Promise<void>;

  importPreview(files: ImportFile[]): Promise<ImportFileView[]>;
  importFiles(files: ImportFile[]): Promise<ImportReply>;
  exportPreview(request: ExportRequest): Promise<ExportPreviewView>;
  /** `progress` is told a part from 0 to 1. */
  exportMap(request: ExportRequest, path: string, progress: (part: number) => void): Promise<ExportDone>;
  cancelExport(): Promise<void>;

  setSettings(settings: Settings): Promise<void>;
  /** Takes a workspace off the list of recent ones; the file stays. */
  forgetRecent(path: string): Promise<RecentFile[]>;
  icons(): Promise<IconView[]>;
  /** The address of the file to draw a picture from. */
  pictureUrl(picture: string): string;
  fidelityProbe(): Promise<ProbeView[]>;
  log(message: string): Promise<void>;
  /** The first view is on the screen and takes input. */
  ready(): Promise<void>;

  setTitle(title: string): Promise<void>;
  /** Ends the program; whatever should be kept must be stored by now. */
  closeWindow(): Promise<void>;
  /** Files are held over the window, or no longer. */
  onFilesOver(handler: (over: FilesOver | null) => void): void;
  onFileDrop(handler: (paths: string[], at: Point) => void): void;
  onOpenFile(handler: (path: string) => void): void;
  /** The user wants the window closed; the page answers by calling `closeWindow`. */
  onCloseRequested(handler: () => void): void;
}
