import { defineConfig, type ViteUserConfig } from "vitest/config";

const config: ViteUserConfig = defineConfig({
  ssr: { resolve: { conditions: ["@printery/source"] } },
  test: {
    include: ["packages/*/src/**/*.test.ts", "apps/*/src/**/*.test.ts"],
    globalSetup: "scripts/temporary.mjs",
    testTimeout: 60_000,
    // Of two cores it would leave one idle.
    maxWorkers: "100%",
  },
});

export default config;
