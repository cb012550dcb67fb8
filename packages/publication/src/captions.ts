import { type Block, type NodeOf, type Phrasing, plainText } from "@printery/document";

/**
 * `blocks` in which a line that counts a table or a figure, “Table 3: Rents by town”, is the caption of the one right beside it that has
 * none: mostly above tables and below figures, unless more of them in this text have theirs on the other side. One that names nothing
 * beside it stays where the text has it.
 */
export function withCaptions(blocks: readonly Block[]): readonly Block[] {
  const labels = blocks.map((block, at) =>
    block.type === "credit" || isCounted(blocks[at - 1]) || isCounted(blocks[at + 1])
      ? labelOf(block)
      : undefined,
  );
  if (labels.every((label) => label === undefined)) return blocks;
  const owners = new Map([
    ...pairs(blocks, labels, "table", [-1, 1]),
    ...pairs(blocks, labels, "figure", [1, -1]),
  ]);
  const captions = new Set(owners.values());
  return blocks.flatMap((block, at): Block[] => {
    if (captions.has(at)) return [];
    const caption = blocks[owners.get(at) ?? -1];
    if (isLine(caption)) return [captioned(block, wordsOf(caption.children))];
    // A credit would go to the head of the text, where nobody knows what is counted.
    return block.type === "credit" && labels[at] !== undefined
      ? [{ ...block, type: "paragraph" }]
      : [block];
  });
}

type Kind = "table" | "figure";
type Side = -1 | 1;

/** Words that count tables or figures, and abbreviations that may have a point, in the languages that have terms of ours. */
const WORDS: { readonly [K in Kind]: string } = {
  table:
    "table|tab|tableau|tabelle|tabla|cuadro|tabella|tavola|tabela|quadro|tabel|tabell|tabulka|tablica|taulukko|tablo|таблица|таблиця|табл|πίνακας|جدول|الجدول|טבלה|לוח",
  figure:
    "figure|fig|chart|graph|map|plate|photo|image|illustration|exhibit|scheme|diagram|abbildung|abb|bild|grafik|karte|schaubild|graphique|carte|schéma|figura|gráfico|mapa|imagen|grafico|immagine|imagem|figuur|afbeelding|afb|grafiek|kaart|figur|kuva|kuvio|rysunek|rys|wykres|obrázek|obr|graf|şekil|рисунок|рис|εικόνα|σχήμα|شكل|الشكل|איור|תרשים",
};

const labelled = (words: string): RegExp =>
  new RegExp(
    `^(?:${words})\\.?\\s?(?:[a-z]?\\p{Nd}{1,3}(?:[.–-]\\p{Nd}{1,3})*[a-z]?|[ivxl]{1,6})(?!\\p{L}|\\p{N})(?<rest>.*)$`,
    "isu",
  );
const PATTERNS: { readonly [K in Kind]: RegExp } = {
  table: labelled(WORDS.table),
  figure: labelled(WORDS.figure),
};
/** What parts a number from the caption: a mark, the capital it begins with, or nothing at all; “Table 3 shows …” is a sentence about one. */
const PARTED = /^(?:\s*$|\s?[:.)|](?:\s|$)|\s+[–—-]\s|\s+\p{Lu})/u;

/** Characters; what is longer is running text. */
const LONGEST = 600;

function labelOf(block: Block): Kind | undefined {
  if (!isLine(block)) return undefined;
  const text = plainText(block.children).trim();
  if (text.length > LONGEST) return undefined;
  const labels = (kind: Kind) => PARTED.test(PATTERNS[kind].exec(text)?.groups?.rest ?? "-");
  return labels("table") ? "table" : labels("figure") ? "figure" : undefined;
}

function isCounted(block: Block | undefined): boolean {
  return block?.type === "table" || block?.type === "figure";
}

function isLine(block: Block | undefined): block is NodeOf<"paragraph" | "heading" | "credit"> {
  return block?.type === "paragraph" || block?.type === "heading" || block?.type === "credit";
}

/** Places of captions by that of their table or figure: on the usual side, or on the other where more are found there. */
function pairs(
  blocks: readonly Block[],
  labels: readonly (Kind | undefined)[],
  kind: Kind,
  [usual, other]: readonly [Side, Side],
): Map<number, number> {
  const bare = [...blocks.keys()].filter((at) => isBare(blocks[at], kind));
  const beside = (side: Side) =>
    bare.filter((at) => labels[at + side] === kind).map((at) => [at, at + side] as const);
  const [near, far] = [beside(usual), beside(other)];
  const [first, second] = far.length > near.length ? [far, near] : [near, far];
  const found = new Map(first);
  const taken = new Set(found.values());
  for (const [at, label] of second) {
    if (found.has(at) || taken.has(label)) continue;
    found.set(at, label);
  }
  return found;
}

function isBare(block: Block | undefined, kind: Kind): boolean {
  if (block?.type !== kind) return false;
  return block.type === "table" ? block.caption === undefined : block.children.length === 0;
}

function captioned(block: Block, caption: readonly Phrasing[]): Block {
  if (block.type === "table") return { ...block, caption };
  return block.type === "figure" ? { ...block, children: caption } : block;
}

/** What a caption says; strong type over all of it is the house style's to give. */
function wordsOf(children: readonly Phrasing[]): readonly Phrasing[] {
  const [only, ...others] = children;
  return others.length === 0 && only?.type === "strong" ? only.children : children;
}
