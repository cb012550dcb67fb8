import type { z } from "zod";
import { explain } from "./explain.ts";
import { NOT_BUILT, type Tell } from "./tell.ts";
import { type ConfigFile, readYaml, type YamlContent } from "./yaml-content.ts";

/** A file that is what its schema describes. */
export interface ReadConfig<Value> extends Pick<YamlContent, "placeOf"> {
  readonly value: Value;
}

/** The content of `file`, or undefined where its mistakes, each an error told, leave none. */
export function readConfig<Value>(
  file: ConfigFile,
  schema: z.ZodType<Value>,
  tell: Tell,
): ReadConfig<Value> | undefined {
  const yaml = readYaml(file);
  const result = "expected" in yaml ? undefined : schema.safeParse(yaml.value);
  if (!("expected" in yaml) && result?.success) {
    return { value: result.data, placeOf: yaml.placeOf };
  }
  const mistakes = "expected" in yaml ? [yaml] : explain(result?.error?.issues ?? [], yaml);
  for (const { expected, place } of mistakes) {
    tell({
      file: file.path,
      ...(place === undefined ? {} : { place }),
      severity: "error",
      ruleId: "publication-invalid",
      reason: `Expected ${expected}; ${NOT_BUILT}`,
    });
  }
  return undefined;
}
