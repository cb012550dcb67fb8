import { type Node, type NodeOf, type Phrasing, walk } from "@printery/document";
import { Seen } from "@printery/task";
import { Passage, placeholder } from "./passage.ts";
import { rules } from "./rules.ts";
import { setWordsIn } from "./set-words.ts";
import { SIGN } from "./sign.ts";
import { type Voice, voiceOf, withMarksOf } from "./voice.ts";

/** How texts are set. */
export interface TypographyOptions {
  /** BCP 47: of everything that does not say otherwise. */
  readonly lang: string;
}

/**
 * `nodes` with the marks, spaces, fractions and ordinals of their language in place of those of a typewriter. Code, formulas,
 * addresses and numbers that identify something stay, as do the positions of nodes, how many there are, and every word; what is
 * set already stays as it is.
 */
export function setTypography<Kind extends Node>(
  nodes: readonly Kind[],
  { lang }: TypographyOptions,
): Kind[] {
  return new Setter(nodes, lang).nodes(nodes, lang);
}

/** Sets what belongs to one text: with the quotation marks that it has. */
export class Setter {
  readonly #voices = new Map<string, Voice>();

  /** For a text in `lang` of which `nodes` are all. */
  constructor(nodes: readonly Node[], lang: string) {
    this.#voices.set(lang, withMarksOf(voiceOf(lang), ownText(nodes)));
  }

  /** `words` of no node, a title or a caption of a link. */
  words(words: string, lang: string): string {
    return setWordsIn(words, this.#voice(lang));
  }

  nodes<Kind extends Node>(nodes: readonly Kind[], lang: string): Kind[] {
    // A node's children fit where they stood; the type of a list of any nodes can't say so.
    return nodes.map((node) => this.#node(node, this.#voice(node.data?.lang ?? lang)) as Kind);
  }

  #node(node: Node, voice: Voice): Node {
    if (node.type === "code" || node.type === "math" || !("children" in node)) return node;
    if (node.type === "verse") return this.#verse(node, voice);
    if (node.type === "figure") return this.#figure(node, voice);
    if (node.type === "table") {
      const { caption } = node;
      const children = this.nodes(node.children, voice.lang);
      return caption === undefined
        ? { ...node, children }
        : { ...node, children, caption: this.#phrasing(caption, voice) };
    }
    if (node.type === "attachment") {
      const label = setWordsIn(node.label, voice);
      return { ...node, label, children: this.#phrasing(node.children, voice) };
    }
    const { children } = node;
    if (isPhrasing(children)) return { ...node, children: this.#phrasing(children, voice) } as Node;
    return { ...node, children: this.nodes(children as readonly Node[], voice.lang) } as Node;
  }

  #figure(node: NodeOf<"figure">, voice: Voice): Node {
    const { image, credit, children } = node;
    return {
      ...node,
      image: withWords(image, voice),
      ...(credit === undefined ? {} : { credit: this.#phrasing(credit, voice) }),
      children: this.#phrasing(children, voice),
    };
  }

  /** A quotation may go over the ends of lines. */
  #verse(node: NodeOf<"verse">, voice: Voice): Node {
    const passage = new Passage();
    for (const [index, line] of node.children.entries()) {
      if (index > 0) passage.addFixed("\n");
      if (line.type === "verseLine") this.#add(line.children, voice, passage);
    }
    passage.set(rules, SIGN);
    const texts = passage.texts().values();
    const children = node.children.map((line) =>
      line.type === "break" ? line : { ...line, children: rebuilt(line.children, texts, voice) },
    );
    return { ...node, children };
  }

  #phrasing(nodes: readonly Phrasing[], voice: Voice): Phrasing[] {
    const [node] = nodes;
    if (nodes.length === 1 && node?.type === "text") {
      const value = setAlone(node.value, voice);
      return [value === node.value ? node : { ...node, value }];
    }
    const passage = new Passage();
    this.#add(nodes, voice, passage);
    passage.set(rules, SIGN);
    return rebuilt(nodes, passage.texts().values(), voice);
  }

  #add(nodes: readonly Phrasing[], voice: Voice, passage: Passage): void {
    for (const node of nodes) {
      const fixed = placeholder(node);
      if (fixed !== undefined) passage.addFixed(fixed);
      else if (node.type === "text") passage.add(node.value, voice);
      else if ("children" in node)
        this.#add(node.children, node.type === "foreign" ? this.#voice(node.lang) : voice, passage);
    }
  }

  #voice(lang: string): Voice {
    const known = this.#voices.get(lang);
    if (known !== undefined) return known;
    const voice = voiceOf(lang);
    this.#voices.set(lang, voice);
    return voice;
  }
}

const seen = new Seen<string>();

/** `text` that is all of its block. */
function setAlone(text: string, voice: Voice): string {
  if (!SIGN.test(text)) return text;
  const { lang, double, single, firstLevel } = voice;
  // A voice is of a text; its language and its marks, of all that are set alike.
  return seen.of(`${lang} ${double} ${single} ${firstLevel} ${text}`, () => {
    const passage = new Passage();
    passage.add(text, voice);
    passage.set(rules, SIGN);
    return passage.texts()[0] ?? text;
  });
}

/** The text of `nodes`, but for what is in another language. */
function ownText(nodes: readonly Node[]): string {
  const texts: string[] = [];
  const others = new Set<Node>();
  for (const node of walk(nodes)) {
    if (node.type === "text" && !others.has(node)) texts.push(node.value);
    if (node.type === "foreign" || node.data?.lang !== undefined)
      for (const other of walk([node])) others.add(other);
  }
  return texts.join("\n");
}

/** `nodes` with `texts` in place of theirs, in order; one of which nothing changes stays the same. */
function rebuilt(nodes: readonly Phrasing[], texts: Iterator<string>, voice: Voice): Phrasing[] {
  return nodes.map((node): Phrasing => {
    if (node.type === "text") {
      const value: string = texts.next().value ?? node.value;
      return value === node.value ? node : { ...node, value };
    }
    if (node.type === "image") return withWords(node, voice);
    if (!("children" in node)) return node;
    const children = rebuilt(node.children, texts, voice);
    const isSame = children.every((child, at) => child === node.children[at]);
    return isSame ? withWords(node, voice) : withWords({ ...node, children }, voice);
  });
}

/** `node` with its alternative text and its title set. */
function withWords<Kind extends Phrasing>(node: Kind, voice: Voice): Kind {
  const { alt, title }: { alt?: string; title?: string } =
    node.type === "image" || node.type === "link" ? node : {};
  const words = {
    ...(alt === undefined ? {} : { alt: setWordsIn(alt, voice) }),
    ...(title === undefined ? {} : { title: setWordsIn(title, voice) }),
  };
  return words.alt === alt && words.title === title ? node : { ...node, ...words };
}

/** Whether `nodes` stand in one line: all siblings do, or none. */
function isPhrasing(nodes: readonly Node[]): nodes is readonly Phrasing[] {
  const [first] = nodes;
  return first !== undefined && INLINE.has(first.type);
}

const INLINE: ReadonlySet<Node["type"]> = new Set<Phrasing["type"]>([
  ...(["text", "emphasis", "strong", "delete", "inlineCode", "break", "link", "image"] as const),
  ...(["foreign", "ruby", "footnoteReference", "indexTerm", "inlineMath"] as const),
]);
