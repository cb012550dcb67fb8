import { defineConfig, type ViteUserConfig } from "vitest/config";
import usual, { long } from "./vitest.config.ts";

const { include: _i, exclude: _e, ...test } = usual.test ?? {};
const config: ViteUserConfig = defineConfig({ ...usual, test: { ...test, include: long } });

export default config;
