// The colours of the open map: one action for each theme.

import { t } from "../../i18n/en";
import type { MapTheme } from "../../ipc/types";
import { withEditableMap, type Action } from "../action";

export const themes: readonly Action[] = (Object.keys(t.mapThemes) as MapTheme[]).map((theme) => ({
  id: `map.theme.${theme}`,
  label: () => t.mapThemes[theme],
  full: () => t.is(t.inspector.theme, t.mapThemes[theme]),
  where: "window",
  enabled: withEditableMap,
  checked: (app) => app.document?.outline.theme === theme,
  run: async (app) => {
    if (app.document) await app.edit({ edit: "setMapTheme", map: app.document.map, theme });
  },
}));
