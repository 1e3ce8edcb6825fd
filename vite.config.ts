import { defineConfig } from "vite";

/** The explorer, from `web/` into `dist/web`. The server's build is in `vite.server.config.ts`. */
export default defineConfig({
  root: `${import.meta.dirname}/web`,
  resolve: { alias: [{ find: /^zod$/, replacement: `${import.meta.dirname}/web/zod.ts` }] },
  // The server's Content-Security-Policy forbids inline scripts and data: URLs of anything but images.
  build: {
    outDir: `${import.meta.dirname}/dist/web`,
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    // Importing these does nothing by itself: what only a later part needs of them goes with that part.
    rolldownOptions: { treeshake: { moduleSideEffects: [{ test: /\/model\/|\/picture\//, sideEffects: false }] } },
  },
  worker: { format: "es" },
  server: { host: "127.0.0.1" },
});
