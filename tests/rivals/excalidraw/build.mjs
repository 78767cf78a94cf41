// Bundles the page and lays Excalidraw's own fonts beside it, as its manual asks of a page that serves them itself.

import { cpSync } from "node:fs";
import { build } from "esbuild";

const { errors } = await build({
  entryPoints: ["src/main.js"],
  outdir: "dist",
  bundle: true,
  splitting: true,
  minify: true,
  format: "esm",
  target: "es2022",
  conditions: ["production"],
  define: { "process.env.NODE_ENV": '"production"' },
  loader: { ".woff2": "file" },
  logLevel: "warning",
});
if (errors.length > 0) process.exit(1);
cpSync("src/index.html", "dist/index.html");
cpSync("node_modules/@excalidraw/excalidraw/dist/prod/fonts", "dist/fonts", { recursive: true });
