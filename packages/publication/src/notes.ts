import type { Tell } from "@printery/config";
import {
  type Flow,
  type FootnoteDefinition,
  type FootnoteReference,
  type Node,
  plainText,
  type Text,
  walk,
} from "@printery/document";
import { type Message, placeOf } from "@printery/task";
import type { Parts } from "./matter.ts";
import { type Replacements, replaceIn } from "./replace.ts";

/** {@link Parts} whose notes stand apart, numbered. */
export interface NumberedParts extends Parts {
  /** The nth has the identifier `String(n)`, as has each reference to it. */
  readonly notes: readonly FootnoteDefinition[];
}

/**
 * The notes of `parts` moved out of the text and numbered in order of first reference, those that
 * only other notes refer to last. A reference without a note becomes what it looked like; the text
 * of a note without a reference ends the running text: neither is lost. A heading for notes below which
 * they stood alone goes with them, as every format sets one of its own above notes that stand together.
 */
export function numberNotes(parts: Parts, path: string, tell: Tell): NumberedParts {
  const everything = [...parts.front, ...parts.children, ...parts.back];
  const definitions = walk(everything).filter((node) => node.type === "footnoteDefinition");
  // The first body of an identifier is the one that its references mean.
  const bodies = new Map(definitions.toReversed().map((body) => [body.identifier, body]));
  const front = replaceIn(parts.front, withoutNotes);
  const referred = new Set(
    walk(everything).flatMap((node) =>
      node.type === "footnoteReference" ? [node.identifier] : [],
    ),
  );
  const isMoved = (body: FootnoteDefinition) =>
    bodies.get(body.identifier) === body && referred.has(body.identifier);
  const children = replaceIn(withoutEmptied(parts.children, isMoved), withoutNotes);
  const back = replaceIn(parts.back, withoutNotes);

  const numbers = new Map<string, number>();
  count([...front, ...children, ...back], bodies, numbers);
  for (const body of definitions) {
    const { identifier } = body;
    if (bodies.get(identifier) === body) {
      if (numbers.has(identifier)) continue;
      bodies.delete(identifier);
    }
    tell(unreferenced(body, path));
    const text = replaceIn<Flow>(body.children, withoutNotes);
    count(text, bodies, numbers);
    children.push(...text);
  }

  const renumber: Replacements = {
    footnoteReference: (reference: FootnoteReference) => {
      const number = numbers.get(reference.identifier);
      if (number !== undefined) return { ...reference, identifier: String(number) };
      tell(undefinedReference(reference, path));
      return asText(reference);
    },
    footnoteDefinition: (body: FootnoteDefinition) => ({
      ...body,
      identifier: String(numbers.get(body.identifier)),
    }),
  };
  return replaceInParts({ front, children, back, notes: notesInOrder(bodies, numbers) }, renumber);
}

/** What a heading above notes says in the languages of our terms, with a number or without: “Notes”, “7. Anmerkungen”. */
const NOTES =
  /^(?:[\divxlc]{1,4}[.)]?\s+)?(?:(?:foot|end)?notes?(?: and references)?|notes de bas de page|(?:fu(?:ß|ss)|end)noten|anmerkungen|notas(?: al pie| de rodapé)?|note|(?:voet|eind)?noten|הערות|الحواشي|注释|注|주|टिप्पणियाँ|เชิงอรรถ)[.:]?$/iu;

/** `blocks` without the headings for notes below which, up to the next heading, there are only bodies that are `moved`. */
function withoutEmptied(
  blocks: readonly Flow[],
  moved: (body: FootnoteDefinition) => boolean,
): readonly Flow[] {
  return blocks.filter((block, at) => {
    if (block.type !== "heading" || !NOTES.test(plainText([block])) || refersToNote(block))
      return true;
    let next = at + 1;
    for (let body = blocks[next]; body?.type === "footnoteDefinition" && moved(body); ) {
      next += 1;
      body = blocks[next];
    }
    return next === at + 1 || (next < blocks.length && blocks[next]?.type !== "heading");
  });
}

function refersToNote(block: Flow): boolean {
  return walk([block]).some(({ type }) => type === "footnoteReference");
}

/** {@link replaceIn} everywhere in `parts`. */
export function replaceInParts(parts: NumberedParts, replacements: Replacements): NumberedParts {
  return {
    front: replaceIn(parts.front, replacements),
    children: replaceIn(parts.children, replacements),
    back: replaceIn(parts.back, replacements),
    notes: replaceIn(parts.notes, replacements),
  };
}

const withoutNotes = { footnoteDefinition: () => undefined };

/** Numbers the notes that `nodes` refer to, then those that these refer to. */
function count(
  nodes: readonly Node[],
  bodies: ReadonlyMap<string, FootnoteDefinition>,
  numbers: Map<string, number>,
): void {
  const toRead = [nodes];
  for (const part of toRead) {
    for (const node of walk(part)) {
      if (node.type !== "footnoteReference" || numbers.has(node.identifier)) continue;
      const body = bodies.get(node.identifier);
      if (body === undefined) continue;
      numbers.set(node.identifier, numbers.size + 1);
      toRead.push(replaceIn<Node>(body.children, withoutNotes));
    }
  }
}

function notesInOrder(
  bodies: ReadonlyMap<string, FootnoteDefinition>,
  numbers: ReadonlyMap<string, number>,
): FootnoteDefinition[] {
  return [...numbers.keys()].flatMap((identifier) => {
    const body = bodies.get(identifier);
    if (body === undefined) return [];
    return { ...body, children: replaceIn(body.children, withoutNotes) };
  });
}

/** As plain text writes it. */
function asText({ identifier, position }: FootnoteReference): Text {
  return { type: "text", value: `[${identifier}]`, position };
}

function unreferenced({ identifier, position }: FootnoteDefinition, file: string): Message {
  return {
    file,
    place: placeOf(position),
    severity: "info",
    ruleId: "note-unreferenced",
    reason: `Expected a reference to note ${identifier} in the text, not none; the note's text ends the section`,
  };
}

function undefinedReference({ identifier, position }: FootnoteReference, file: string): Message {
  return {
    file,
    place: placeOf(position),
    severity: "warning",
    ruleId: "reference-undefined",
    reason: `Expected a note ${identifier}, not a reference without one; it stays in the text as it is`,
  };
}
