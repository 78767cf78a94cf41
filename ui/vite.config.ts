import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";

// The window loads `dist/index.html`; `fake.html` runs the same page over an in-memory host and is for `npm run dev` alone.
export default defineConfig(({ mode }) => ({
  plugins: [svelte()],
  clearScreen: false,
  server: { port: 5180, strictPort: true },
  resolve: mode === "test" ? { conditions: ["browser"] } : {},
  build: { target: "safari16", outDir: "dist", emptyOutDir: true, assetsInlineLimit: 0, reportCompressedSize: false },
  test: { environment: "node", include: ["src/**/*.test.ts"] },
}));
