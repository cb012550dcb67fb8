import {
  type AttachmentInfo,
  type Block,
  DOCUMENT_VERSION,
  type Metadata,
  plainText,
} from "@printery/document";
import { guarded } from "@printery/task";
import { nameOf } from "../assemble/title.ts";
import { correctedBlocks } from "../corrections/nodes.ts";
import type { FormatContext, Read, ReadDocument } from "../formats/format.ts";
import { readDate } from "../read/date.ts";
import { languageOf } from "../read/language.ts";
import { readByline } from "../read/names.ts";
import type { Source } from "../source.ts";
import { hasAdmonitions, withAdmonitions } from "./admonitions.ts";
import { blocksOf } from "./blocks.ts";
import { withDefinitions, withMeanings } from "./definition-lists.ts";
import type { Definitions } from "./definitions.ts";
import type { Desk } from "./desk.ts";
import { withDirectives } from "./fenced-divs.ts";
import { type Front, readFrontMatter } from "./front-matter.ts";
import { hasIndexTerms } from "./index-terms.ts";
import { type Found, joinLists } from "./join-lists.ts";
import type { Excess } from "./limits.ts";
import { withMatter } from "./matter.ts";
import type { FrontMatter } from "./matter-keys.ts";
import { changed } from "./plugins.ts";
import { newReferences } from "./references.ts";
import { type Section, sectionsOf } from "./sections.ts";
import { treesOf } from "./trees.ts";

/**
 * The Document that a text in Markdown holds: ─`sectionsOf`→ sections ─`treesOf`→ trees
 * ─`blocksOf`→ blocks ─`withMatter`→ Document.
 */
export const readMarkdown: Read = (source, context) =>
  readSections(source, context, sectionsIn(asRead(source.text), context));

/** `text` as the reader of Markdown has it, not a character longer or shorter: what other tools write in ways of their own, in ours. */
function asRead(text: string): string {
  return withAdmonitions(withDirectives(withMeanings(text)));
}

/** Plugins are given the whole text at once, as they may ask for all of it. */
function sectionsIn(text: string, { remarkPlugins = [] }: FormatContext): Section[] {
  if (remarkPlugins.length === 0) return sectionsOf(text, 0);
  return [{ start: 0, end: text.length, line: 0, continuesList: false }];
}

/** {@link readMarkdown} of a text that is cut into `sections` already. */
export function readSections(
  source: Source,
  context: FormatContext,
  sections: readonly Section[],
): ReadDocument {
  const references = newReferences();
  const definitions: Definitions = new Map();
  const desk: Desk = {
    source,
    context,
    definitions,
    used: new Set(),
    defining: new Map(),
    anchors: [],
    aside: [],
    section: { start: 0, end: 0, line: 0, continuesList: false },
    inlineNotes: source.text.includes("^["),
    indexTerms: hasIndexTerms(source.text),
    admonitions: hasAdmonitions(source.text),
    tooDeep: new Set(),
    notes: 0,
  };
  const found: Found[] = [];
  let front: Front = { metadata: {}, kept: [] };
  const tell = (excess: Excess, section: Section) => tellOfExcess(excess, section, context);
  const whole = { ...source, text: asRead(source.text) };
  const { nesting } = context.limits;
  for (const tree of treesOf(sections, { source: whole, references, definitions, nesting, tell })) {
    desk.section = tree.section;
    const children = changed(tree.children, source.path, context);
    if (found.length === 0) {
      front = readFrontMatter(children, source, context);
      desk.title = front.metadata.title;
    }
    const read = () => blocksOf(children, desk);
    const { remarkPlugins = [] } = context;
    // What no reader of Markdown makes may be more than is made for.
    const blocks = remarkPlugins.length === 0 ? read() : guarded("the remark plugins", read);
    found.push({ blocks, continuesList: tree.continuesList });
  }
  const blocks = withDefinitions(joinLists(found), source);
  const all = [...front.kept, ...withMatter(withoutUsed(blocks, desk), desk.opener)];
  const { corrections = [], tell: say } = context;
  const children = correctedBlocks(all, corrections, source, say);
  const metadata = metadataOf(source, front.metadata, children, context);
  const root = { type: "root", version: DOCUMENT_VERSION, path: source.path } as const;
  return { ...root, metadata, children, ...(desk.anchors.length > 0 && { anchors: desk.anchors }) };
}

function tellOfExcess(
  { what, line, column }: Excess,
  section: Section,
  { tell }: FormatContext,
): void {
  const limit =
    what === "blocks"
      ? "blocks less deep within each other"
      : "fewer marks of emphasis in one paragraph";
  tell({
    place: { line: line + section.line, column },
    severity: "warning",
    ruleId: "nesting-too-deep",
    reason: `Expected ${limit}, not these; keeping the rest as literal text`,
  });
}

/** `blocks` without the definitions that something refers to. */
function withoutUsed(blocks: readonly Block[], { defining, used }: Desk): Block[] {
  return blocks.filter((block) => {
    const identifier = defining.get(block);
    return identifier === undefined || !used.has(identifier);
  });
}

/** The front matter's word, and where it says nothing, what stands in the text. */
function metadataOf(
  source: Source,
  front: FrontMatter,
  children: readonly Block[],
  context: FormatContext,
): Metadata {
  const { authors, keywords, contributors, ...given } = front;
  const subtitle = textOf(children, "subtitle");
  const standfirst = textOf(children, "standfirst");
  const byline = textOf(children, "byline");
  const date = readDate(textOf(children, "dateline") ?? "");
  const names = (byline === undefined ? undefined : readByline(byline)) ?? [];
  return {
    ...(subtitle === undefined ? {} : { subtitle }),
    ...(standfirst === undefined ? {} : { standfirst }),
    ...(date === undefined ? {} : { date }),
    lang: languageOf(sampleOf(children), context.detect) ?? "en",
    ...given,
    title: given.title ?? textOf(children, "title") ?? missingTitle(source, context),
    authors: authors ?? names.map((name) => ({ name, role: "author" })),
    contributors: contributors ?? [],
    keywords: keywords ?? [],
    attachments: attachmentsOf(children),
    related: [],
  };
}

function textOf(
  children: readonly Block[],
  type: "title" | "subtitle" | "standfirst" | "byline" | "dateline",
): string | undefined {
  const found = children.flatMap((child) =>
    child.type === type ? [plainText(child.children)] : [],
  );
  // A subtitle may have several lines; of all else there is one.
  return type === "subtitle" && found.length > 1 ? found.join(" ") : found[0];
}

function missingTitle(source: Source, { tell }: FormatContext): string {
  const title = nameOf(source.path);
  const reason = `Expected a heading \`# …\` or a \`title:\`, not neither; taking “${title}” from the file's name`;
  tell({ severity: "warning", ruleId: "title-missing", reason });
  return title;
}

/** Characters that tell a text's language. */
const SAMPLE = 4000;

function sampleOf(children: readonly Block[]): string {
  const paragraphs: string[] = [];
  let length = 0;
  for (const child of children) {
    if (child.type !== "paragraph") continue;
    const text = plainText(child.children);
    paragraphs.push(text);
    length += text.length + 1;
    if (length > SAMPLE) break;
  }
  return paragraphs.join("\n").slice(0, SAMPLE);
}

function attachmentsOf(children: readonly Block[]): AttachmentInfo[] {
  return children.flatMap((child) => {
    if (child.type !== "attachment") return [];
    const { label, format, size } = child;
    return [
      {
        label,
        ...(format === undefined ? {} : { format }),
        ...(size === undefined ? {} : { size }),
      },
    ];
  });
}
