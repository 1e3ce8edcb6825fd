import { defineConfig, type Plugin } from "vite";

/**
 * Parts of libraries that others of their parts import and that the browser never calls: zod's writing of JSON Schema
 * (the server's, for `openapi.json`), and d3's arithmetic of colours, behind interpolations that nothing here asks for.
 */
const neverCalled = /\/zod\/v4\/core\/(?:json-schema-processors|to-json-schema)\.js$|\/d3-color\//;

/** What zod says of a wrong value where a schema has no words of its own; the page shows where it is wrong, and the code. */
const zodsWords = /\/zod\/v4\/locales\/en\.js$/;

/** Keeps their names and leaves out what is in them: 11 kB of the first picture, gzipped. */
const leaveOut: Plugin = {
  name: "leave-out",
  apply: "build",
  async load(id) {
    if (zodsWords.test(id)) return "export default () => ({ localeError: ({ code }) => code });";
    if (!neverCalled.test(id)) return null;
    const names = Object.keys(await import(id));
    const refusal = 'function leftOut() { throw new Error("left out of what the browser loads"); }';
    return `${refusal}\nexport { ${names.map((name) => `leftOut as ${name}`).join(", ")} };`;
  },
};

/** The explorer, from `web/` into `dist/web`. The server's build is in `vite.server.config.ts`. */
export default defineConfig({
  root: `${import.meta.dirname}/web`,
  plugins: [leaveOut],
  resolve: {
    alias: [
      { find: /^zod$/, replacement: `${import.meta.dirname}/web/zod.ts` },
      { find: /^d3-transition$/, replacement: `${import.meta.dirname}/web/d3-transition.ts` },
    ],
  },
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
