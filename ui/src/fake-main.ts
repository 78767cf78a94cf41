// The page over a host in memory, for working on it in a browser (`npm run dev`, then /fake.html). Not in the product.

import { FakeHost } from "./ipc/fake/host";
import { mountApp } from "./mount";

const wish = new URLSearchParams(location.search);
const host = new FakeHost();
const theme = wish.get("theme");
if (theme === "light" || theme === "dark") host.settings = { ...host.settings, theme };
host.recent = wish.has("fresh") ? [] : host.recent;

void mountApp(host).then(async (app) => {
  if (wish.has("open")) await app.enter(await host.openSample());
  Object.assign(window, { laneway: { app, host } });
});
