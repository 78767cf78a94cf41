// The page in the window.

import { tauriHost } from "./ipc/tauri";
import { mountApp } from "./mount";

void mountApp(tauriHost());
