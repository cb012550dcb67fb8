import { strFromU8, strToU8, zipSync } from "fflate";
import type { Element, ElementContent, Root } from "hast";
import mammoth from "mammoth";
import { type About, AdoptionError, type Converted, type Loss } from "./account.ts";
import { wayTo } from "./copied.ts";
import {
  attribute,
  changeElements,
  element,
  elementsIn,
  hasClass,
  textIn,
  wordsSeen,
} from "./elements.ts";
import { settleHeadings } from "./headings.ts";
import { markdownOf } from "./markdown.ts";
import { normalise, treeOf } from "./normal.ts";
import { openOffice, xmlElements, xmlIn, xmlText } from "./office.ts";
import { withFormulas } from "./office-math.ts";
import type { Pictures } from "./pictures.ts";
import { wordLosses, wordsOfWord } from "./word-losses.ts";
import { numberLists } from "./word-numbers.ts";
import { wordStyles } from "./word-styles.ts";

/** Pictures by what they are; a drawing of Windows is none that pages can show. */
const ENDINGS: Readonly<Record<string, string>> = {
  "image/png": "png",
  "image/jpeg": "jpg",
  "image/jpg": "jpg",
  "image/pjpeg": "jpg",
  "image/gif": "gif",
  "image/webp": "webp",
  "image/svg+xml": "svg",
};

/** Where the text of a document goes, and its pictures. */
export interface Destination {
  /** What its pictures are called by. */
  readonly name: string;
  readonly target: string;
  readonly pictures: Pictures;
}

/** The text of the Word document in `bytes` as Markdown. @throws AdoptionError where it is none, or can't be read */
export async function readWord(bytes: Uint8Array, to: Destination): Promise<Converted> {
  const parts = new Map(openOffice(bytes));
  const losses = wordLosses(parts);
  const words = wordsOfWord(parts);
  const remarks: string[] = [];
  for (const part of ["word/document.xml", "word/footnotes.xml", "word/endnotes.xml"]) {
    const text = parts.get(part);
    if (text === undefined) continue;
    const { xml, count } = withFormulas(strFromU8(text));
    if (count > 0) remarks.push(`formulas became TeX, to be looked at: ${count}`);
    parts.set(part, strToU8(xml));
  }
  const { value, messages } = await converted(parts, to, losses);
  const tree = treeOf(value, true);
  for (const { message } of messages)
    if (
      !/^Unrecognised (?:paragraph|run|table) style|^(?:Run|Paragraph|Table) style with ID|^An unrecognised element was ignored/.test(
        message,
      )
    )
      remarks.push(message);
  const about = aboutWord(parts);
  losses.push(...numberLists(tree, parts));
  prepare(tree, losses, remarks);
  losses.push(...normalise(tree));
  const { hasTitle } = settleHeadings(tree);
  const hasByline = [...elementsIn(tree)].some((one) => attribute(one, "dataName") === "byline");
  return {
    text: markdownOf(tree),
    about: besides(about, hasTitle, hasByline),
    words,
    losses,
    remarks,
  };
}

async function converted(
  parts: ReadonlyMap<string, Uint8Array>,
  { name, target, pictures }: Destination,
  losses: Loss[],
) {
  // Packed anew from what was unpacked within limits: nothing of the archive itself is trusted.
  const buffer = Buffer.from(zipSync(Object.fromEntries(parts), { level: 0 }));
  try {
    return await mammoth.convertToHtml(
      { buffer },
      {
        styleMap: [...wordStyles],
        includeEmbeddedStyleMap: false,
        externalFileAccess: false,
        convertImage: mammoth.images.imgElement(async (image) => {
          const ending = ENDINGS[image.contentType];
          if (ending === undefined) {
            losses.push({ what: "pictures that pages can't show", words: image.contentType });
            return { src: "" };
          }
          const found = await pictures.take(await image.readAsBuffer(), `${name}.${ending}`);
          if ("path" in found) return { src: wayTo(found.path, target) };
          losses.push({ what: "pictures that pages can't show", words: found.why });
          return { src: "" };
        }),
      },
    );
  } catch (cause) {
    const why = cause instanceof Error ? cause.message.split("\n")[0] : String(cause);
    throw new AdoptionError(`Expected a Word document (.docx) that can be read, not this: ${why}`);
  }
}

/** Roles that styles gave, contents that each format makes anew, captions below pictures. */
function prepare(tree: Root, losses: Loss[], remarks: string[]): void {
  const contents: string[] = [];
  changeElements(tree, (one) => {
    if (hasClass(one, "x-toc")) {
      contents.push(textIn(one));
      return [];
    }
    if (one.tagName === "x-role")
      return [element("x-role", { dataName: attribute(one, "className") ?? "" }, one.children)];
    if (one.tagName === "p") return displayOf(one);
    return undefined;
  });
  if (contents.length > 0)
    losses.push({
      what: "the table of contents, which each format makes anew",
      words: contents.join(" · "),
    });
  captionPictures(tree);
  if (![...elementsIn(tree)].some(({ tagName }) => /^h[1-6]$/.test(tagName)))
    boldHeadings(tree, remarks);
}

/** A formula that is all of a paragraph stands by itself. */
function displayOf(one: Element): readonly ElementContent[] | undefined {
  const said = one.children.filter((child) => child.type !== "text" || child.value.trim() !== "");
  const [only, ...others] = said;
  if (only?.type !== "element" || only.tagName !== "x-math" || others.length > 0) return undefined;
  return [{ ...only, tagName: "x-display" }];
}

/** A picture's caption stands in the paragraph after it. */
function captionPictures(tree: Root): void {
  const { children } = tree;
  for (const [at, one] of children.entries()) {
    if (one.type !== "element" || !hasClass(one, "x-caption")) continue;
    const before = children[at - 1];
    const [image, ...others] = before?.type === "element" ? [...elementsIn(before)] : [];
    const isPlain = [...elementsIn(one)].every(({ tagName }) =>
      ["em", "strong", "i", "b"].includes(tagName),
    );
    if (
      image?.tagName !== "img" ||
      others.length > 0 ||
      !isPlain ||
      textIn(before as Element).trim() !== ""
    )
      continue;
    image.properties.title = wordsSeen(one).replace(/\s+/g, " ");
    one.children = [];
  }
}

/** Letters of the longest line that may be a heading. */
const LONGEST = 100;

/** In a document without styles, paragraphs that are bold as a whole and short are its headings; the very first is its title. */
function boldHeadings(tree: Root, remarks: string[]): void {
  let count = 0;
  for (const [at, one] of tree.children.entries()) {
    if (one.type !== "element" || one.tagName !== "p") continue;
    const [only, ...others] = one.children;
    const text = textIn(one).trim();
    const isBold = only?.type === "element" && only.tagName === "strong" && others.length === 0;
    if (!isBold || text.length > LONGEST || /[.,;:]$/.test(text) || only === undefined) continue;
    one.tagName = at === 0 ? "h1" : "h2";
    if (only.type === "element") one.children = only.children;
    count += 1;
  }
  if (count > 0)
    remarks.push(`no style says what is a heading; bold lines became headings: ${count}`);
}

/** What a program writes where nobody said who wrote it. */
const NOBODY =
  /^(?:admin\w*|user|owner|author|unknown|anonymous|python-docx|microsoft.*|windows.*|libreoffice.*|root|test|un-named|.*\bpc)$/i;

/** What the properties of the document say: they are often those of a template, so its text counts more. */
function aboutWord(parts: ReadonlyMap<string, Uint8Array>): About {
  const core = xmlIn(parts, "docProps/core.xml");
  if (core === undefined) return {};
  const said = new Map([...xmlElements(core)].map((one) => [one.name, xmlText(one).trim()]));
  const title = said.get("dc:title");
  const authors = (said.get("dc:creator") ?? "")
    .split(/\s*;\s*/)
    .filter((name) => name !== "" && !NOBODY.test(name));
  const keywords = (said.get("cp:keywords") ?? "")
    .split(/\s*[,;]\s*/)
    .filter((word) => word !== "");
  const description = said.get("dc:description");
  return {
    ...(title ? { title } : {}),
    ...(authors.length === 0 ? {} : { authors }),
    ...(keywords.length === 0 ? {} : { keywords }),
    ...(description && !/generated|python-docx/i.test(description) ? { description } : {}),
  };
}

function besides(
  { title, authors, ...others }: About,
  hasTitle: boolean,
  hasByline: boolean,
): About {
  return {
    ...(hasTitle || title === undefined ? {} : { title }),
    ...(hasByline || authors === undefined ? {} : { authors }),
    ...others,
  };
}
