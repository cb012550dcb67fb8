import { type Block, type Document, type Flow, walk } from "@printery/document";
import fc from "fast-check";
import { expect, test } from "vitest";
import { at, documentOf, h, line, note, p } from "../test/nodes.ts";
import { type Composed, compose } from "./compose.ts";
import { readPublication } from "./schema.ts";

const word = fc.stringMatching(/^[a-z]{1,8}$/);
const identifier = fc.constantFrom("1", "2", "x");
const phrase = fc
  .array(
    fc.oneof(
      word,
      identifier.map((name) => `[${name}]`),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((words) => words.join(" "));
const paragraph = phrase.map(p);

const flow: fc.Arbitrary<Flow> = fc.oneof(
  paragraph,
  fc.tuple(fc.constantFrom(2, 3, 4, 5, 6), phrase).map(([depth, text]) => h(depth, text)),
  fc
    .tuple(identifier, fc.array(paragraph, { maxLength: 2 }))
    .map(([name, body]) => note(name, ...body)),
  fc
    .array(
      fc.oneof(
        paragraph,
        fc.tuple(identifier, paragraph).map(([name, body]) => note(name, body)),
      ),
    )
    .map((children): Flow => ({ type: "blockquote", children, position: at() })),
);
const block: fc.Arbitrary<Block> = fc.oneof(
  { weight: 4, arbitrary: flow },
  fc
    .tuple(
      fc.constantFrom("standfirst", "byline", "credit", "contributorNote", "disclaimer"),
      phrase,
    )
    .map(([type, text]) => line(type, text)),
);
const texts: fc.Arbitrary<Document[]> = fc
  .array(fc.array(block, { maxLength: 12 }), { minLength: 1, maxLength: 3 })
  .map((lists) =>
    lists.map((blocks, index) => documentOf(`salt/${index}.txt`, blocks, { title: "1" })),
  );

test("no word is lost and none is made", () => {
  fc.assert(
    fc.property(texts, (documents) => {
      const { publication } = composed(documents);
      const sections = publication?.sections ?? [];
      const kept = sections.flatMap(({ front, children, back, notes }) =>
        wordsOf([...front, ...children, ...back, ...notes]),
      );
      const given = documents.flatMap(({ children }) => wordsOf(children));
      expect(kept.sort()).toEqual(given.sort());
    }),
    { seed: 7 },
  );
});

test("what it makes is a Publication, whose every reference has a note", () => {
  fc.assert(
    fc.property(texts, (documents) => {
      const { publication } = composed(documents);
      expect(readPublication(JSON.parse(JSON.stringify(publication)))).toEqual(publication);
      // To the byte: what a stage makes of it must not hang on whether it was read from a file.
      const json = JSON.stringify(publication);
      expect(JSON.stringify(readPublication(JSON.parse(json)))).toBe(json);
      for (const { notes } of publication?.sections ?? []) {
        expect(notes.map((body) => body.identifier)).toEqual(notes.map((_, n) => String(n + 1)));
      }
    }),
    { seed: 7 },
  );
});

test("the order in which texts are given changes nothing", () => {
  fc.assert(
    fc.property(texts, (documents) => {
      expect(JSON.stringify(composed(documents.toReversed()))).toBe(
        JSON.stringify(composed(documents)),
      );
    }),
    { seed: 7 },
  );
});

function composed(documents: readonly Document[]): Composed {
  return compose({ id: "salt", folder: "salt", documents, sidecars: new Map(), files: new Map() });
}

/** The words of `blocks`; the marks of references that had no note are none. */
function wordsOf(blocks: readonly Block[]): string[] {
  const text = [...walk(blocks)].map((node) => ("value" in node ? node.value : "")).join(" ");
  return text.replace(/\[\w+\]/g, " ").match(/[a-z]+/g) ?? [];
}
