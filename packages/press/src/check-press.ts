import { openFile } from "./reading/pdf-file.ts";
import { type Survey, surveyOf } from "./reading/survey.ts";
import { type Fault, type Limits, type Rule, usualLimits } from "./rule.ts";
import { boxRules } from "./rules/boxes.ts";
import { identityRules } from "./rules/identity.ts";
import { intentRules } from "./rules/intent.ts";
import { markRules } from "./rules/marks.ts";
import { objectRules } from "./rules/objects.ts";
import { pictureRules } from "./rules/pictures.ts";

/** What a printer would send a file back for, or print otherwise than it was meant. */
export interface Finding {
  /** Permanent, as {@link pressRules} names it. */
  readonly rule: string;
  readonly severity: Rule["severity"];
  /** “Expected …, not … on page 3”. */
  readonly reason: string;
  /** Who says so: a clause, or a shop's page, and who says otherwise. */
  readonly source: string;
}

/** Every rule, in the order in which findings are told. */
export const pressRules: readonly Rule[] = [
  ...identityRules,
  ...intentRules,
  ...boxRules,
  ...objectRules,
  ...markRules,
  ...pictureRules,
];

/** What keeps the PDF in `bytes` from being PDF/X-4 (ISO 15930-7:2010), and what would print badly; rule by rule. */
export async function checkPress(
  bytes: Uint8Array,
  limits: Limits = usualLimits,
): Promise<Finding[]> {
  const file = await openFile(bytes);
  if (file === undefined) return [UNREADABLE];
  return findIn(await surveyOf(file), limits);
}

export const UNREADABLE: Finding = {
  rule: "unreadable",
  severity: "error",
  reason: "Expected a PDF that can be read, not a damaged one",
  source: "ISO 32000-1, 7.5",
};

export function findIn(survey: Survey, limits: Limits): Finding[] {
  return pressRules.flatMap(({ id, clause, severity, find }) =>
    grouped(find(survey, limits)).map((reason) => ({
      rule: id,
      severity,
      reason,
      source: clause,
    })),
  );
}

/** One reason for all pages that it holds for. */
export function grouped(faults: readonly Fault[]): string[] {
  const pages = new Map<string, number[]>();
  for (const { reason, page } of faults) {
    const known = pages.get(reason) ?? [];
    if (page !== undefined && known.at(-1) !== page) known.push(page);
    pages.set(reason, known);
  }
  return [...pages].map(([reason, numbers]) => `${reason}${onPages(numbers)}`);
}

/** “ on page 3”, “ on pages 3, 4 and 12 more”. */
function onPages(numbers: readonly number[]): string {
  const [first, second, ...more] = numbers;
  if (first === undefined) return "";
  if (second === undefined) return ` on page ${first}`;
  if (more.length === 0) return ` on pages ${first} and ${second}`;
  return ` on pages ${first}, ${second} and ${more.length} more`;
}
