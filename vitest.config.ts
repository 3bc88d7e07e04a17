import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { conditions: ["@zenobia/source"] },
        ssr: { resolve: { conditions: ["@zenobia/source"] } },
        test: {
          name: "node",
          include: ["packages/*/test/**/*.test.ts", "corpus/test/**/*.test.ts", "eval/test/**/*.test.ts"],
          exclude: ["**/*.browser.test.ts"],
          env: { TZ: "UTC" },
        },
      },
    ],
  },
});
