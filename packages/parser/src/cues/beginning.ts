import type { Block } from "../cut/block.ts";
import { has } from "../cut/line.ts";
import { Trait } from "../cut/trait.ts";
import { isAnnouncement } from "../read/announcement.ts";
import { isDateline, isPlaceAndDate } from "../read/date.ts";
import { isImprint, isIssue } from "../read/imprint.ts";
import { isMailHead, SUBJECT } from "../read/mail.ts";
import { isBreadcrumb, isMenuBar, isMenuWord } from "../read/navigation.ts";
import type { BlockFacts } from "./facts.ts";
import type { MemoPart } from "./sections.ts";

/** Where the text proper begins, as far as its layout tells. */
export interface Opening {
  /** The first block that is no wrapper: no head of a letter, no credit of a library, no rule, no page number. */
  readonly opening: number;
  /** A letter's head says what the text is called. */
  readonly mailed: boolean;
  /** The first block of what stands below the text: the line that sets the sender's name off, or what a page says last; or one past the last block. */
  readonly signature: number;
}

/** Blocks among which the head of a letter or a library's credits end. */
const HEAD = 30;

/** Where `blocks` begin, at block `start` or below, and end. Where they are much `cluttered`, a page is around them that tells by itself. */
export function openingOf(
  blocks: readonly Block[],
  start: number,
  memo: readonly (MemoPart | undefined)[],
  facts: PageFacts,
  clutter: number,
): Opening {
  const head = blocks.slice(start, start + HEAD);
  // The name of a field has a colon behind it.
  const mailHead = head
    .slice(0, 8)
    .map(({ lines }) => lines.filter((line) => has(line, Trait.mark)).map(({ text }) => text));
  const subject = mailHead.findIndex((lines) => lines.some((line) => SUBJECT.test(line)));
  const mailed = isMailHead(mailHead.flat());
  const from = Math.max(mailed ? subject + 1 : 0, titleIn(head));
  const place = head.findIndex(
    (block, at) =>
      at >= from &&
      memo[start + at] !== "front" &&
      !isWrapper(block, mailed) &&
      !(isMade(head[at - 1]) && head[at - 1]?.group === block.group),
  );
  const opening = start + Math.max(0, place);
  const above = mailed
    ? 0
    : belowChamber(opening, blocks) ||
      announcementAt(opening, blocks, facts) ||
      belowHouse(opening, blocks, facts);
  const end = clutter <= 1 ? lastWords(blocks, facts) : blocks.length;
  return { opening: opening + above, mailed, signature: Math.min(signatureIn(blocks), end) };
}

type PageFacts = Pick<BlockFacts, "leftover" | "label" | "credits" | "newsletters" | "pictured">;

/** Four words or more, and no end of a sentence. */
const HEADLINE = /^\S+(?:\s+\S+){3,24}(?<![.;:])$/u;

/** How many blocks from `at` on say what the headline below them is of, or lead about the site. */
function announcementAt(
  at: number,
  blocks: readonly Block[],
  { leftover, credits }: PageFacts,
): number {
  const stands = (block: Block | undefined, place: number) =>
    isPlain(block) &&
    block !== undefined &&
    (leftover[place] === 1 ||
      isAnnouncement(block.text) ||
      isIssue(block.text) ||
      isMenuBar(block.text) ||
      isBreadcrumb(block.text));
  // The name of a section may as well be a title: who wrote the text, or when, stands below a headline then.
  let isSection = false;
  let count = 0;
  for (; count < 3; count += 1) {
    if (stands(blocks[at + count], at + count)) continue;
    if (!isPlain(blocks[at + count]) || !isMenuWord(blocks[at + count]?.text ?? "")) break;
    isSection = true;
  }
  if (count === 0) return 0;
  const [next, below] = blocks.slice(at + count, at + count + 2);
  const isDated = next !== undefined && (isDateline(next.text) || isPlaceAndDate(next.text));
  const headline = isDated ? below : next;
  if (!isPlain(headline) || !HEADLINE.test(headline?.text ?? "")) return 0;
  const place = isDated ? at + count + 1 : at + count;
  const isCredited = credits.subarray(place + 1, place + 1 + CREDITED).includes(1);
  return isSection && !isCredited ? 0 : place - at;
}

/** Blocks below a headline among which it is credited. */
const CREDITED = 3;

/** Blocks that a page says at most below a text that has nothing else of a page. */
const LAST = 5;

/** The first of the last blocks that belong to a page and to no text; one past the last where a label above them says that they do. */
function lastWords(
  blocks: readonly Block[],
  { leftover, label, newsletters, pictured }: PageFacts,
): number {
  // Below what says why news were sent stands who sent them.
  const news = newsletters.lastIndexOf(1);
  const isFoot =
    news > 0 && label.subarray(news + 1).every((isLabel, at) => isLabel || leftover[news + 1 + at]);
  let place = isFoot && blocks.length - news <= LAST ? news + 1 : blocks.length;
  while (place > 1 && blocks.length - place < LAST && leftover[place - 1]) place -= 1;
  return label[place - 1] && !pictured[place - 1] ? blocks.length : place;
}

/** So many where the first of them names a parliament, those below it its committee and the session. */
function belowChamber(at: number, blocks: readonly Block[]): number {
  // Its number may stand beside it, or be all that is left of the head of a page.
  const isHead = blocks[at - 1]?.shape === "furniture" && NAMED.test(blocks[at - 1]?.text ?? "");
  const first = blocks[at]?.lines[0]?.text.replace(BESIDE, "") ?? "";
  if (!isPlain(blocks[at]) || !(isHead || CHAMBER.test(first))) return 0;
  let count = isHead ? 0 : 1;
  // “20. Wahlperiode” looks like an item.
  while (count < LINES && isOffice(blocks[at + count]?.lines[0]?.text ?? "")) count += 1;
  const headline = blocks[at + count];
  return isPlain(headline) && /^\p{Lu}.*[^.:;,]$/u.test(headline?.text ?? "") ? count : 0;
}

/** The head of a page that names a parliament. */
const NAMED = /\b(?:bundestag|landtag|bürgerschaft)\b/iu;
/** Lines between the name of a parliament and the subject of its paper. */
const LINES = 7;
/** The number of a paper, or of a page of it, beside the name of the chamber. */
const BESIDE = /\s(?:\s{2,}|[–—|·-]\s).*$/u;

const CHAMBER =
  /^(?:house of (?:commons|lords|representatives)|(?:the )?(?:scottish|european|welsh) parliament|united states senate|(?:the )?senate|(?:deutscher )?bundestag|bundesrat|nationalrat|assemblée nationale|sénat|congreso de los diputados|senado|camera dei deputati|senato della repubblica|assembleia da república|tweede kamer(?: der staten-generaal)?)$/iu;
function isOffice(text: string): boolean {
  return (
    (text.length <= 100 && (OFFICE.test(text) || PAPER.test(text))) ||
    isImprint(text) ||
    isDateline(text)
  );
}

/** Of what kind a paper of a parliament is, who brings it in, and what it answers, as it says above its subject. */
const PAPER =
  /^(?:(?:kleine|große) anfrage|antwort|antrag|(?:entschließungs|änderungs)antrag|gesetzentwurf|beschlussempfehlung(?: und bericht)?|unterrichtung|schriftliche fragen)$|^(?:de[rs]|durch die|auf die|zu de[rm]|von) .{0,30}(?:abgeordneten?|bundesregierung|landesregierung|bundesrate?s|fraktion|senats)\b|^[–(-]? ?drucksachen? \d/iu;

const OFFICE =
  /\b(?:committee|\p{L}*ausschuss|commission|comisión|commissione|comissão|commissie|\d+\. wahlperiode)\b/iu;

/**
 * So many where the first of them names the house that says so, or has its menu below: “Ministry of Works”, “Press release”; or a journal
 * that has its number below.
 */
function belowHouse(at: number, blocks: readonly Block[], facts: PageFacts): number {
  const house = blocks[at];
  if (!isPlain(house) || (house?.text.length ?? 0) > 80 || /[.!?:;,]$/.test(house?.text ?? ""))
    return 0;
  const below = blocks[at + 1]?.text ?? "";
  if (!isAnnouncement(below) && !isMenuBar(below) && !isIssue(below)) return 0;
  const count = announcementAt(at + 1, blocks, facts);
  return count === 0 ? 0 : count + 1;
}

function isPlain(block: Block | undefined): boolean {
  return block?.shape === "plain";
}

/** The block of `head` that says what the running head of the first page says, or 0. */
function titleIn(head: readonly Block[]): number {
  if (head[0]?.shape !== "furniture") return 0;
  const title = head[0].text.toLowerCase();
  const place = head.findIndex(
    ({ shape, text }) => shape === "plain" && text.toLowerCase() === title,
  );
  return Math.max(0, place);
}

/** Blocks that a signature takes. */
const SIGNATURE = 8;

/** What a mail answers may stand below it, quoted. */
function signatureIn(blocks: readonly Block[]): number {
  let end = blocks.length;
  while (end > 0 && isAnswered(blocks[end - 1])) end -= 1;
  const from = Math.max(0, end - SIGNATURE);
  const place = blocks.slice(from, end).findLastIndex(({ text }) => text === "--");
  return place < 0 ? blocks.length : from + place;
}

function isAnswered(block: Block | undefined): boolean {
  return block !== undefined && (block.shape === "quoted" || WROTE.test(block.text));
}

const WROTE =
  /^(?:on|am|le|el|il|em|op) .{10,100}(?:wrote|schrieb.*|a écrit|escribió|ha scritto|escreveu|schreef.*)\s?:$/iu;

/** Leads past what a page has above its text; nothing is called so. */
const SKIP_LINK =
  /^(?:(?:skip|jump)(?: directly)? to (?:the )?(?:main |page |site )?(?:content|navigation|menu|search|footer)|skip (?:navigation|links)|toggle navigation|(?:direkt )?zu[mr] (?:haupt)?(?:inhalt|navigation)(?: (?:springen|wechseln))?|(?:aller|passer) au contenu(?: principal)?|(?:saltar|ir) al contenido(?: principal)?|(?:vai|salta) al contenuto(?: principale)?|(?:pular|ir) para o conteúdo(?: principal)?|(?:ga )?naar (?:de )?(?:hoofd)?inhoud)$/i;

/** A field of a mail's head, “Gesendet: Mittwoch”, or several on their lines. */
const FIELD = /^[\p{L}\d-]+ ?: \S/u;

function isWrapper(block: Block, mailed: boolean): boolean {
  const { shape, text } = block;
  if (shape === "furniture" || shape === "rule" || SKIP_LINK.test(text)) return true;
  if (mailed && (shape === "quoted" || FIELD.test(text) || WROTE.test(text))) return true;
  return (
    isMade(block) ||
    (text.length < 400 && /^(?:\[?transcrib|\*\*\*|title: |author: |release date)/i.test(text)) ||
    (text.length < 600 && TRANSCRIBER.test(text))
  );
}

/** Who made the file of a library; on a second line may stand with whose help. */
function isMade(block: Block | undefined): boolean {
  return block !== undefined && block.text.length < 400 && MADE.test(block.text);
}

const MADE = /^(?:produced by|e-?text prepared|this e-?(?:book|text) was produced by)/i;
/** A note of who copied a book, in brackets. */
const TRANSCRIBER =
  /^\[?(?:anmerkung(?:en)? (?:zur transkription|des bearbeiters|der bearbeiter)|notes? (?:du transcripteur|sur la transcription|de transcription)|nota(?:s)? (?:del transcriptor|do transcritor|de transcrição|del trascrittore)|opmerking(?:en)? van de bewerker)/iu;
