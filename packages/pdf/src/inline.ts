import type { Type } from "@printery/design";
import { type Image, type NodeOf, type Phrasing, plainText } from "@printery/document";
import { isRightToLeft } from "@printery/publication";
import { placeOf } from "@printery/task";
import type { Citation, Cite } from "./cross-reference.ts";
import type { DrawFormula } from "./formulas.ts";
import { STAND_IN } from "./set-formula.ts";
import type { Tag } from "./tag.ts";
import type { Run, Target } from "./text.ts";

/** How the text around a phrase is set. */
export interface Voice {
  readonly type: Type;
  readonly lang: string;
  /** Path of the source. */
  readonly file: string;
  /** Names the place of the section that has this id. */
  readonly anchor: (id: string) => string;
  /** Names the note with this identifier. */
  readonly note: (identifier: string) => string;
  /** Where a link to `url` leads; nowhere if it must not be followed. */
  readonly target: (url: string) => Target | undefined;
  /** Draws formulas, where there are any. */
  readonly draw?: DrawFormula | undefined;
  /** What a link says about the page it leads to; nothing without it. */
  readonly cite?: Cite | undefined;
  readonly link?: Target;
  readonly strike?: boolean;
  readonly stressed?: boolean;
  readonly isolate?: { readonly isRtl: boolean };
  /** The element around. */
  readonly tag: Tag;
  /** Pictures stand below the paragraph; elsewhere their alternative text takes their place. */
  readonly picturesBelow?: boolean;
}

/** The text of `nodes` as runs. */
export function runsOf(nodes: readonly Phrasing[], voice: Voice): Run[] {
  const runs = nodes.flatMap((node) => {
    // The table has a handler for each type; which one goes with which is lost on the way through the union.
    const handler = handlers[node.type] as (node: Phrasing, voice: Voice) => Run[];
    const lang = node.data?.lang;
    return handler(node, lang === undefined ? voice : inLanguage(lang, voice));
  });
  // What stood between two spaces may have left no text.
  return runs.map((run, index) => {
    const isDouble = run.text.startsWith(" ") && runs[index - 1]?.text.endsWith(" ") === true;
    return isDouble ? { ...run, text: run.text.slice(1) } : run;
  });
}

/** What is said in the place of `image`. */
export function saidBy({ alt, title }: Image): string {
  return [alt, title].filter(Boolean).join(" — ");
}

/** The pictures among `nodes` and below, in order. */
export function imagesIn(nodes: readonly Phrasing[]): Image[] {
  return nodes.flatMap((node) => {
    if (node.type === "image") return [node];
    return "children" in node ? imagesIn(node.children) : [];
  });
}

type Handlers = {
  readonly [T in Phrasing["type"]]: (node: NodeOf<T>, voice: Voice) => Run[];
};

const handlers: Handlers = {
  text: (node, voice) => [runOf(node.value.replaceAll(SPACES, " "), node, voice)],
  emphasis: (node, voice) =>
    runsOf(node.children, {
      ...withType(voice, { italic: voice.type.italic !== true }),
      stressed: true,
    }),
  strong: (node, voice) => runsOf(node.children, withType(voice, { weight: heavier(voice.type) })),
  delete: (node, voice) => runsOf(node.children, { ...voice, strike: true }),
  inlineCode: (node, voice) => {
    const type = { ...CODE, sizePt: voice.type.sizePt * CODE_SIZE };
    return [runOf(node.value, node, { ...withType(voice, type), isolate: { isRtl: false } })];
  },
  inlineMath: (node, voice) => {
    const drawing = voice.draw?.(node);
    if (drawing === undefined) return handlers.inlineCode({ ...node, type: "inlineCode" }, voice);
    const tag = voice.tag.child("Formula", { alt: node.value });
    const run = runOf(STAND_IN, node, { ...voice, tag, isolate: { isRtl: false } });
    return [{ ...run, formula: { drawing, alt: node.value } }];
  },
  break: (node, voice) => [runOf("\n", node, voice)],
  link: (node, voice) => {
    const link = voice.target(node.url);
    if (link === undefined) return runsOf(node.children, voice);
    const tag = voice.tag.child("Link");
    const citation =
      "url" in link ? undefined : voice.cite?.(link.anchor, plainText(node.children));
    const { title } = node;
    const target = citation ?? link;
    const linked = { ...voice, link: title === undefined ? target : { ...target, title }, tag };
    return [...runsOf(node.children, linked), ...pageOf(citation, node, linked)];
  },
  image: (node, voice) =>
    voice.picturesBelow === true
      ? []
      : [runOf(saidBy(node), node, withType(voice, { italic: true }))],
  foreign: (node, voice) => runsOf(node.children, inLanguage(node.lang, voice)),
  ruby: (node, voice) => {
    const tag = voice.tag.child("Ruby");
    const base = runOf(plainText(node.children), node, { ...voice, tag: tag.child("RB") });
    return [{ ...base, ruby: { text: node.text, tag: tag.child("RT") } }];
  },
  indexTerm: (node, voice) => {
    const runs = runsOf(node.children, voice);
    const [first, ...rest] = runs;
    if (first === undefined || node.id === undefined) return runs;
    // It may begin with another term.
    return [{ anchor: voice.anchor(node.id), ...first }, ...rest];
  },
  footnoteReference: (node, voice) => {
    const note = voice.note(node.identifier);
    const tag = voice.tag.child("Reference").child("Link");
    const linked = { ...voice, link: { anchor: note }, tag };
    return [{ ...runOf(superior(node.identifier), node, linked), note }];
  },
};

/** Space that is not one space already: a text without it stays the string that it is in the model. */
const SPACES = /[\n\t][ \n\t]*| [ \n\t]+/g;

/** “ (page 12)” */
function pageOf(citation: Citation | undefined, node: Phrasing, voice: Voice): Run[] {
  if (citation?.page === undefined) return [];
  const { lang, word, folio } = citation.page;
  const told = inLanguage(lang, voice);
  const number = { ...runOf(folio, node, told), folioOf: citation.anchor };
  return [runOf(` (${word}\u00a0`, node, told), number, runOf(")", node, told)];
}

/** `number` in characters that are superior by themselves, so that “word²” is not copied out as “word2”. */
function superior(number: string): string {
  return number.replaceAll(/\d/g, (digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)] ?? digit);
}

/** Code among text: its x-height is taller than that of the text faces. */
const CODE_SIZE = 0.86;
const CODE = { face: "Source Code Pro", italic: false, smallCaps: false, tracking: 0 } as const;

function runOf(text: string, { position }: Phrasing, voice: Voice): Run {
  const { type, lang, link, strike, stressed, isolate, file, tag } = voice;
  return {
    text,
    type,
    lang,
    tag,
    origin: { file, place: placeOf(position) },
    ...(link === undefined ? {} : { link }),
    ...(strike === undefined ? {} : { strike }),
    ...(stressed === undefined ? {} : { stressed }),
    ...(isolate === undefined ? {} : { isolate }),
  };
}

function inLanguage(lang: string, voice: Voice): Voice {
  const isRtl = isRightToLeft(lang);
  return {
    ...voice,
    lang,
    ...(isRtl === isRightToLeft(voice.lang) ? {} : { isolate: { isRtl } }),
    tag: lang === voice.tag.lang ? voice.tag : voice.tag.child("Span", { lang }),
  };
}

function withType(voice: Voice, change: Partial<Type>): Voice {
  return { ...voice, type: { ...voice.type, ...change } };
}

function heavier({ weight }: Type): 600 | 700 {
  return weight === 400 ? 600 : 700;
}
