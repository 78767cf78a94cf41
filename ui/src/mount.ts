// Puts the application into the page.

import { mount } from "svelte";

import AppView from "./App.svelte";
import type { Host } from "./ipc/host";
import { App } from "./state/app.svelte";

export async function mountApp(host: Host): Promise<void> {
  const target = document.getElementById("app");
  if (!target) throw new Error("the page has no #app");
  const app = new App(host);
  mount(AppView, { target, props: { app } });
  await app.attempt(() => app.start());
}
