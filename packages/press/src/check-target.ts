import type { PressTarget } from "@printery/publication";
import { type Finding, findIn, grouped, UNREADABLE } from "./check-press.ts";
import { openFile } from "./reading/pdf-file.ts";
import { type Survey, surveyOf } from "./reading/survey.ts";
import type { Fault, Limits } from "./rule.ts";
import type { Book } from "./shops/book.ts";
import { interiorRules } from "./shops/interior.ts";
import { type Shop, sourceWords, type Told } from "./shops/shop.ts";
import { shops } from "./shops/shops.ts";
import { blockOf, wrapRules } from "./shops/wrap.ts";

/** What `target` would say of the pages in `bytes`: its own rules, and those of PDF/X-4 by its limits. */
export async function checkTarget(
  bytes: Uint8Array,
  target: PressTarget,
  book: Book,
): Promise<Finding[]> {
  const file = await openFile(bytes);
  if (file === undefined) return [UNREADABLE];
  const shop = shops[target];
  const survey = await surveyOf(file);
  const own = interiorRules.flatMap(({ id, told, find }) =>
    byRule(`${target}/${id}`, told(shop, book), () => find(survey, shop, book)),
  );
  return [...own, ...ofEveryPress(survey, target)];
}

/** What `target` would say of the cover in `bytes`, which is wrapped around the pages in `interior`. */
export async function checkCover(
  bytes: Uint8Array,
  interior: Uint8Array,
  target: PressTarget,
  book: Book,
): Promise<Finding[]> {
  const [file, pages] = await Promise.all([openFile(bytes), openFile(interior)]);
  const block = pages && blockOf(pages);
  if (file === undefined || block === undefined) return [UNREADABLE];
  const shop = shops[target];
  const survey = await surveyOf(file);
  const [page, ...more] = survey.pages;
  const trim = page?.trim;
  const sheet =
    page !== undefined && trim !== undefined ? { page, trim, shop, book, block } : undefined;
  const own = wrapRules.flatMap(({ id, told, find }) =>
    byRule(`${target}/${id}`, told(shop), () => (sheet === undefined ? [] : find(sheet))),
  );
  const single = byRule(`${target}/one-up`, shop.marks, () =>
    more.length === 0
      ? []
      : [{ reason: `Expected a cover on one page, not on ${more.length + 1}` }],
  );
  return [...single, ...own, ...ofEveryPress(survey, target)];
}

function ofEveryPress(survey: Survey, target: PressTarget): Finding[] {
  return findIn(survey, limitsOf(shops[target])).map((finding) => asTold(finding, target));
}

function limitsOf({ ink, resolution }: Shop): Limits {
  return { ink: ink.value, resolution: resolution.value };
}

function byRule(
  rule: string,
  told: Told<unknown> | undefined,
  find: () => readonly Fault[],
): Finding[] {
  return told === undefined ? [] : grouped(find()).map((reason) => findingOf(rule, reason, told));
}

function findingOf(rule: string, reason: string, told: Told<unknown>): Finding {
  const severity = told.isFirm ? "error" : "warning";
  return { rule, severity, reason, source: sourceWords(told) };
}

/** Rules of every press that a shop has figures or words of its own for. */
const own = {
  "ink-limit": "ink",
  "picture-ink": "ink",
  "image-resolution": "resolution",
  transparency: "transparency",
} as const satisfies { readonly [rule: string]: keyof Shop };

function asTold(finding: Finding, target: PressTarget): Finding {
  const entry = Object.entries(own).find(([rule]) => rule === finding.rule);
  const told = entry && shops[target][entry[1]];
  if (told === undefined) return finding;
  return findingOf(`${target}/${finding.rule}`, finding.reason, told);
}
