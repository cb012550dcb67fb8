import type { PressTarget } from "@printery/publication";
import { type Finding, findIn, grouped, UNREADABLE } from "./check-press.ts";
import { openFile } from "./pdf-file.ts";
import type { Limits } from "./rule.ts";
import type { Book } from "./shops/book.ts";
import { interiorRules, type ShopRule } from "./shops/interior.ts";
import { type Shop, sourceWords, type Told } from "./shops/shop.ts";
import { shops } from "./shops/shops.ts";
import { type Survey, surveyOf } from "./survey.ts";

/** What `target` would say of the pages in `bytes`: its own rules, and those of PDF/X-4 by its limits. */
export async function checkTarget(
  bytes: Uint8Array,
  target: PressTarget,
  book: Book,
): Promise<Finding[]> {
  const file = await openFile(bytes);
  if (file === undefined) return [UNREADABLE];
  const shop = shops[target];
  const survey = surveyOf(file);
  return [
    ...byRules(interiorRules, survey, target, book),
    ...findIn(survey, limitsOf(shop)).map((finding) => asTold(finding, target)),
  ];
}

function limitsOf({ ink, resolution }: Shop): Limits {
  return { ink: ink.value, resolution: resolution.value };
}

function byRules(
  rules: readonly ShopRule[],
  survey: Survey,
  target: PressTarget,
  book: Book,
): Finding[] {
  const shop = shops[target];
  return rules.flatMap(({ id, told, find }) => {
    const source = told(shop, book);
    if (source === undefined) return [];
    return grouped(find(survey, shop, book)).map((reason) =>
      findingOf(`${target}/${id}`, reason, source),
    );
  });
}

function findingOf(rule: string, reason: string, told: Told<unknown>): Finding {
  const severity = told.isFirm ? "error" : "warning";
  return { rule, severity, reason, source: sourceWords(told) };
}

/** Rules of every press that a shop has figures or words of its own for. */
const own = {
  "ink-limit": "ink",
  "image-resolution": "resolution",
  transparency: "transparency",
} as const satisfies { readonly [rule: string]: keyof Shop };

function asTold(finding: Finding, target: PressTarget): Finding {
  const entry = Object.entries(own).find(([rule]) => rule === finding.rule);
  const told = entry && shops[target][entry[1]];
  if (told === undefined) return finding;
  return findingOf(`${target}/${finding.rule}`, finding.reason, told);
}
