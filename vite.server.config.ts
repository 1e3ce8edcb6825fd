import { defineConfig } from "vite";

/**
 * The server and the command line, from `server/` and `cli/` into `dist/server`, for Node 20, which doesn't run TypeScript. Dependencies stay outside and
 * are read from `node_modules`. All files lie flat in one folder, so that code finds its neighbours by `import.meta.url`
 * whichever chunk it ends up in.
 */
export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  // Of these only a few modules are needed, and all of them would take 0.25 s to load for the first picture.
  ssr: { noExternal: ["d3", /^d3-/, "lucide"] },
  build: {
    ssr: true,
    outDir: "dist/server",
    emptyOutDir: true,
    target: "node20",
    minify: false,
    rolldownOptions: {
      input: {
        main: "server/main.ts",
        "embedded-worker": "server/store/embedded/worker.ts",
        cli: "cli/main.ts",
      },
      output: { entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js" },
    },
  },
});
