// Says as the editor does that the first picture is on the screen.
requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => window.__TAURI_INTERNALS__.invoke("ready"))));
