// Text of the map that is typed in the inspector: drawn while it is typed, put where a crash cannot reach it, stored
// once on leaving.

import { DRAFT_DELAY, Throttle } from "../canvas/editing";
import type { Edit, TextTarget } from "../ipc/types";
import type { App } from "../state/app.svelte";

/** The handlers of a field for one text of the open map. */
export interface LiveText {
  ontype(text: string): void;
  onchange(text: string): void;
  onleave(): void;
}

export function liveText(app: App, target: TextTarget, edit: (text: string) => Edit): LiveText {
  const drafts = new Throttle(DRAFT_DELAY);
  let drawn = false;
  return {
    ontype(text) {
      drawn = true;
      const preview = { preview: "text", target, text } as const;
      void app.preview(preview);
      drafts.request(() => void app.saveDraft(preview));
    },
    onchange(text) {
      drawn = false;
      drafts.cancel();
      void app.edit(edit(text));
    },
    onleave() {
      drafts.cancel();
      if (drawn) void app.preview({ preview: "none" });
      drawn = false;
    },
  };
}
