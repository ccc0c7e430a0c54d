import { defineConfig } from "vite";

// Addresses are relative, since the page is mounted below any path. Names have a hash of what they hold, so that
// browsers may keep them for good. Nothing is inlined: the page's policy allows scripts and pictures of its own only.
export default defineConfig({
  base: "./",
  build: {
    outDir: "../wwwroot",
    emptyOutDir: true,
    target: "es2022",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 2000,
  },
  test: { include: ["test/**/*.test.ts"], environment: "node" },
} as never);
