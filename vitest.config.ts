import { defineConfig, type ViteUserConfig } from "vitest/config";

const config: ViteUserConfig = defineConfig({
  ssr: { resolve: { conditions: ["@printery/source"] } },
  test: {
    include: ["packages/*/src/**/*.test.ts", "apps/*/src/**/*.test.ts"],
    globalSetup: "scripts/temporary.mjs",
    testTimeout: 60_000,
    // Of two cores it would leave one idle.
    maxWorkers: "100%",
    // Files share what they import, which is half of the time otherwise; what one stands in for is put back after each test.
    isolate: false,
    restoreMocks: true,
  },
});

export default config;
