import type { OwnOptions } from "../config/own.ts";
import { UsageError } from "../exit.ts";
import type { ReportingOptions } from "../reporter/reporting.ts";

export interface BuildOptions extends ReportingOptions, OwnOptions {
  readonly content?: string;
  readonly root?: string;
  readonly out?: string;
  readonly to?: string;
  readonly limit?: readonly string[];
  readonly shard?: string;
  readonly cached?: boolean;
  readonly force?: boolean;
  readonly explain?: boolean;
  readonly json?: boolean;
  /** Names of the texts or sections that alone are made, in one process, beside the outputs. */
  readonly only?: readonly string[];
}

/** @throws UsageError where one option takes back what another says */
export function checkTogether({ force, cached, shard, out, ...telling }: BuildOptions): void {
  const { json, explain, reporter } = telling;
  if (telling.only !== undefined && (shard !== undefined || cached || force || explain)) {
    throw new UsageError(
      "Expected --only without --shard, --cached, --force and --explain: a section by itself comes out of no cache, and goes into none",
    );
  }
  if (json && !explain) {
    throw new UsageError(
      "Expected --json beside --explain, which it prints for programs, not alone",
    );
  }
  if (json && reporter !== undefined) {
    throw new UsageError("Expected --json, for explanations alone, or --reporter, not both");
  }
  if (explain && shard !== undefined) {
    throw new UsageError("Expected --explain where outputs are collected, not beside --shard");
  }
  if (force && cached) {
    throw new UsageError("Expected --cached, which builds nothing, or --force, not both");
  }
  if (shard !== undefined && out !== undefined) {
    throw new UsageError(
      "Expected --shard without --out: a shard fills the cache; the build after it, without --shard, has the outputs",
    );
  }
}
