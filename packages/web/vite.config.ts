import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** Where the server of the API listens while the app is developed. */
const SERVER = process.env["ZENOBIA_SERVER"] ?? "http://127.0.0.1:4980";

export default defineConfig({
  plugins: [react()],
  build: {
    outDir: "dist/app",
    target: "es2023",
    sourcemap: false,
    reportCompressedSize: false,
    // No script or style may stand in the page itself: the server's content policy forbids it.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
  },
  worker: { format: "es" },
  server: { proxy: { "/api": { target: SERVER, changeOrigin: true } } },
  preview: { proxy: { "/api": { target: SERVER, changeOrigin: true } } },
});
