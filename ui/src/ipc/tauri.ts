// The host of the real window.

import { Channel, convertFileSrc } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import { getCurrentWebview } from "@tauri-apps/api/webview";
import { getCurrentWindow } from "@tauri-apps/api/window";

import { commands } from "../bindings";
import type { Host } from "./host";
import { HostError, type ErrorView } from "./types";

type Answer<T> = { status: "ok"; data: T } | { status: "error"; error: ErrorView };

export function tauriHost(): Host {
  return {
    start: () => ask(commands.start()),
    newWorkspace: (path, name, template) => ask(commands.newWorkspace(path, name, template)),
    openWorkspace: (path) => ask(commands.openWorkspace(path)),
    openSample: () => ask(commands.openSample()),
    closeWorkspace: () => tell(commands.closeWorkspace()),
    saveCopy: (path) => ask(commands.saveCopy(path)),
    templates: () => ask(commands.templates()),
    saveTemplate: (map, title, part) => ask(commands.saveTemplate(map, title, part)),
    removeTemplate: (name) => tell(commands.removeTemplate(name)),
    restoreTemplate: (name) => tell(commands.restoreTemplate(name)),
    pickPath: (kind, suggested, extension) => ask(commands.pickPath(kind, suggested, extension)),

    openCanvas: (map, view) => ask(commands.openCanvas(map, view)),
    closeCanvas: () => tell(commands.closeCanvas()),
    edit: (edit) => ask(commands.edit(edit)),
    undo: () => ask(commands.undo()),
    redo: () => ask(commands.redo()),
    preview: (preview) => ask(commands.preview(preview)),

    saveDraft: (preview) => tell(commands.saveDraft(preview)),
    drafts: () => ask(commands.drafts()),
    restoreDraft: (key) => ask(commands.restoreDraft(key)),
    discardDraft: (key) => tell(commands.discardDraft(key)),

    importPreview: (files) => ask(commands.importPreview(files)),
    importFiles: (files) => ask(commands.importFiles(files)),
    exportPreview: (request) => ask(commands.exportPreview(request)),
    exportMap: (request, path, progress) => {
      const channel = new Channel<number>();
      channel.onmessage = progress;
      return ask(commands.exportMap(request, path, channel));
    },
    cancelExport: () => tell(commands.cancelExport()),

    setSettings: (settings) => tell(commands.setSettings(settings)),
    forgetRecent: (path) => ask(commands.forgetRecent(path)),
    icons: () => ask(commands.icons()),
    pictureUrl: (picture) => convertFileSrc(picture, "picture"),
    fidelityProbe: () => ask(commands.fidelityProbe()),
    log: (message) => tell(commands.log(message)),
    ready: () => tell(commands.ready()),

    setTitle: (title) => getCurrentWindow().setTitle(title),
    closeWindow: () => tell(commands.closeWindow()),
    onFilesOver: (handler) => {
      let paths: readonly string[] = [];
      void getCurrentWebview().onDragDropEvent(({ payload }) => {
        if (payload.type === "enter") paths = payload.paths;
        if (payload.type !== "enter" && payload.type !== "over") return handler(null);
        const { x, y } = payload.position.toLogical(window.devicePixelRatio);
        handler({ paths, at: { x, y } });
      });
    },
    onFileDrop: (handler) => hear<{ paths: string[]; x: number; y: number }>("file-drop", ({ paths, x, y }) => handler(paths, { x, y })),
    onOpenFile: (handler) => hear<{ path: string }>("open-file", ({ path }) => handler(path)),
    onCloseRequested: (handler) => hear("close-requested", handler),
  };
}

async function ask<T>(answer: Promise<Answer<T>>): Promise<T> {
  const result = await answer;
  if (result.status === "error") throw new HostError(result.error);
  return result.data;
}

async function tell(answer: Promise<Answer<unknown>>): Promise<void> {
  await ask(answer);
}

function hear<T>(event: string, handler: (payload: T) => void): void {
  void listen<T>(event, ({ payload }) => handler(payload));
}
