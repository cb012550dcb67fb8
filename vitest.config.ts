import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { conditions: ["@printery/source"] },
  ssr: { resolve: { conditions: ["@printery/source"] } },
  test: {
    include: ["packages/*/src/**/*.test.ts", "apps/*/src/**/*.test.ts"],
    testTimeout: 60_000,
  },
});
