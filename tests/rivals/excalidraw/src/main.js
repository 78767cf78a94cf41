// Excalidraw with the elements of `/scene.json`, as a page of its own. Tells when they are on the screen.

import { Excalidraw } from "@excalidraw/excalidraw";
import "@excalidraw/excalidraw/index.css";
import { createElement } from "react";
import { createRoot } from "react-dom/client";

const scene = fetch("/scene.json").then((answer) => answer.json());

/** Once all elements are in the scene: two frames, one to draw and one to paint. */
function follow(api) {
  window.excalidraw = api;
  const look = () => {
    const count = api.getSceneElements().length;
    if (count === 0 || api.getAppState().isLoading) return requestAnimationFrame(look);
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => (window.openedAfter = performance.now()))));
  };
  look();
}

createRoot(document.getElementById("app")).render(createElement(Excalidraw, { initialData: scene, excalidrawAPI: follow }));
