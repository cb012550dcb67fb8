import type { Block } from "../cut/block.ts";
import { fieldName } from "../read/field.ts";
import { isPersonalName } from "../read/personal-name.ts";
import { isConversation, isQuestioner, readSpeaker } from "../read/speaker.ts";
import { opensWithTime } from "../read/time.ts";
import { type Cue, sign } from "./cue.ts";
import { perText } from "./per-text.ts";
import type { Survey } from "./survey.ts";

/** A name and what it is, one of three such lines and more that stand tightly together, each with a name of its own: the facts of a thing. */
export const fieldRow: Cue = (_block, at, { blocks }) => sign(rowsOf(blocks)[at]);

/** One of several lines that open with a time of day, few of them over running text: what happens when. */
export const timed: Cue = (_block, at, survey) => sign(timesIn(survey)[at]);

/** One of the lines, most of them short, that stand below the word for what goes into a dish: “2 onions, chopped”. */
export const ingredient: Cue = (_block, at, { blocks }) =>
  sign(ingredientsOf(blocks)[at] === INGREDIENT);

/** Heads such lines or a part of them, or says below them what is done. */
export const recipePart: Cue = (_block, at, { blocks }) => sign(ingredientsOf(blocks)[at] === HEAD);

/** What somebody says in a conversation: it opens with a name that opens others, too. */
export const turn: Cue = (_block, at, { blocks }) => sign(turnsOf(blocks)[at]);

/** Names who speaks, on a line of its own above what is said. */
export const turnName: Cue = (_block, at, { blocks }) => sign(turnNamesOf(blocks)[at]);

/** Lines that make the facts of a thing, and those that make a programme. */
const ROWS = 3;
const TIMES = 3;
/** Characters; a longer line says more than what happens when. */
const LONGEST = 110;
/** Characters among which who speaks is named. */
const OPENING = 60;

const INGREDIENT = 1;
const HEAD = 2;

const rowsOf = perText((blocks: readonly Block[]): Uint8Array => {
  const found = new Uint8Array(blocks.length);
  let start = 0;
  let names = new Set<string>();
  for (let at = 0; at <= blocks.length; at += 1) {
    const block = blocks[at];
    const name = block && nameOf(block);
    const goesOn = name !== undefined && !names.has(name);
    if (goesOn && (names.size === 0 || block?.group === blocks[start]?.group)) {
      names.add(name);
      continue;
    }
    if (at - start >= ROWS) found.fill(1, start, at);
    start = name === undefined ? at + 1 : at;
    names = new Set(name === undefined ? [] : [name]);
  }
  return found;
});

function nameOf({ shape, text, lines }: Block): string | undefined {
  return shape === "plain" && lines.length === 1 ? fieldName(text) : undefined;
}

/** Lines go on up to the first that is running text or a sentence; where they stand tightly together, up to a blank line. */
const ingredientsOf = perText((blocks: readonly Block[]): Uint8Array => {
  const found = new Uint8Array(blocks.length);
  blocks.forEach(({ shape, text }, at) => {
    if (shape !== "plain" || text.length > 40 || !INGREDIENTS.test(text)) return;
    const first = blocks[at + 1];
    const isTight = first !== undefined && first.group === blocks[at + 2]?.group;
    let end = at + 1;
    while (isIngredient(blocks[end]) && (!isTight || blocks[end]?.group === first.group)) end += 1;
    const amounts = blocks.slice(at + 1, end).filter((line) => AMOUNT.test(line.text)).length;
    if (end - at <= ROWS || amounts * 3 < end - at - 1) return;
    if (!text.endsWith(":")) found[at] = HEAD;
    for (let line = at + 1; line < end; line += 1)
      found[line] = PART.test(blocks[line]?.text ?? "") ? HEAD : INGREDIENT;
    if (METHOD.test(blocks[end]?.text ?? "")) found[end] = HEAD;
  });
  return found;
});

const INGREDIENTS =
  /^(?:(?:the )?ingredients(?: \(.*\))?|you(?: will|['’]ll)? need|zutaten(?: für .*)?|ingrédients(?: pour .*)?|ingredientes(?: para .*)?|ingredienti(?: per .*)?|ingrediënten(?: voor .*)?)\s?:?$/iu;
/** “500 g”, “½ tsp”, “a handful of”. */
const AMOUNT = /^(?:\d|[¼½¾⅓⅔⅛]|(?:an?|one|two|ein|eine|une?|una|uno|een) )/iu;

/** What a part of the ingredients is for: “For the filling”. */
const PART =
  /^(?:for (?:the|serving)|für (?:den|die|das)|pour (?:l[ae]s?|l['’])|para (?:el|la|os?|as?)|per (?:il|la|le|lo|l['’])|voor (?:de|het)) .{2,30}$|^(?:to serve|to finish|to garnish)$/iu;
/** What is done with them. */
const METHOD =
  /^(?:(?:the )?method|directions|instructions|preparation|steps|how to make (?:it|.{3,30})|zubereitung|(?:la )?préparation|(?:la )?preparación|elaboración|preparazione|(?:modo de )?preparo|preparação|bereiding(?:swijze)?)\s?:?$/iu;

function isIngredient(block: Block | undefined): boolean {
  if (block === undefined || block.lines.length > 1 || block.text.length > LONGEST) return false;
  if (INGREDIENTS.test(block.text) || METHOD.test(block.text)) return false;
  return (block.shape === "plain" || block.shape === "verse") && !/[.!?:]$/u.test(block.text);
}

const timesIn = perText(({ blocks, long }: Survey): Uint8Array => {
  const places = blocks.flatMap(({ shape, text }, at) =>
    shape === "plain" && text.length <= LONGEST && opensWithTime(text) ? [at] : [],
  );
  const heads = places.filter((at) => long[at + 1]).length;
  const found = new Uint8Array(blocks.length);
  if (places.length >= TIMES && heads < places.length / 2) for (const at of places) found[at] = 1;
  return found;
});

/** One of two questions and more that count up, each with its answer below: “Question 2: Should the lamp be lit at noon?” */
export const questionAsked: Cue = (_block, at, survey) => sign(questionsOf(survey)[at]);

/** One of three short questions and more, each answered right below in the text's own voice, as pages for those who ask have them. */
export const askedInSeries: Cue = (_block, at, survey) => sign(seriesOf(survey)[at]);

/** “Can I share a bin?”; a turn of a play or talk says first whose it is. */
const ASKED = /^[\p{Lu}¿][^.:;!?“”„"«»…]*[^.:;!?“”„"«»…\s]\?$/u;
/** Who asks somebody in person has a conversation. */
const IN_PERSON =
  /(?:^|[\s¿])(?:you|your|yours|sie|ihr|ihre[nrms]?|vous|votre|vos|usted|ustedes|su|sus|lei|suo|sua|você|seu|u|uw|jij|je)(?=[\s,?])/iu;
const FEWEST = 3;
/** Characters. */
const LONGEST_ASKED = 110;

const seriesOf = perText(({ blocks, long, core, clutter }: Survey): Uint8Array => {
  // Around a text, questions tempt the reader to other pages.
  const [start, end] = clutter > 1 ? [core.start - 1, core.end] : [0, blocks.length];
  const found = new Uint8Array(blocks.length);
  const places: number[] = [];
  let inPerson = 0;
  blocks.forEach(({ shape, text }, at) => {
    if (shape !== "plain" || text.charCodeAt(text.length - 1) !== 0x3f) return;
    if (at < start || at >= end) return;
    if (text.length < 12 || text.length > LONGEST_ASKED || !ASKED.test(text)) return;
    const below = blocks[at + 1];
    if (below === undefined || below.text.endsWith("?") || ANSWERED.test(below.text)) return;
    if (!long[at + 1] && below.shape !== "item" && !/[.!]$/.test(below.text)) return;
    places.push(at);
    if (IN_PERSON.test(text)) inPerson += 1;
  });
  if (places.length >= FEWEST && inPerson * 2 < places.length)
    for (const at of places) found[at] = 1;
  return found;
});

/** Somebody answers: in quotation marks, behind a dash, or by name. */
const ANSWERED = /^(?:[“"„«»‘'–—-]|\p{Lu}[\p{L}. ]{0,24}: )/u;

const QUESTION =
  /^(?:(?:consultation )?question|q|frage|pregunta|domanda|pergunta|vraag)\.? ?(?:n[o°º]\.? ?)?(\d{1,3})[a-z]?(?:[.:)]| ?[–—-]) ?\S/iu;
/** Characters; questions of a consultation are long. */
const LONGEST_QUESTION = 300;

const questionsOf = perText(({ blocks, long, sentence }: Survey): Uint8Array => {
  const found = new Uint8Array(blocks.length);
  const places: number[] = [];
  let last = 0;
  let answered = 0;
  blocks.forEach(({ shape, text }, at) => {
    if (shape !== "plain" || text.length > LONGEST_QUESTION) return;
    const number = Number(QUESTION.exec(text)?.[1] ?? 0);
    if (number === 0 || number < last) return;
    last = number;
    places.push(at);
    const below = blocks[at + 1]?.text ?? "";
    if ((long[at + 1] || sentence[at + 1]) && !QUESTION.test(below) && !ANSWER.test(below))
      answered += 1;
  });
  if (places.length > 1 && answered * 4 >= places.length * 3)
    for (const at of places) found[at] = 1;
  return found;
});

/** An answer that says so is a turn of a conversation. */
const ANSWER =
  /^(?:a|answer|antwort|réponse|respuesta|risposta|resposta|antwoord)\.? ?\d{0,3}[.:)]/iu;

const turnsOf = perText((blocks: readonly Block[]): Uint8Array => {
  const speakers = blocks.map(({ shape, text }) =>
    shape === "plain" ? readSpeaker(text.slice(0, OPENING)) : undefined,
  );
  const holds = isConversation(speakers.filter((speaker) => speaker !== undefined));
  // A question alone may head its answer.
  const found = Uint8Array.from(speakers, (speaker) =>
    sign(holds && speaker !== undefined && !isQuestioner(speaker)),
  );
  return found;
});

/** A line that may say who speaks. */
interface NameLine {
  readonly at: number;
  readonly name: string;
}

/** Turns that make a conversation where names stand on lines of their own. */
const TURNS = 4;

const turnNamesOf = perText((blocks: readonly Block[]): Uint8Array => {
  const found = new Uint8Array(blocks.length);
  const named = blocks.flatMap(({ shape, text, lines }, at): NameLine[] => {
    if (shape !== "plain" || lines.length > 1 || text.length > 40 || text.includes(":")) return [];
    const name = /\d/.test(text) ? undefined : readSpeaker(`${text}: Yes.`);
    return name === undefined ? [] : [{ at, name }];
  });
  if (named.length < TURNS) return found;
  const counts = new Map<string, number>();
  for (const { name } of named) counts.set(name, (counts.get(name) ?? 0) + 1);
  const turns = named.filter(({ name }) => (counts.get(name) ?? 0) > 1);
  const places = new Set(turns.map(({ at }) => at));
  const isTurn = ({ at, name }: NameLine, index: number) =>
    name !== turns[index - 1]?.name && at + 1 < blocks.length && !places.has(at + 1);
  const speakers = new Set(turns.map(({ name }) => name));
  if (turns.length < TURNS || speakers.size < 2) return found;
  if (turns.filter(isTurn).length < turns.length * 0.8) return found;
  const known = surnamesIn(blocks);
  if (![...speakers].every((name) => isSomebody(name, known))) return found;
  // Who speaks first may be called by all names.
  const first = named.filter(({ at }) => at < (turns[0]?.at ?? 0) && at + 5 > (turns[0]?.at ?? 0));
  for (const { at } of [...first, ...turns]) found[at] = 1;
  return found;
});

/** Whether `name` is a person's, or one of the `surnames`; or a letter for who asks, or answers. */
function isSomebody(name: string, surnames: ReadonlySet<string>): boolean {
  if (name.length === 1) return true;
  if (name.includes(" ")) return isPersonalName(name);
  return surnames.has(name.charAt(0) + name.slice(1).toLowerCase());
}

/** The last names of those whom `blocks` name: “Byron”, where they say “Ada Byron”. */
function surnamesIn(blocks: readonly Block[]): Set<string> {
  const found = new Set<string>();
  for (const { text } of blocks)
    for (const [, whole = "", last = ""] of text.matchAll(PERSON))
      if (isPersonalName(whole)) found.add(last);
  return found;
}

/** Each that may be a person's name, those within each other, too. */
const PERSON = /(?=(\p{Lu}\p{Ll}+ (?:\p{Ll}+ ){0,2}(\p{Lu}\p{Ll}+))(?!\p{L}))/gu;
