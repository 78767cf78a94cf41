// An import from the chosen files to the maps, without its looks.

import { makeWorkspace } from "../actions/workspace/flows";
import { t } from "../i18n/en";
import type { Choices, ImportFile, ImportFileView, TableChoice } from "../ipc/types";
import type { App } from "../state/app.svelte";
import { choicesOf, withTable } from "./import-choices";

export class ImportJob {
  readonly #app: App;
  /** What was pasted rather than chosen as a file. */
  readonly #content: string | null;
  files: readonly ImportFileView[] | null = $state.raw(null);
  /** Whether something is being read or imported. */
  busy: boolean = $state.raw(true);
  #asked = 0;

  constructor(app: App, paths: readonly string[], content: string | null = null) {
    this.#app = app;
    this.#content = content;
    void this.#read(paths);
  }

  /** How many maps would come in. */
  get maps(): number {
    return (this.files ?? []).reduce((sum, file) => sum + (file.error ? 0 : (file.preview?.maps.length ?? 1)), 0);
  }

  /** Changes how a table is read and looks what comes of it; an answer about an earlier choice is dropped. */
  async choose(file: ImportFileView, table: number, choice: TableChoice): Promise<void> {
    if (!file.preview) return;
    const choices = withTable(choicesOf(file.preview), table, choice);
    this.#asked += 1;
    const mine = this.#asked;
    const views = await this.#app.attempt(() => this.#app.host.importPreview([this.#file(file.path, choices)]));
    const [view] = views ?? [];
    if (!view || mine !== this.#asked) return;
    this.files = (this.files ?? []).map((one) => (one.path === file.path ? view : one));
  }

  /** Imports everything that can be. Says whether it did. */
  async run(): Promise<boolean> {
    const files = (this.files ?? []).filter((file) => file.error === null);
    const [first] = files;
    if (!first) return false;
    this.busy = true;
    try {
      const name = first.preview?.maps[0]?.title || first.name.replace(/\.[^.]*$/, "");
      const fresh = this.#app.workspace === null;
      if (fresh && !(await makeWorkspace(this.#app, name, "empty"))) return false;
      return await this.#import(files.map((file) => this.#file(file.path, chosen(file))));
    } finally {
      this.busy = false;
    }
  }

  async #import(files: ImportFile[]): Promise<boolean> {
    const app = this.#app;
    const reply = await app.busyWith(t.importing, () => app.host.importFiles(files));
    if (!reply) return false;
    await app.accept(reply.reply);
    const [map] = reply.maps;
    if (map !== undefined && app.document?.map !== map) await app.openMap(map);
    app.session.dialog = { is: "imported", maps: reply.maps, problems: reply.problems };
    return true;
  }

  #file(path: string, choices: Choices | null): ImportFile {
    return { path, content: this.#content, choices };
  }

  async #read(paths: readonly string[]): Promise<void> {
    const files = paths.map((path) => this.#file(path, null));
    this.files = (await this.#app.attempt(() => this.#app.host.importPreview(files))) ?? [];
    this.busy = false;
  }
}

/** What is to be read other than detected; formats without tables leave nothing to choose. */
function chosen(file: ImportFileView): Choices | null {
  return file.preview && file.preview.tables.length > 0 ? choicesOf(file.preview) : null;
}
