import { expect, test } from "vitest";
import type { Output } from "../collect.ts";
import { type Account, explain } from "./explain.ts";
import type { Known, Made, MadeOf } from "./made-of.ts";
import type { Settings } from "./settings.ts";
import { explanationWords } from "./words.ts";

const settings: Settings = { node: "20", library: {}, limits: "", shards: 0, tools: {} };
const known = (of: Partial<Made> = {}, with_: Partial<Settings> = {}): Known => ({
  made: { parsed: "p", composed: "c", hints: {}, ...of },
  settings: { ...settings, ...with_ },
});

function output(digest: string, text = "1"): Output {
  const inputs = [{ path: "a.txt", sha256: text }];
  return { path: "a/a.pdf", sha256: digest, bytes: 1, publication: "a", format: "pdf", inputs };
}

type Told = Partial<Account> & {
  readonly was?: Known;
  readonly is?: Known;
  readonly isKnown?: boolean;
};

/** What is said of the PDF of a publication. */
function said({ was = known(), is = known(), isKnown = true, ...about }: Told): string[] {
  const madeOf = {
    before: () => (isKnown ? was : undefined),
    now: () => is,
  } as unknown as MadeOf;
  const account: Account = {
    before: [output("1")],
    now: [output("1")],
    madeOf,
    chosen: new Set(["a"]),
    formats: ["pdf"],
    failed: new Set(),
    isBuilt: () => false,
    originOf: () => "local",
    touched: new Map(),
    force: false,
    ...about,
  };
  return explain(account).map(explanationWords);
}

const isBuilt = () => true;
const changed = { now: [output("2", "2")], is: known({ parsed: "q", composed: "d" }) };

test.each<[string, Told]>([
  ["as it was", {}],
  ["built: first build", { before: [], isKnown: false, isBuilt }],
  [
    "restored from the remote cache: first build",
    { before: [], isKnown: false, originOf: () => "remote" as const },
  ],
  ["restored from the local cache: the output a/a.pdf was removed", { before: [] }],
  ["built: a.txt changed", { ...changed, isBuilt }],
  ["restored from the local cache: a.txt changed", changed],
  ["restored: a.txt changed", { ...changed, originOf: () => undefined }],
  [
    "built: a.txt changed; the same bytes came of it",
    { ...changed, now: [output("1", "2")], isBuilt },
  ],
  ["as it was: a.txt changed, but not what is read of it", { now: [output("1", "2")] }],
  [
    "as it was: a.txt changed, but not what PDFs are made of",
    { now: [output("1", "2")], is: known({ parsed: "q" }) },
  ],
  ["built: --force; the same bytes came of it", { isBuilt, force: true }],
  [
    "restored from the local cache: the output a/a.pdf was changed",
    { touched: new Map([["a/a.pdf", "changed" as const]]) },
  ],
  ["built: no input changed, but no cache had it; the same bytes came of it", { isBuilt }],
  [
    "built: nothing is known of the build before; the same bytes came of it",
    { isKnown: false, isBuilt },
  ],
  [
    "built: publications now share the tasks of 16 shards; the same bytes came of it",
    { is: known({}, { shards: 16 }), isBuilt },
  ],
  [
    "built: Node 20 became 22; the same bytes came of it",
    { is: known({}, { node: "22" }), isBuilt },
  ],
  [
    "not built: a message tells why; what stood there stays",
    { failed: new Set(["a"]), is: known() },
  ],
  ["removed: it is published no more", { now: [] }],
  ["removed: it is published no more", { now: [], chosen: new Set<string>() }],
])("%s", (words, about) => {
  expect(said(about)).toEqual([words]);
});

test("nothing is said of what was not asked for", () => {
  expect(said({ chosen: new Set(["b"]) })).toEqual([]);
  expect(said({ formats: ["html"] })).toEqual([]);
});

test("of many files some are named", () => {
  const of = (digest: string) =>
    Array.from({ length: 9 }, (_, n) => ({ path: `a/${n}.txt`, sha256: digest }));
  const before = [{ ...output("1"), inputs: of("1") }];
  const now = [{ ...output("2"), inputs: of("2") }];
  expect(said({ ...changed, before, now, isBuilt })).toEqual([
    "built: a/0.txt changed, a/1.txt changed, a/2.txt changed, 6 more files",
  ]);
});
