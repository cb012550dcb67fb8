import { dirname } from "node:path/posix";
import { blanksAfter, shops, unfitness } from "@printery/press/shops";
import { isRightToLeft, type Press } from "@printery/publication";
import type { Message } from "@printery/task";
import type { Sheet } from "./bind.ts";
import type { Edition } from "./pdfmake-adapter.ts";

type Pages = Omit<Edition<Sheet>, "profile">;

/** The pages of `edition` with the blank ones behind them that the target of `press` counts on. */
export function withBlanks(edition: Pages, { target }: Press): Pages {
  const { sheets, finish } = edition;
  const last = sheets.at(-1);
  if (last === undefined) return edition;
  const isLastBlank = isBlank(finish(last));
  const count = blanksAfter(sheets.length, isLastBlank, shops[target]);
  if (count === 0) return edition;
  const blanks = new Set(Array.from({ length: count }, (_, index) => blankAfter(last, index + 1)));
  return {
    ...edition,
    sheets: [...sheets, ...blanks],
    finish: (sheet) => (blanks.has(sheet) ? { ...finish(last), items: [] } : finish(sheet)),
  };
}

function isBlank({ items }: { readonly items: readonly unknown[] }): boolean {
  return items.length === 0;
}

/** Numbered on, though no number is printed. */
function blankAfter({ side, number, numbering }: Sheet, count: number): Sheet {
  const isSame = count % 2 === 0;
  return {
    items: [],
    side: isSame ? side : side === "recto" ? "verso" : "recto",
    number: number + count,
    label: String(number + count),
    numbering,
    opens: false,
  };
}

/** What the target of `press` would say of a book of these pages, before it sees a file. */
export function unfitMessages({ publication, sheets, finish }: Pages, press: Press): Message[] {
  const [first] = sheets;
  if (first === undefined || press.target === "generic") return [];
  const cut = finish(first).pageSize;
  const book = { press, rightToLeft: isRightToLeft(publication.metadata.lang) };
  const path = publication.sections[0]?.path ?? publication.id;
  // What is said about a loose text stands beside it.
  const file = path.includes("/")
    ? `${dirname(path)}/publication.yaml`
    : path.replace(/(\.[^.]+)?$/, ".yaml");
  return unfitness({ pages: sheets.length, cut }, shops[press.target], book).map((reason) => ({
    file,
    severity: "warning",
    ruleId: "target-unmet",
    reason,
  }));
}
