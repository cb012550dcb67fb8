import { readFileSync } from "node:fs";
import { renderEpub } from "@printery/epub";
import { renderHtml } from "@printery/html";
import { parseStage } from "@printery/parser";
import { composeStage, renderStage } from "@printery/publication";
import { type Files, hasErrors } from "@printery/task";
import { strFromU8, unzipSync } from "fflate";
import type { Element, Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { visit } from "unist-util-visit";
import { beforeAll, expect, test } from "vitest";

/** Texts as somebody would write them who wants a page to run, load or say what its publisher does not. */
const hostile: readonly {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
}[] = JSON.parse(readFileSync(new URL("../test/hostile.json", import.meta.url), "utf8"));

/** Elements that only draw, in a file of its own or in an e-book. */
const DRAWN = "svg g rect path title desc use a defs filter style text set animate".split(" ");
/** Elements and attributes that content may bring about; what the page has besides is found on a harmless one. */
const ELEMENTS = [
  ..."h2 h3 h4 h5 h6 p div section blockquote aside figure figcaption hr br em strong del i small".split(
    " ",
  ),
  ..."code pre ruby rt rp span ul ol li dl dt dd table caption thead tbody tr th td".split(" "),
  ..."a img picture source math semantics annotation mrow mi mn mo ms mtext".split(" "),
];
const ATTRIBUTES = [
  ..."id class lang dir title role tabindex aria-label aria-labelledby aria-hidden href src srcset".split(
    " ",
  ),
  ..."sizes type alt width height decoding loading fetchpriority start scope datetime xmlns".split(
    " ",
  ),
  ..."xml:lang epub:type rel name content display alttext".split(" "),
];

interface Page {
  readonly path: string;
  readonly tree: Root;
}

type Texts = Readonly<Record<string, string>>;

/** What a publication of `texts` comes to in one format: its pages and its drawings; none where it is refused. */
async function published(texts: Texts, format: "html" | "epub" = "html"): Promise<Page[]> {
  const files = new Map(
    Object.entries(texts).map(([name, text]) => [`tide/${name}`, Buffer.from(text)] as const),
  );
  const named = [...files].filter(([path]) => /\.(md|txt)$/.test(path));
  const parsed = await parseStage("tide", new Map(named));
  const composed = await composeStage()("tide", new Map([...parsed.files, ...files]));
  if (hasErrors([...parsed.messages, ...composed.messages])) return [];
  const render = format === "html" ? renderHtml : renderEpub;
  const made = await renderStage(format, render)("tide", composed.files);
  const book = made.files.get("tide.epub");
  return pagesIn(book === undefined ? made.files : new Map(Object.entries(unzipSync(book))));
}

function pagesIn(files: Files): Page[] {
  return [...files]
    .filter(([path]) => /\.(html|xhtml|svg)$/.test(path))
    .map(([path, bytes]) => ({ path, tree: fromHtml(strFromU8(bytes)) }));
}

/** Names of elements, of attributes, and the scripts that every page has. */
const harmless = {
  elements: new Set(ELEMENTS),
  attributes: new Set(ATTRIBUTES),
  scripts: new Set<string>(),
};

beforeAll(async () => {
  const books = [
    { "1.md": "# Tide\n\nWords.[^1]\n\n## Low\n\nWords.\n\n## High\n\n[^1]: Note." },
    {
      "1.md": "# Tide\n\nWords.",
      "2.md": "# Slip\n\nWords.",
      "publication.yaml": "authors: [{name: Ada, note: Writes.}]\nsource: https://example.org/",
    },
  ];
  const both = books.flatMap((book) => [published(book), published(book, "epub")]);
  for (const { tree } of (await Promise.all(both)).flat()) {
    visit(tree, "element", (element: Element) => {
      if (element.tagName === "script") harmless.scripts.add(scriptOf(element));
      else harmless.elements.add(element.tagName);
      for (const name of namesOf(element)) harmless.attributes.add(name);
    });
  }
});

function scriptOf({ children: [text] }: Element): string {
  return text?.type === "text" ? text.value : "";
}

/** Attributes as they are written. */
function namesOf({ properties }: Element): string[] {
  return Object.keys(properties).map((name) =>
    name === "className" ? "class" : name.replace(/^aria(?=[A-Z])/, "aria-").toLowerCase(),
  );
}

/** What `page` has that only a hostile text can have brought about. */
function strange({ path, tree }: Page): string[] {
  const found: string[] = [];
  const isDrawing = path.endsWith(".svg");
  const ids = new Set<string>();
  visit(tree, "element", (element: Element) => {
    const { tagName, properties } = element;
    if (tagName === "script") {
      const isData = properties.type === "application/ld+json";
      if (!isData && !harmless.scripts.has(scriptOf(element))) found.push("script");
    } else if (!(isDrawing && DRAWN.includes(tagName)) && !harmless.elements.has(tagName)) {
      found.push(tagName);
    }
    if (isDrawing && ["a", "set", "animate"].includes(tagName)) found.push(tagName);
    for (const name of namesOf(element)) {
      const isAllowed = isDrawing ? !/^on|^style|base/.test(name) : harmless.attributes.has(name);
      if (!isAllowed) found.push(`${tagName} ${name}`);
    }
    if (String(properties.httpEquiv).toLowerCase() === "refresh") found.push("refresh");
    if (typeof properties.id === "string") {
      if (ids.has(properties.id)) found.push(`id ${properties.id} twice`);
      ids.add(properties.id);
    }
    for (const address of addressesOf(element)) {
      if (!isSafe(address, tagName === "a" || tagName === "link"))
        found.push(`${tagName} ${address}`);
    }
  });
  return found;
}

function addressesOf({ properties }: Element): string[] {
  const { srcSet, href, src, xLinkHref, action, formAction, data, poster } = properties;
  const candidates = typeof srcSet === "string" ? srcSet.split(",").map((each) => each.trim()) : [];
  return [...candidates, href, src, xLinkHref, action, formAction, data, poster].flatMap((value) =>
    typeof value === "string" ? [value] : [],
  );
}

/** As a browser reads it, from a page that lies in a folder of its own. */
function isSafe(address: string, mayLeave: boolean): boolean {
  const base = "printery://library/tide/page.html";
  if (/^\s*[\\/]/.test(address) || !URL.canParse(address, base)) return false;
  const { protocol, host } = new URL(address, base);
  if (protocol === "printery:") return host === "library";
  return mayLeave && ["http:", "https:", "mailto:", "tel:"].includes(protocol);
}

test("there are enough of them", () => {
  expect(hostile.length).toBeGreaterThan(140);
  expect(new Set(hostile.map(({ name }) => name)).size).toBe(hostile.length);
});

test.each(hostile.map(({ name, files }) => [name, files] as const))(
  "nothing comes of %s",
  async (_name, files) => {
    const pages = await published(files);
    expect(pages.flatMap((page) => strange(page).map((what) => `${page.path}: ${what}`))).toEqual(
      [],
    );
  },
);

test("nor of all that are texts alone, in one e-book", async () => {
  const alone: [string, string][] = [];
  for (const [at, { files }] of hostile.entries()) {
    const text = files["1.md"];
    if (text === undefined || Object.keys(files).length > 1) continue;
    if ((await published(files)).length > 0) alone.push([`${at}.md`, text]);
  }
  expect(alone.length).toBeGreaterThan(100);
  const pages = await published(Object.fromEntries(alone), "epub");
  expect(pages.length).toBeGreaterThan(alone.length);
  expect(pages.flatMap((page) => strange(page).map((what) => `${page.path}: ${what}`))).toEqual([]);
}, 60_000);

test.each([
  ["<p onclick=x>", "p onclick"],
  ["<p style=x>", "p style"],
  ["<script>x</script>", "script"],
  ["<iframe src=x></iframe>", "iframe"],
  ["<a href='java\nscript:x'>a</a>", "a java\nscript:x"],
  ["<a href='//evil.test'>a</a>", "a //evil.test"],
  ["<a href='\\\\evil.test'>a</a>", "a \\\\evil.test"],
  ["<img src='https://evil.test/a.png' alt=a>", "img https://evil.test/a.png"],
  ["<p id=a></p><p id=a></p>", "id a twice"],
])("the judge is awake: %s", (text, told) => {
  expect(strange({ path: "index.html", tree: fromHtml(text) })).toContain(told);
});
