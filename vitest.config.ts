import { configDefaults, defineConfig, type ViteUserConfig } from "vitest/config";

/** Whole builds, and what goes through every format: a sixth of the time of all, which is for CI, or for who asks (`pnpm test:long`). */
export const long: string[] = ["build", "hostile-outputs", "law"].map(
  (name) => `apps/printery/src/${name}.test.ts`,
);

const config: ViteUserConfig = defineConfig({
  ssr: { resolve: { conditions: ["@printery/source"] } },
  test: {
    include: ["packages/*/src/**/*.test.ts", "apps/*/src/**/*.test.ts"],
    exclude: [...configDefaults.exclude, ...long],
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
