import type { Block } from "../cut/block.ts";
import { isContactHeading } from "../read/contact.ts";
import { isPersonalName } from "../read/names.ts";
import { isPressLine } from "../read/press-line.ts";
import { type Cue, sign } from "./cue.ts";
import { isStop } from "./lettering.ts";
import { perText } from "./per-text.ts";
import type { Survey } from "./survey.ts";

/** Characters; a longer line is no label. */
const LONGEST = 110;

/** Ends with a word that wants another, as a line does that the text goes on below: “An example of its use is”. */
export const openWord: Cue = ({ shape, text }) =>
  sign(
    shape === "plain" &&
      text.length <= LONGEST &&
      OPEN.has(text.slice(text.lastIndexOf(" ") + 1).toLowerCase()),
  );

const OPEN: ReadonlySet<string> = new Set(
  "a an the of or and is are was were be by with from that which who whose these those than as at into if but der die das und oder ist sind mit von dass le la les des du et ou est sont que qui el los y es son il gli è sono che com os é são het een en van met par von por di door da".split(
    " ",
  ),
);

/** Opens as a sentence does that goes on from another: “In addition, the packages in main”. */
export const connective: Cue = ({ shape, text }) =>
  sign(shape === "plain" && text.length <= LONGEST && CONNECTIVE.test(text));

const CONNECTIVE =
  /^(?:in addition|otherwise|however|for example|for instance|thus|hence|therefore|moreover|furthermore|similarly|likewise|alternatively|instead|meanwhile|note that|außerdem|sonst|jedoch|zum beispiel|daher|en outre|sinon|toutefois|par exemple|además|sin embargo|por ejemplo|inoltre|tuttavia|per esempio|além disso|no entanto|por exemplo|bovendien|echter|bijvoorbeeld)(?:,|$| the )|^(?:or|and|then|oder|und|dann|ou|et|puis|o|y|oppure)$/i;

/** A name and what it holds or says, one of several lines with that name: “Lead minister: Ada Byron”. */
export const field: Cue = (_block, at, survey) => sign(fieldsOf(survey.blocks)[at]);

/** A name right below running text, with what its owner is tightly below it, or that: who signs a foreword. */
export const signatory: Cue = ({ shape, group }, at, survey) => {
  const { blocks, named, label, long, sentence } = survey;
  const signs = (place: number) =>
    named[place] &&
    (long[place - 1] || sentence[place - 1]) &&
    blocks[place]?.shape === "plain" &&
    blocks[place + 1]?.group === blocks[place]?.group &&
    label[place + 1] &&
    blocks[place + 2]?.group !== group;
  return sign(shape === "plain" && (signs(at) || signs(at - 1)));
};

/** Says something beside a text: “Keywords: lamps, oil”, “Source: the parish”, “Serves 4”, “ACTION: the clerk to report”. */
export const sideNote: Cue = ({ shape, text }) => sign(shape === "plain" && SIDE_NOTE.test(text));

const SIDE_NOTE =
  /^(?:(?:serves|makes|yields?|für|pour|para|per|voor) \d{1,3}(?:[-–]\d{1,3})?(?: \p{L}+)?$|(?:action(?: points?)?(?: \d{1,2})?|key ?words|index terms|jel(?: codes?| classification)?|sources?|schlagwörter|schlüsselwörter|quellen?|mots[- ]clés|palabras clave|fuentes?|parole chiave|font[ei]|palavras-chave|trefwoorden|bron(?:nen)?)\s?:\s\S)/iu;

/** Says to the press how to take the text: “ENDS”, “- 30 -”, “Check against delivery”. */
export const pressLine: Cue = ({ shape, text }) => sign(shape === "plain" && isPressLine(text));

/** Thanks who listened, as speeches close: “Thank you very much.” */
export const thanks: Cue = ({ shape, text }) =>
  sign(shape === "plain" && text.length <= 50 && THANKS.test(text));

const THANKS =
  /^(?:(?:i )?thank you(?: all)?(?: (?:very|so) much)?(?: indeed)?|(?:herzlichen|vielen|besten) dank|danke(?: schön)?|merci(?: beaucoup| à tous| de votre attention)?|je vous remercie|(?:muchas |muchísimas )?gracias|(?:molte )?grazie|(?:muito )?obrigad[oa]|dank u(?: wel)?|hartelijk dank)[.!]?$/iu;

/** Says that a book ends: “THE END”, “Finis.” */
export const lastWord: Cue = ({ shape, text }) =>
  sign(
    (shape === "plain" || shape === "verse") &&
      text.length <= 20 &&
      /^_?(?:the end|finis|fin|ende|fine|fim|einde)[.!]?_?$/iu.test(text),
  );

/** A label right below a short line that ends with a colon: what that names, but for a person. */
export const underColon: Cue = ({ shape }, at, { blocks, label, named }) => {
  const above = blocks[at - 1];
  return sign(
    shape === "plain" &&
      label[at] &&
      !named[at] &&
      above?.shape === "plain" &&
      above.text.length <= 40 &&
      above.text.endsWith(":"),
  );
};

/** A label with no text below, one of a few right below what says whom to ask: “Media contact:”. */
export const underContact: Cue = ({ shape, text }, at, survey) => {
  const { blocks, label, long, sentence, folded } = survey;
  if (shape !== "plain" || text.length > 60 || long[at + 1] || sentence[at + 1]) return 0;
  let gaps = 0;
  for (let above = at - 1; above >= Math.max(0, at - CARD); above -= 1) {
    const isGap = blocks[above]?.group !== blocks[above + 1]?.group;
    if (isGap) gaps += 1;
    // Lines with nothing between, but for what is below their heading; or blank lines between all of them.
    if (isContactHeading(folded[above] ?? blocks[above]?.text ?? ""))
      return sign(gaps === (isGap ? 1 : 0) || gaps === at - above);
    if (long[above] || sentence[above] || !label[above]) return 0;
  }
  return 0;
};

/** Lines that say who is asked, where and how. */
const CARD = 6;

/** A sentence that a number of two parts and more opens: “2.1 The clerk reported that the lamp had been mended.” */
export const numberedSentence: Cue = ({ shape, text }, at, { sentence, last, fluency }) =>
  sign(
    shape === "plain" &&
      sentence[at] &&
      last[at] === "." &&
      (fluency[at] ?? 0) > 0.5 &&
      /^\d{1,3}(?:\.\d{1,3})+\.?\s/u.test(text),
  );

/** One of the lines tightly below the word for those who were there, or that word above names: “Present”, “Ada Byron (Chair)”. */
export const rollCall: Cue = (_block, at, { blocks }) => sign(rollsOf(blocks)[at]);

const rollsOf = perText((blocks: readonly Block[]): Uint8Array => {
  const found = new Uint8Array(blocks.length);
  blocks.forEach(({ shape, text, group }, at) => {
    if (shape !== "plain" || text.length > 40 || !ROLL.test(text)) return;
    let end = at + 1;
    const first = blocks[end]?.group;
    while (blocks[end]?.group === first && isOnRoll(blocks[end])) end += 1;
    // A blank line below the word sets it off, as that above a heading.
    if (end > at + 1 && first === group) found.fill(1, at, end);
    else if (end > at + 2) found.fill(1, at + 1, end);
  });
  return found;
});

const ROLL =
  /^(?:(?:members |also )?present|(?:also )?in attendance|attend(?:ees|ance)|absent|apologies(?: for absence| received)?|participants|(?:current |committee )?members(?:hip)?(?: of the .{3,40})?|anwesend|entschuldigt|teilnehmer(?:innen)?|(?:étaient )?présents|excusés|asistentes|presenti|assenti|presentes|ausentes|aanwezig|afwezig)\s?:?$/iu;

const STYLE = /^(?:the )?(?:rt|right) hon(?:ourable|\.)? |^hon(?:ourable|\.)? /i;

/** A name, and what its owner is. */
function isOnRoll(block: Block | undefined): boolean {
  if (block?.shape !== "plain" || block.lines.length > 1) return false;
  const name = block.text.replace(/\s*(?:\(|,| [-–—] ).*$/u, "");
  return isPersonalName(name.replace(STYLE, "").replace(/ (?:MP|MEP|MSP|MS|MLA|TD|KC|QC)$/u, ""));
}

/** Lists those who were there, or were not: “Present: Ada Byron (chair), Grace May”. */
export const attendance: Cue = ({ shape, text }) => {
  if (shape !== "plain") return 0;
  const label = /^\p{Lu}\p{L}+(?: \p{Ll}+){0,3}: (?=\p{Lu})/u.exec(text)?.[0];
  if (label === undefined) return 0;
  const listed = text
    .slice(label.length)
    .replace(/ \([^()]*\)/gu, "")
    .split(/, | and /u);
  return sign(listed.length > 1 && listed.every((name) => isPersonalName(name.replace(/\.$/, ""))));
};

/** Says a name in capitals that comes again and again, and closes it as print does who speaks: “CHORUS.” */
export const speakerLine: Cue = (block, at, survey) =>
  sign(
    saidAgain(block, at, survey) &&
      !survey.partLabel[at] &&
      /^\p{Lu}[\p{Lu} .’'-]+[.:]$/u.test(block.text),
  );

/** A short line that comes three times and more. */
export const saidAgain: Cue = ({ shape, text }, at, survey) =>
  sign(
    shape === "plain" &&
      text.length <= LONGEST &&
      survey.firstLike[at] !== survey.lastLike[at] &&
      (timesOf(survey).get(survey.firstLike[at] ?? at) ?? 0) > 2,
  );

/** States how much or how many, as a sentence does: “67 per cent said so”. */
export const quantity: Cue = ({ shape, text }, at, { lettering }) =>
  sign(
    shape === "plain" &&
      (lettering[at]?.digits ?? 0) > 0 &&
      text.length <= 160 &&
      /\d(?:[.,]\d+)*\s?(?:%|per ?cent\b|pc\b|prozent\b|pour cent\b|por ciento\b|percento\b)/i.test(
        text,
      ),
  );

/** A line that leaves off without a mark, between running text above and below. */
export const interrupts: Cue = ({ shape, text }, at, { long, sentence, last, credits }) =>
  sign(
    shape === "plain" &&
      text.length >= 8 &&
      text.length <= LONGEST &&
      !isStop(last[at] ?? "") &&
      !credits[at] &&
      (long[at - 1] || sentence[at - 1]) &&
      long[at + 1],
  );

/** One question of its own, much shorter than the text on both sides. */
export const askedBetween: Cue = ({ shape, text }, at, { long }) =>
  sign(
    shape === "plain" &&
      text.length <= 90 &&
      long[at - 1] &&
      long[at + 1] &&
      /^\p{Lu}[^“”"]*\?$/u.test(text),
  );

/** What somebody says, and no more: from one quotation mark to another, with its own end. */
export const speech: Cue = ({ shape, text }) =>
  sign(
    shape === "plain" &&
      text.length <= LONGEST &&
      /^[“"‘'«„][^“”"«»]*[.!?…,—–-][”"’‘'»“]$/u.test(text),
  );

/** One line amid several that stand tightly together, each as short. */
export const amidLines: Cue = (block, at, { blocks }) =>
  sign(
    isLineOf(block, block) && isLineOf(block, blocks[at - 1]) && isLineOf(block, blocks[at + 1]),
  );

/** The first of three such lines and more, where blank lines set headings apart. */
export const topOfLines: Cue = (block, at, { blocks, measure }) =>
  sign(
    measure.spaced &&
      isLineOf(block, block) &&
      blocks[at - 1]?.group !== block.group &&
      isLineOf(block, blocks[at + 1]) &&
      isLineOf(block, blocks[at + 2]),
  );

/** Whether `other` is one short line tightly with `block`. */
function isLineOf(block: Block, other: Block | undefined): boolean {
  if (other?.group !== block.group || other.shape !== "plain") return false;
  return other.lines.length === 1 && other.text.length < 70;
}

/** In a memo, which sets its headings out to the left, a short line that is not. */
export const withinMargin: Cue = ({ shape, indent, text }, _at, survey) =>
  sign(
    survey.memo.length > 0 &&
      shape === "plain" &&
      text.length <= LONGEST &&
      indent >= survey.measure.indent &&
      survey.measure.indent >= 2 &&
      setsOut(survey),
  );

/** The number of a section: it counts on from one further up, with text between. */
export const countsOn: Cue = ({ text }, at, survey) =>
  sign(
    text.length <= 160 &&
      /^\p{Lu}/u.test(text) &&
      !isStop(survey.last[at] ?? "") &&
      countsOf(survey)[at],
  );

/** Up to the mark after the name of a field, or of who speaks in a play: “Keeper: ”, “OLIVER. ”. */
const FIELD = /^(?:\p{L}[\p{L} ’'()/-]{2,29}: |\p{Lu}{3,}(?: \p{Lu}+)?\. )(?=\S)/u;

const fieldsOf = perText((blocks: readonly Block[]): Uint8Array => {
  const places = new Map<string, number[]>();
  blocks.forEach(({ shape, text }, at) => {
    if (shape !== "plain" || text.length > 160) return;
    const name = FIELD.exec(text)?.[0];
    if (name === undefined) return;
    const all = places.get(name);
    if (all === undefined) places.set(name, [at]);
    else all.push(at);
  });
  const found = new Uint8Array(blocks.length);
  for (const all of places.values()) if (all.length > 1) for (const at of all) found[at] = 1;
  return found;
});

/** Whether three numbered lines stand out to the left of the text. */
const setsOut = perText(({ blocks, measure }: Survey): boolean => {
  let found = 0;
  for (const { indent, lines } of blocks)
    if (indent + 2 <= measure.indent && /^\d{1,2}\.(?:\d|\s)/.test(lines[0]?.text ?? ""))
      found += 1;
  return found >= 3;
});

/** Items that count through a text in which each is followed by text that is no item. */
const countsOf = perText((survey: Survey): Uint8Array => {
  const { blocks } = survey;
  const found = new Uint8Array(blocks.length);
  const chains = new Map<string, number[]>();
  const close = (chain: readonly number[]) => {
    let apart = 0;
    for (let link = 1; link < chain.length; link += 1)
      if (holdsText((chain[link - 1] ?? 0) + 1, chain[link] ?? 0, survey)) apart += 1;
    if (chain.length < 2 || apart < Math.max(1, (chain.length - 1) * 0.75)) return;
    for (const at of chain) found[at] = 1;
  };
  blocks.forEach(({ shape, marker, indent }, at) => {
    if (shape !== "item" || marker?.number === undefined) return;
    const key = `${marker.kind} ${indent}`;
    const chain = chains.get(key) ?? [];
    const last = blocks[chain.at(-1) ?? -1]?.marker?.number;
    if (last !== undefined && marker.number === last + 1) {
      chain.push(at);
      return;
    }
    close(chain);
    chains.set(key, marker.number === 1 ? [at] : []);
  });
  for (const chain of chains.values()) close(chain);
  return found;
});

/** A block that is no item, and is a sentence or as long as running text. */
function holdsText(from: number, to: number, { blocks, long, sentence }: Survey): boolean {
  for (let at = from; at < to; at += 1)
    if (blocks[at]?.shape !== "item" && (long[at] || sentence[at])) return true;
  return false;
}

const times = new WeakMap<Uint32Array, Map<number, number>>();

/** How often the blocks come that come again, by the first of them. */
function timesOf({ firstLike }: Survey): ReadonlyMap<number, number> {
  const known = times.get(firstLike);
  if (known !== undefined) return known;
  const found = new Map<number, number>();
  for (const first of firstLike) found.set(first, (found.get(first) ?? 0) + 1);
  times.set(firstLike, found);
  return found;
}
