import {
  type AttachmentInfo,
  type Block,
  DOCUMENT_VERSION,
  type Document,
  type Metadata,
  plainText,
} from "@printery/document";
import type { Root } from "mdast";
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { nameOf } from "../assemble/title.ts";
import { blocksOf } from "../markdown/blocks.ts";
import { type FrontMatter, readFrontMatter } from "../markdown/front-matter.ts";
import { withMatter } from "../markdown/matter.ts";
import { readDate } from "../read/date.ts";
import { languageOf } from "../read/language.ts";
import { readByline } from "../read/names.ts";
import type { Source } from "../source.ts";
import type { Format, FormatContext } from "./format.ts";

/** Markdown as CommonMark and GitHub define it, with front matter. */
export const markdown: Format = { extensions: [".md", ".markdown"], read };

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter).freeze();

function read(source: Source, context: FormatContext): Document {
  const root: Root = processor.parse(source.text);
  const front = readFrontMatter(root, source, context);
  const body = withMatter(blocksOf(root, source, context));
  const children = [...front.kept, ...body];
  const metadata = metadataOf(source, front.metadata, children, context);
  return { type: "root", version: DOCUMENT_VERSION, path: source.path, metadata, children };
}

/** The front matter's word, and where it says nothing, what stands in the text. */
function metadataOf(
  source: Source,
  front: FrontMatter,
  children: readonly Block[],
  context: FormatContext,
): Metadata {
  const { authors, keywords, contributors, ...given } = front;
  const standfirst = textOf(children, "standfirst");
  const byline = textOf(children, "byline");
  const date = readDate(textOf(children, "dateline") ?? "");
  const names = (byline === undefined ? undefined : readByline(byline)) ?? [];
  return {
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
  type: "title" | "standfirst" | "byline" | "dateline",
): string | undefined {
  const node = children.find((child) => child.type === type);
  return node?.type === type ? plainText(node.children) : undefined;
}

function missingTitle(source: Source, { tell }: FormatContext): string {
  const title = nameOf(source.path);
  const reason = `Expected a heading \`# …\` or a \`title:\`, not neither; taking “${title}” from the file's name`;
  tell({ severity: "warning", ruleId: "title-missing", reason });
  return title;
}

function sampleOf(children: readonly Block[]): string {
  return plainText(children.filter(({ type }) => type === "paragraph")).slice(0, 4000);
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
