import { at, NOT_BUILT, type ReadConfig, readConfig, type Tell } from "@printery/config";
import { type Message, nearest, type Place } from "@printery/task";
import type { WantedEntry } from "./book-index.ts";
import { membersNamed } from "./collection.ts";
import type { ComposeInput, Given } from "./compose.ts";
import { type PublicationConfig, publicationConfig } from "./config.ts";
import type { CoverConfig } from "./cover-image.ts";
import { withoutExtension } from "./file-name.ts";
import type { PressConfig } from "./press-config.ts";
import { type Publication, styleNames } from "./publication.ts";

/** What publication.yaml says of the press, and where it says so. */
export interface SaidOfPress {
  /** False where nothing is to be printed there. */
  readonly value: PressConfig | false;
  readonly where: (key: keyof PressConfig) => Pick<Message, "file" | "place">;
}

/** What publication.yaml says, and the place where. */
export interface Said<Value> {
  readonly value: Value;
  readonly file: string;
  readonly place?: Place;
}

/** The texts of a publication, and of those that it collects. */
export type GatherInput = Given & Pick<ComposeInput, "members" | "styles">;

/** What is told of later, by its place in publication.yaml. */
interface Placed {
  readonly columns?: Said<Publication["columns"]>;
  readonly cover?: Said<CoverConfig>;
  readonly identified?: Said<string>;
  readonly index?: readonly WantedEntry[];
  readonly press?: SaidOfPress;
  readonly style?: Said<string>;
}

/** What the publication.yaml of `input` says: texts and members by their content paths. */
export function configOf(
  input: GatherInput,
  tell: Tell,
): Omit<PublicationConfig, keyof Placed | "print" | "lines" | "paragraphs"> & Placed {
  const { config: file, folder, documents, members } = input;
  const read = file && readConfig(file, publicationConfig, tell);
  if (file === undefined || read === undefined) return {};
  const {
    order = [],
    sections = {},
    index = [],
    columns,
    cover,
    style,
    print = {},
    ...others
  } = read.value;
  // How texts are read was asked when they were.
  const { collection, lines, paragraphs: _, ...said } = others;
  const { identifier } = said;
  if (collection !== undefined && members === undefined) {
    tell({
      file: file.path,
      ...at(read.placeOfKey(["collection"])),
      severity: "error",
      ruleId: "collection-invalid",
      reason: `Expected a folder for what is collected, whose publication.yaml lists it, not a text; ${NOT_BUILT}`,
    });
    return {};
  }
  if (lines !== undefined && folder !== undefined) {
    tell({
      file: file.path,
      ...at(read.placeOfKey(["lines"])),
      severity: "error",
      ruleId: "publication-invalid",
      reason: `Expected lines in the side-car of their text (<text>.yaml), not of a whole folder; ${NOT_BUILT}`,
    });
    return {};
  }
  if (style !== undefined)
    tellOfStyle(style, input, { file: file.path, ...at(read.placeOf(["style"])) }, tell);
  const inFolder = documents.map(({ path }) => path.slice(within("", folder).length));
  const names = [...inFolder, ...(collection ?? [])];
  const memberOf = (name: string) => membersNamed(name, [...(members?.keys() ?? [])])[0] ?? name;
  const pathOf = (name: string) =>
    inFolder.includes(name) ? within(name, folder) : memberOf(name);
  for (const { name, place } of namesIn(read)) {
    if (names.includes(name)) continue;
    const bare = new Map(names.map((one) => [withoutExtension(one), one]));
    const meant =
      bare.get(name) ?? nearest(name, names) ?? bare.get(nearest(name, bare.keys()) ?? "");
    tell({
      file: file.path,
      ...at(place),
      severity: "error",
      ruleId: "order-unknown",
      reason: `Expected ${meant ?? "the name of a text in the folder"}, not ${name}; ${NOT_BUILT}`,
    });
  }
  return {
    ...said,
    collection: (collection ?? []).map(memberOf),
    ...(columns === undefined
      ? {}
      : { columns: { value: columns, file: file.path, ...at(read.placeOf(["columns"])) } }),
    ...(cover === undefined
      ? {}
      : { cover: { value: cover, file: file.path, ...at(read.placeOf(["cover", "image"])) } }),
    press: {
      value: print,
      where: (key) => ({ file: file.path, ...at(read.placeOf(["print", key])) }),
    },
    ...(style === undefined
      ? {}
      : { style: { value: style, file: file.path, ...at(read.placeOf(["style"])) } }),
    ...(identifier === undefined
      ? {}
      : {
          identified: { value: identifier, file: file.path, ...at(read.placeOf(["identifier"])) },
        }),
    index: index.map((entry, nth) => ({
      ...entry,
      file: file.path,
      place: read.placeOf(["index", nth]),
    })),
    order: order.map(pathOf),
    sections: Object.fromEntries(
      Object.entries(sections).map(([name, said]) => [pathOf(name), said]),
    ),
  };
}

/** Whether there is a style of this name hangs on what the project has of its own. */
function tellOfStyle(
  name: string,
  { styles: own = [] }: GatherInput,
  where: Pick<Message, "file" | "place">,
  tell: Tell,
): void {
  const names: readonly string[] = [...styleNames, ...own.map((house) => house?.name)];
  if (names.includes(name)) return;
  const reason = `Expected one of ${names.join(", ")}, not “${name.slice(0, 60)}”; ${NOT_BUILT}`;
  tell({ ...where, severity: "error", ruleId: "publication-invalid", reason });
}

/** The content path of what is called `name` in `folder`. */
function within(name: string, folder: string | undefined): string {
  return folder === undefined ? name : `${folder}/${name}`;
}

function namesIn({ value, placeOf, placeOfKey }: ReadConfig<PublicationConfig>) {
  const { order = [], sections = {} } = value;
  return [
    ...order.map((name, index) => ({ name, place: placeOf(["order", index]) })),
    ...Object.keys(sections).map((name) => ({ name, place: placeOfKey(["sections", name]) })),
  ];
}
