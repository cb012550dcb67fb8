import type { Block } from "../cut/block.ts";
import { fold } from "../read/fold.ts";
import { isChapterLabel, isPartLabel, isSectionWord } from "../read/part.ts";
import type { Role } from "../roles/state.ts";
import type { Reading } from "./reading.ts";

type Depth = 2 | 3 | 4 | 5 | 6;

/** A heading, and what it has to do with the one before and the one after. */
interface Station {
  readonly block: Block;
  /** It comes again. */
  readonly isAgain: boolean;
  /** It names the part that the heading right above only counts: “Chapter IV”. */
  readonly isName: boolean;
  /** It stands right below one, or right above. */
  readonly isBelow: boolean;
  readonly isAbove: boolean;
}

/**
 * The depth of each heading among `readings`: by its number, its underline or its word where it has one.
 * Else a heading right below another is part of it, and so are those that come again and again
 * (“Example”, “Returns”) of the one above the first of them; the others stand beside the one before.
 * No depth is skipped on the way down.
 */
export function headingDepths(readings: readonly Reading[]): Map<Block, Depth> {
  const headings = readings.filter(({ role }) => role === "heading").map(({ block }) => block);
  const look = lookOf(headings);
  const depths = new Map<Block, Depth>();
  const again = new Map<string, number>();
  let last = 1;
  /** Of the last heading that does not come again, and of the last that has one right below. */
  let [own, parent] = [1, 2];
  const given = new Map(readings.map(({ block, depth }) => [block, depth]));
  for (const { block, isAgain, isName, isBelow, isAbove } of stationsOf(readings, look)) {
    const said = given.get(block);
    const stated = isName ? last : statedDepth(block, look);
    const beside = isBelow ? own + 1 : isAbove ? parent : Math.max(own, 2);
    const name = nameOf(block);
    const wanted = stated ?? (isAgain ? (again.get(name) ?? own + 1) : beside);
    last = said ?? Math.min(wanted, last + 1, 6);
    depths.set(block, clamp(last));
    if (isAgain && stated === undefined) again.set(name, last);
    else own = last;
    if (isAbove || stated !== undefined) parent = own;
  }
  return depths;
}

/** Roles that are no part of what a section says. */
const ASIDE: ReadonlySet<Role> = new Set(["boilerplate", "contents", "related", "break", "note"]);
/** Headings in a row; more of them are a title page or a list. */
const NESTED = 3;

function stationsOf(readings: readonly Reading[], { counts }: Look): Station[] {
  const rows: Block[][] = [];
  let isRow = false;
  for (const { block, role } of readings) {
    if (role === "heading" && isRow) rows.at(-1)?.push(block);
    else if (role === "heading") rows.push([block]);
    if (!ASIDE.has(role)) isRow = role === "heading";
  }
  return rows.flatMap((row) =>
    row.map((block, at): Station => {
      const [above, below] = [row[at - 1], row[at + 1]];
      const isNested = row.length <= NESTED;
      const comesAgain = (other: Block) => (counts.get(nameOf(other)) ?? 0) > 1;
      return {
        block,
        isAgain: comesAgain(block),
        isName: above !== undefined && namesPart(above, block),
        isBelow: isNested && above !== undefined && !comesAgain(above),
        isAbove: isNested && below !== undefined && !namesPart(block, below),
      };
    }),
  );
}

/** Whether `above` only counts a part, and `block` says what it is called. */
function namesPart(above: Block, block: Block): boolean {
  return isPartLabel(above.text) && !isChapterLabel(block.text) && !NUMERAL.test(block.text);
}

/** What stands alone so below “PART ONE” counts its chapters. */
const NUMERAL = /^(?:[IVXLC]{1,7}|\d{1,2})\.?$/;

function nameOf({ text }: Block): string {
  return fold(text).folded;
}

/** How the headings of a text are set, all together. */
interface Look {
  /** How often each is there. */
  readonly counts: ReadonlyMap<string, number>;
  /** Some are parts, above its chapters. */
  readonly hasParts: boolean;
  /** Some are acts, above its scenes. */
  readonly hasActs: boolean;
  /** The first is in capitals, and not all are. */
  readonly hasCapitals: boolean;
  /** Some count by “2.1”. */
  readonly isNumbered: boolean;
  /** Those that open with the bare number of what these are parts of: “2 Lamps”. */
  readonly chapters: ReadonlySet<Block>;
}

function lookOf(headings: readonly Block[]): Look {
  const counts = new Map<string, number>();
  for (const { text } of headings) {
    const name = fold(text).folded;
    if (name === "") continue;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return {
    counts,
    hasParts: headings.some(({ text }) => PART.test(text)),
    hasActs: headings.some(({ text }) => ACT.test(text)),
    hasCapitals: headings.findIndex(isCapitals) === 0 && !headings.every(isCapitals),
    isNumbered: headings.some(({ text }) => (numberOf(text)?.length ?? 0) > 1),
    chapters: chaptersOf(headings),
  };
}

/**
 * The headings that count by a number without a mark, “2 Lamps”, among those that count by “2.1”: their number goes on from the
 * last, or the next heading is a part of theirs. Another number belongs to what is said: “12 keepers”.
 */
function chaptersOf(headings: readonly Block[]): ReadonlySet<Block> {
  const found = new Set<Block>();
  let last = 0;
  for (const [at, block] of headings.entries()) {
    const parts = numberOf(block.text);
    const bare = Number(/^(\d{1,2})\s+\p{Lu}/u.exec(block.text)?.[1]);
    const isPartNext = numberOf(headings[at + 1]?.text ?? "")?.[0] === `${bare}`;
    if (parts === undefined && (bare === last + 1 || isPartNext)) {
      found.add(block);
      last = bare;
    } else if (parts !== undefined) last = Number(parts[0]);
  }
  return found;
}

/** The depth that a heading itself tells. */
function statedDepth(block: Block, look: Look): number | undefined {
  const { text, underline, lines } = block;
  if (underline !== undefined) return underline + 1;
  const number = numberOf(lines[0]?.text ?? text);
  if (number !== undefined && look.isNumbered) return number.length + 1;
  if (look.isNumbered && look.chapters.has(block)) return 2;
  if (PART.test(text)) return 2;
  if (CHAPTER.test(text)) return look.hasParts ? 3 : 2;
  if (look.hasActs && SCENE.test(text)) return look.hasParts ? 4 : 3;
  if (look.hasCapitals) return isCapitals(block) ? 2 : 3;
  return isSectionWord(text) && (look.counts.get(fold(text).folded) ?? 0) < 2 ? 2 : undefined;
}

const PART =
  /^(?:part|book|volume|teil|buch|livre|tome|parte|libro|livro|deel|boek)\s|^\p{L}+ (?:partie|teil|buch|parte|deel|boek)$/iu;
const CHAPTER = /^(?:chapter|canto|act|letter)\s/iu;
const ACT =
  /^(?:act|akt|acte|acto|atto|ato|bedrijf)\s|^\p{L}+ (?:act|akt|aufzug|acte|acto|atto|ato|bedrijf)$/iu;
const SCENE =
  /^(?:scene|szene|scène|escena|scena|cena|tafereel|auftritt)\s|^\p{L}+ (?:scene|szene|auftritt|scène|escena|scena|cena|tafereel)$/iu;

/** The parts of the number that `text` opens with: “2.1 Oil”, “Section 4.2: Oil”, “3. Lamps”. */
function numberOf(text: string): readonly string[] | undefined {
  const number =
    /^(?:section |§ ?)?(\d{1,2}(?:\.\d{1,2})*)(?:[.:)]|(?<=\.\d+))\s/iu.exec(text)?.[1] ??
    /^(?:section|§) ?(\d{1,2})\b/iu.exec(text)?.[1];
  return number?.split(".");
}

function isCapitals({ text }: Block): boolean {
  return /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);
}

function clamp(depth: number): Depth {
  return depth <= 2 ? 2 : depth === 3 ? 3 : depth === 4 ? 4 : depth === 5 ? 5 : 6;
}
