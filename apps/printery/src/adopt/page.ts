import type { Element, Root } from "hast";
import { type About, AdoptionError, type Converted, type Loss } from "./account.ts";
import { pageText } from "./charset.ts";
import { wayTo } from "./copied.ts";
import { attribute, changeElements, elementsIn, textIn, wordsSeen } from "./elements.ts";
import { settleHeadings } from "./headings.ts";
import { mainContent } from "./main-content.ts";
import { markdownOf } from "./markdown.ts";
import { normalise, treeOf } from "./normal.ts";
import { aboutPage } from "./page-metadata.ts";
import type { Missing, Picture } from "./pictures.ts";
import { readStyles } from "./word-page.ts";

/** What a page may refer to. */
export interface Around {
  /** The picture at an address that the page has, or why there is none. */
  readonly picture: (address: string) => Promise<Picture | Missing>;
  /** Where the text will lie in its publication. */
  readonly target: string;
  /** What a link to another file becomes; undefined where that is no part of what is adopted. */
  readonly linkTo: (address: string) => string | undefined;
  /** Names of places in it that other texts link to. */
  readonly asked?: ReadonlySet<string>;
  /** The encoding of the page, where a protocol said it. */
  readonly charset?: string;
  /** Where the page was, where something besides it says so. */
  readonly source?: string;
  /** By which address it refers to itself, where that is another. */
  readonly self?: string;
}

/** The text of the page in `bytes` as Markdown. @throws AdoptionError where it is deeper than is read, or has no text */
export async function readPage(bytes: Uint8Array, around: Around): Promise<Converted> {
  const text = pageText(bytes, around.charset);
  const page = treeOf(text, false);
  const words = wordsSeen(page);
  if (words === "") throw new AdoptionError("Expected a page with text, not an empty one");
  readStyles(page);
  const said = aboutPage(page, text);
  const about =
    around.source === undefined || said.source !== undefined
      ? said
      : { ...said, source: around.source };
  const { tree, losses } = mainContent(page);
  const more: Loss[] = [];
  await takePictures(tree, around, more);
  aimOutside(tree, around, about.source, more);
  const normal = normalise(tree, around.asked);
  settleHeadings(tree, true);
  return {
    text: markdownOf(tree),
    about: besides(about, tree),
    words,
    losses: [...losses, ...more, ...normal],
    remarks: [],
  };
}

/** A side-car says what the text does not: its own title stays in the text. */
function besides({ title, ...about }: About, tree: Root): About {
  const own = [...elementsIn(tree)].find(({ tagName }) => tagName === "h1");
  return own === undefined && title !== undefined ? { title, ...about } : about;
}

/** Pictures at hand get the paths they have now; of others the words stand, and their addresses are told. */
async function takePictures(
  tree: Root,
  { picture, target }: Around,
  losses: Loss[],
): Promise<void> {
  const images = [...elementsIn(tree)].filter(({ tagName }) => tagName === "img");
  const found = new Map<Element, Picture | Missing>();
  for (const image of images) found.set(image, await firstAt(addressesOf(image), picture));
  changeElements(tree, (one) => {
    if (one.tagName === "picture") return one.children.filter(isPicture);
    const there = found.get(one);
    if (there === undefined) return undefined;
    const alt = attribute(one, "alt") ?? "";
    if ("path" in there) {
      const title = attribute(one, "title");
      const src = wayTo(there.path, target);
      return [{ ...one, properties: { src, alt, ...(title === undefined ? {} : { title }) } }];
    }
    const [address = "without an address"] = addressesOf(one);
    losses.push({
      what: "pictures that are not at hand",
      words: `${short(address)}: ${there.why}`,
    });
    return alt.trim() === "" ? [] : [{ type: "text", value: alt }];
  });
}

async function firstAt(
  addresses: readonly string[],
  picture: Around["picture"],
): Promise<Picture | Missing> {
  let first: Missing | undefined;
  for (const address of addresses) {
    const found = await picture(address);
    if ("path" in found) return found;
    first ??= found;
  }
  return first ?? { why: "it has no address" };
}

function isPicture(child: Element["children"][number]): boolean {
  return !(child.type === "element" && child.tagName === "source");
}

/** Where a picture may be: what a script would put there first, as what stands there then is a blank. */
function addressesOf(one: Element): string[] {
  const lazy = ["dataSrc", "dataOriginal", "dataLazySrc"].map((name) => attribute(one, name));
  const set = attribute(one, "srcSet") ?? attribute(one, "dataSrcset");
  const sizes = (set ?? "").split(/,\s+/).map((part) => part.trim().split(/\s+/)[0]);
  return [...lazy, attribute(one, "src"), ...sizes].flatMap((address) => address?.trim() || []);
}

function short(address: string): string {
  return address.length > 200 ? `${address.slice(0, 60)}…` : address;
}

/** Links to other files: to what they become, or as addresses where the page says where it was; else their text stands. */
function aimOutside(
  tree: Root,
  { linkTo, self }: Around,
  source: string | undefined,
  losses: Loss[],
): void {
  changeElements(tree, (one) => {
    const href = one.tagName === "a" ? attribute(one, "href")?.trim() : undefined;
    if (href === undefined) return undefined;
    if (href.startsWith("#")) return undefined;
    const own = [source, self].find((one) => one !== undefined && href.startsWith(`${one}#`));
    if (own !== undefined)
      return [{ ...one, properties: { ...one.properties, href: href.slice(own.length) } }];
    if (/^(?:https?|mailto|tel):/i.test(href)) return URL.canParse(href) ? undefined : one.children;
    const scheme = /^[a-z][a-z\d+.-]*:/i.exec(href)?.[0];
    const inside = scheme === undefined ? linkTo(href) : undefined;
    const outside =
      scheme === undefined && source !== undefined && URL.canParse(href, source)
        ? new URL(href, source).href
        : undefined;
    const to = inside ?? outside;
    if (to !== undefined) return [{ ...one, properties: { ...one.properties, href: to } }];
    const text = textIn(one).trim();
    losses.push({
      what: "links to what is not at hand",
      words: `${text === "" ? "" : `${text}: `}${short(href)}`,
    });
    return one.children;
  });
}
