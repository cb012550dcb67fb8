// Texts to measure the parser with, from this repository and the packages it installs.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));

/** A book of messy exports, in encodings of their own: what is measured is as it was without them. */
const MESSY = "the-corn-hall-clock";

/** The sample publications and the inputs of the golden cases, plain text only. */
export function pageTexts() {
  return ["content", "packages/parser/golden"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true })
      .filter((name) => name.endsWith(".txt") && !name.endsWith("messages.txt"))
      .filter((name) => !name.startsWith(MESSY))
      .sort()
      .map((name) => readFileSync(join(root, folder, name))),
  );
}

/** Markdown as people keep it beside their code: the pages of the packages installed here. */
export function markdownPages() {
  const store = join(root, "node_modules/.pnpm");
  return readdirSync(store)
    .sort()
    .flatMap((name) => {
      const folder = join(store, name, "node_modules", packageIn(name), "README.md");
      return existsSync(folder) ? [readFileSync(folder)] : [];
    });
}

/** `@scope+name@1.0.0_peer` → `@scope/name`. */
function packageIn(name) {
  return name.slice(0, name.indexOf("@", 1)).replace("+", "/");
}

const COLUMNS = 72;

/** About `size` characters of a book: chapters of sentences from the sample publications, in the order that `seed` gives. */
export function writeBook(size, start = 1) {
  const sentences = sentencesOf(pageTexts());
  const parts = ["The Book of the Road\n\nby Ada Byron\n"];
  let length = 0;
  let seed = start;
  const pick = () => {
    seed = (seed * 48271) % 2147483647;
    return sentences[seed % sentences.length];
  };
  for (let chapter = 1; length < size; chapter += 1) {
    const paragraphs = Array.from({ length: 12 }, () =>
      wrap(Array.from({ length: 5 }, pick).join(" ")),
    );
    const part = `\n\nCHAPTER ${chapter}\n\n${paragraphs.join("\n\n")}\n`;
    parts.push(part);
    length += part.length;
  }
  return parts.join("");
}

/** The chapters of a plain-text book as headings. */
export function asMarkdown(text) {
  return text
    .replace(/^(The Book of the Road)$/m, "# $1")
    .replace(/^CHAPTER (\d+)$/gm, "## Chapter $1");
}

/** Name and text of so many articles of 1,200 words. */
export function articlesOf(count) {
  const words = writeBook(700_000)
    .replaceAll(/CHAPTER \d+/g, "")
    .split(/\s+/)
    .slice(20);
  return Array.from({ length: count }, (_, nth) => {
    const from = (nth * 97) % (words.length - 1_200);
    const paragraphs = Array.from({ length: 15 }, (_, at) =>
      words.slice(from + at * 80, from + (at + 1) * 80).join(" "),
    );
    return [
      `a${String(nth).padStart(5, "0")}.txt`,
      `Article ${nth}\n\n${paragraphs.join("\n\n")}\n`,
    ];
  });
}

function sentencesOf(texts) {
  const paragraphs = texts.flatMap((text) => text.toString().split(/\r?\n\s*\n/));
  return paragraphs.flatMap((paragraph) =>
    (paragraph.replace(/\s+/g, " ").match(/\p{Lu}[^.!?]+[.!?]/gu) ?? []).filter(
      (sentence) => sentence.length > 40 && sentence.length < 300,
    ),
  );
}

function wrap(text) {
  const lines = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + word.length >= COLUMNS) {
      lines.push(line);
      line = "";
    }
    line += line === "" ? word : ` ${word}`;
  }
  return [...lines, line].join("\n");
}
