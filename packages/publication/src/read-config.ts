import type { RuleId } from "@printery/task";
import type { z } from "zod";
import { explain } from "./explain.ts";
import { at, NOT_BUILT, type Tell } from "./tell.ts";
import { type ConfigFile, type Mistake, readYaml, type YamlContent } from "./yaml-content.ts";

/** A file that is what its schema describes. */
export interface ReadConfig<Value> extends Omit<YamlContent, "value"> {
  readonly value: Value;
}

/** The id of what is told of mistakes, and what comes of them. */
export interface Complaint {
  readonly ruleId: RuleId;
  readonly outcome: string;
}

/** The content of `file`, or undefined where its mistakes, each an error told as `how` says, leave none. */
export function readConfig<Value>(
  file: ConfigFile,
  schema: z.ZodType<Value>,
  tell: Tell,
  how: Complaint = { ruleId: "publication-invalid", outcome: NOT_BUILT },
): ReadConfig<Value> | undefined {
  const complain = (mistakes: readonly Mistake[]): undefined => {
    for (const { expected, place } of mistakes) {
      tell({
        file: file.path,
        ...at(place),
        severity: "error",
        ruleId: how.ruleId,
        reason: `Expected ${expected}; ${how.outcome}`,
      });
    }
  };
  const yaml = readYaml(file);
  if ("expected" in yaml) return complain([yaml]);
  const { success, data, error } = schema.safeParse(yaml.value);
  return success ? { ...yaml, value: data } : complain(explain(error.issues, yaml));
}
