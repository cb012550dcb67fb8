import { type KeyGroup, type KeyNote, libraryKeys, publicationKeys } from "./key-notes.ts";
import { chapterText } from "./made.ts";

/** As much of a JSON Schema as is told of. */
export interface Schema {
  readonly type?: string;
  readonly description?: string;
  readonly enum?: readonly (string | number)[];
  readonly const?: string | number | boolean;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly additionalProperties?: Schema | boolean;
  readonly anyOf?: readonly Schema[];
}

/** The schemas of what authors write. */
export interface Schemas {
  readonly publication: Schema;
  readonly library: Schema;
  readonly sidecar: Schema;
}

/** The chapter on all keys: what each does, what it may be, what holds without it, where it may stand, and an example. */
export function keysChapter({ publication, library, sidecar }: Schemas, after: string): string {
  const inSidecar = new Set(keysOf(sidecar).keys());
  const places = (path: string) =>
    inSidecar.has(path) ? "publication.yaml, or a side-car" : "publication.yaml";
  const keys = keysOf(publication);
  return chapterText(
    "Every key",
    after,
    [
      INTRODUCTION,
      ...publicationKeys.map((group) => groupText(group, keys, { id: "key", level: 2, places })),
      "## library.yaml",
      "What the library is, over all publications; the file lies beside them.",
      groupText(libraryKeys, keysOf(library), { id: "library", places: () => "library.yaml" }),
    ].join("\n\n"),
  );
}

const INTRODUCTION = `Three files say what no text says of itself. All are optional, all are YAML, and a key that is misspelt is told of with the one that was likely meant.

- \`publication.yaml\` in a folder says what the publication of that folder is, and what is made of it.
- A *side-car* lies beside a text and is called like it: \`tides.yaml\` for \`tides.txt\`. Beside a loose text, which is a publication by itself, it may say all that a publication.yaml may; beside a text in a folder, what is true of one text.
- \`library.yaml\` says what the library over all publications is.

The front matter of a Markdown text may say \`title\`, \`subtitle\`, \`standfirst\`, \`description\`, \`source\`, \`publisher\`, \`series\`, \`rights\`, \`license\`, \`identifier\`, \`date\`, \`modified\`, \`lang\` or \`language\`, \`keywords\` or \`tags\`, and \`author\` or \`authors\`. What publication.yaml says counts more than a side-car, a side-car more than front matter, and front matter more than what is read from the text.

What a project adds in code, cues, plugins, styles and formats, stands in \`printery.config.ts\`: [What a project has of its own](31-of-its-own.md).

Editors that know JSON Schema complete and check these files: the schemas are \`publication.schema.json\`, \`sidecar.schema.json\` and \`library.schema.json\` in \`packages/publication\`, and a first line \`# yaml-language-server: $schema=…\` leads to one.`;

/** Every key of `schema` by its path, as {@link publicationKeys} have it. */
export function keysOf(schema: Schema, path = ""): ReadonlyMap<string, Schema> {
  const { properties = {}, items, additionalProperties: named, anyOf = [] } = schema;
  const inner = [items, typeof named === "object" ? named : undefined, ...anyOf];
  return new Map([
    ...Object.entries(properties).flatMap(([key, value]): [string, Schema][] => [
      [`${path}${key}`, value],
      // What is said of an author may be said of any contributor.
      ...(key === "contributors" ? [] : keysOf(value, `${path}${key}.`)),
    ]),
    ...inner.flatMap((each) => (each === undefined ? [] : [...keysOf(each, path)])),
  ]);
}

interface Telling {
  readonly id: string;
  /** Of the group's own heading; none where it stands already. */
  readonly level?: 2;
  readonly places: (path: string) => string;
}

function groupText(
  { heading, notes }: KeyGroup,
  keys: ReadonlyMap<string, Schema>,
  telling: Telling,
): string {
  const told = Object.entries(notes).map(([path, note]) =>
    keyText(path, keys.get(path) ?? {}, note, telling),
  );
  return [...(telling.level === undefined ? [] : [`## ${heading}`]), ...told].join("\n\n");
}

function keyText(path: string, schema: Schema, note: KeyNote, { id, places }: Telling): string {
  const { description = "" } = schema;
  const { kind = kindOf(schema), otherwise, example, more } = note;
  const said = [description, ...(more === undefined ? [] : [more])].join(" ");
  const facts = `*Value:* ${kind}. *Otherwise:* ${otherwise}. *In:* ${places(path)}. *For instance:* \`${example}\`.`;
  return [`### ${path} {#${id}-${path.replaceAll(".", "-").toLowerCase()}}`, said, facts].join(
    "\n\n",
  );
}

/** What a value may be, in words: “`foot` or `end`”. */
function kindOf(schema: Schema): string {
  const { type, anyOf, items, minimum, maximum } = schema;
  if (schema.enum !== undefined) return choice(schema.enum.map((each) => `\`${each}\``));
  if (schema.const !== undefined) return `\`${schema.const}\``;
  if (anyOf !== undefined) return choice([...new Set(anyOf.map(kindOf))]);
  if (type === "boolean") return "`true` or `false`";
  if (type === "array") return `a list: ${items === undefined ? "of anything" : kindOf(items)}`;
  if (type === "object") return "keys";
  if (type === "integer" || type === "number") return numberOf(type, minimum, maximum);
  return "text";
}

function numberOf(type: string, least?: number, most?: number): string {
  const what = type === "integer" ? "a whole number" : "a number";
  const end = most === undefined || most === Number.MAX_SAFE_INTEGER ? "" : ` to ${most}`;
  return least === undefined ? what : `${what} from ${least}${end}`;
}

function choice(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} or ${last}`;
}
