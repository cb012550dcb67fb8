import type { Files, Message } from "@printery/task";
import { beforeEnd } from "../ending.ts";
import { plural } from "../report.ts";
import { allowance } from "./allowance.ts";
import type { Answer, Lookup } from "./ask.ts";
import { type Asked, askAll } from "./ask-all.ts";
import { linksInOutputs } from "./in-outputs.ts";
import { readKnown } from "./known.ts";
import { messageOf, offline } from "./tell.ts";
import type { WebLink } from "./web-links.ts";

/** Links, and how they are looked at. */
export interface LinkCheck {
  /** Those in texts, with files as seen from the working folder. */
  readonly links: readonly WebLink[];
  /** The outputs, by their paths in their folder. */
  readonly files: Files;
  /** A path in the folder of outputs, as seen from the working folder. */
  readonly fromHere: (path: string) => string;
  /** Hosts that may be asked wherever they are: `name` or `name:port`. */
  readonly allowed: readonly string[];
  /** Where answers are kept. */
  readonly workspace: string;
  readonly say: (line: string) => void;
  /** Instead of the system's. */
  readonly lookup?: Lookup;
}

/** What came of it, for programs: addresses, each counted once. */
export interface LinkCounts {
  /** All that there are. */
  readonly found: number;
  readonly asked: number;
  /** Answered in the last day, and not asked again. */
  readonly known: number;
  /** Neither asked nor known: for want of time, or as a server wants to be left in peace. */
  readonly skipped: number;
  readonly there: number;
  readonly moved: number;
  readonly gone: number;
  readonly silent: number;
  readonly withheld: number;
  readonly private: number;
  readonly isOffline: boolean;
}

/** For a request, for all of them, and for a server that wants to be left in peace; in milliseconds. */
const PATIENCE = 15_000;
const TIME = 900_000;
const LONGEST_PAUSE = 30_000;

/** How often it is said how far it is, in milliseconds. */
const PACE = 10_000;

/** Ask for what links lead to on the web. */
export async function checkLinks(
  check: LinkCheck,
): Promise<{ readonly messages: readonly Message[]; readonly counts: LinkCounts }> {
  const { allowed, workspace, say } = check;
  const isAllowed = allowance(allowed);
  const links = everyLink(check);
  const pages = [...new Set(links.map(({ url }) => pageOf(url)))];
  const known = await readKnown(workspace, [...allowed].sort().join(), Date.now());
  const open = pages.filter((url) => !known.answers.has(url));
  if (open.length > 0) say(`printery: asking for ${plural(open.length, "page")} on the web`);
  const lookup = check.lookup ?? (await import("node:dns")).lookup;
  let done = 0;
  const timer = setInterval(() => say(`printery: ${done} of ${open.length} answered`), PACE);
  const isWritten = beforeEnd(known.write);
  const asked: Asked = await askAll(open, {
    lookup,
    isAllowed,
    patience: PATIENCE,
    time: TIME,
    longestPause: LONGEST_PAUSE,
    onAnswer: (url, answer) => {
      done += 1;
      known.add(url, answer);
    },
  }).finally(() => {
    clearInterval(timer);
    isWritten();
  });
  if (open.length > 0) known.write();
  // That hosts are silent says nothing of them where it is this machine that has no way to them.
  const heard = [...asked.answers].filter(([, { kind }]) => !asked.isOffline || kind !== "silent");
  const answers = new Map([...known.answers, ...heard]);
  const counts = countsOf(pages, answers, open, asked.isOffline);
  const messages = links.flatMap((link) => {
    const answer = answers.get(pageOf(link.url));
    return (answer && messageOf(link, answer)) ?? [];
  });
  if (asked.isOffline) messages.unshift(offline(check.fromHere("")));
  return { messages, counts };
}

/** Those in texts, and of outputs those that no text has: what a template or a plugin has added. */
function everyLink({ links, files, fromHere }: LinkCheck): WebLink[] {
  const inTexts = new Set(links.map(({ url }) => url));
  const home = homeIn(files);
  const besides = linksInOutputs(files).filter(
    ({ url }) => !inTexts.has(url) && (home === undefined || !url.startsWith(home)),
  );
  return [...links, ...besides.map(({ url, file }) => ({ url, file: fromHere(file) }))];
}

/** Where the library itself will stand: whether its pages are there is for their validator to say. */
function homeIn(files: Files): string | undefined {
  const feed = Buffer.from(files.get("feed.json") ?? []).toString("utf8");
  return /"home_page_url": "([^"]+)"/.exec(feed)?.[1];
}

/** Without its fragment, of which a server is told nothing. */
function pageOf(url: string): string {
  const page = new URL(url);
  page.hash = "";
  return page.href;
}

function countsOf(
  pages: readonly string[],
  answers: ReadonlyMap<string, Answer>,
  open: readonly string[],
  isOffline: boolean,
): LinkCounts {
  const all = pages.flatMap((page) => answers.get(page) ?? []);
  const count = (kind: Answer["kind"]) => all.filter((one) => one.kind === kind).length;
  const given = open.filter((page) => answers.has(page)).length;
  return {
    found: pages.length,
    asked: given - count("private"),
    known: pages.length - open.length,
    skipped: open.length - given,
    there: count("there"),
    moved: all.filter((one) => one.kind === "there" && one.moved !== undefined).length,
    gone: count("gone"),
    silent: count("silent"),
    withheld: count("withheld"),
    private: count("private"),
    isOffline,
  };
}

/** What is said of it in the summary. */
export function linkSummary(counts: LinkCounts): string {
  const parts = [
    `${counts.asked} asked`,
    ...(counts.known > 0 ? [`${counts.known} answered in the last day`] : []),
    `${counts.gone + counts.silent} dead`,
    ...(counts.moved > 0 ? [`${counts.moved} moved`] : []),
    ...(counts.withheld > 0 ? [`${counts.withheld} withheld`] : []),
    `${counts.skipped + counts.private} skipped`,
  ];
  return `${plural(counts.found, "page")} on the web: ${parts.join(", ")}`;
}
