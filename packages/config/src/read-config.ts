import { fitValue, hiddenIn, hiddenReason, leftOutReason } from "@printery/document";
import { beyond, type Limits, type RuleId, usualLimits } from "@printery/task";
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
  const { value, left } = fitValue(yaml.value);
  for (const { path, character } of left) {
    tell({
      file: file.path,
      ...at(yaml.placeOf(path)),
      severity: "warning",
      ruleId: "control-characters",
      reason: leftOutReason(character),
    });
  }
  tellOfHidden(file.path, value, yaml, tell);
  const { success, data, error } = schema.safeParse(value);
  if (!success) return complain(explain(error.issues, { ...yaml, value }));
  const long = longTitles(data, yaml, file.limits ?? usualLimits);
  return long.length === 0 ? { ...yaml, value: data } : complain(long);
}

/** Of texts in `value`, and in what it holds, that read otherwise than they stand. */
function tellOfHidden(
  file: string,
  value: unknown,
  yaml: YamlContent,
  tell: Tell,
  path: readonly string[] = [],
): void {
  if (typeof value === "object" && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      tellOfHidden(file, inner, yaml, tell, [...path, key]);
    }
  }
  const hidden = typeof value === "string" ? hiddenIn(value) : undefined;
  if (hidden === undefined) return;
  tell({
    file,
    ...at(yaml.placeOf(path)),
    severity: "warning",
    ruleId: "hidden-characters",
    reason: hiddenReason(hidden),
  });
}

/** The titles in `value`, and in what it holds, that are longer than is read. */
function longTitles(
  value: unknown,
  yaml: YamlContent,
  limits: Limits,
  path: readonly PropertyKey[] = [],
): Mistake[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    const place = [...path, key];
    if (key !== "title" || typeof inner !== "string") return longTitles(inner, yaml, limits, place);
    if (inner.length <= limits.title) return [];
    return [{ expected: beyond("title", limits, inner.length), ...at(yaml.placeOf(place)) }];
  });
}
