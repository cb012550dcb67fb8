import { beyond, type Limits, type Message } from "@printery/task";
import { stringify } from "yaml";
import { natural } from "../source.ts";
import { type Account, AdoptionError } from "./account.ts";
import { readGathered, sizeOf } from "./gather.ts";
import { nameOf, type Plan } from "./layout.ts";
import { Pictures } from "./pictures.ts";
import { looseName, targetsOf } from "./places.ts";
import { type Around, readOne, type Text } from "./read-one.ts";
import { errorOf, errorsOf } from "./verify.ts";

/** What came of the texts of one publication. */
export interface Made {
  /** By their paths in the content folder; none where nothing came of it. */
  readonly files: Map<string, Uint8Array>;
  readonly accounts: Account[];
}

/** Read the texts of `plan`, and lay out its files. */
export async function make(plan: Plan, around: Around): Promise<Made> {
  const { gathered, project, options, places, used, refused, isOnTo } = around;
  const { limits } = options;
  const targets = targetsOf(plan);
  const read = (path: string) => {
    const size = sizeOf(gathered, path);
    if (size > limits.image) return { why: `Expected ${beyond("image", limits, size)}` };
    const bytes = readGathered(gathered, path);
    if (bytes !== undefined) used.add(path);
    return bytes;
  };
  const pictures = new Pictures({
    read,
    folder: plan.folder,
    statics: project?.statics ?? [""],
    limits,
  });
  const texts: Text[] = [];
  const accounts: Account[] = [];
  for (const source of plan.texts) {
    const target = targets.get(source) ?? source;
    try {
      const reason = refused.get(source);
      if (reason !== undefined) throw new AdoptionError(reason);
      await isOnTo([source], sizeOf(gathered, source));
      const text = await readOne(source, target, { ...around, pictures, plan, targets });
      await refuseErrors(text, limits);
      texts.push(text);
    } catch (cause) {
      if (!(cause instanceof AdoptionError)) throw cause;
      accounts.push({
        source,
        outcome: "refused",
        becomes: [],
        remarks: [cause.message],
        losses: [],
      });
    }
  }
  if (texts.length === 0) return { files: new Map(), accounts };
  const isLoose = pictures.files.size === 0 && places.isLoose(plan);
  const [only] = texts;
  if (isLoose && only !== undefined)
    texts.splice(0, 1, { ...only, target: looseName(plan, only.target) });
  const sources = texts.map(({ account }) => account.source);
  await isOnTo(
    sources,
    sources.reduce((sum, source) => sum + sizeOf(gathered, source), 0),
  );
  const files = filesOf(texts, { plan, pictures, isLoose, around });
  const errors = await errorsOf(plan.name, files, limits);
  for (const { target, account } of texts) {
    const path = isLoose ? target : `${plan.name}/${target}`;
    const becomes = [path, path.replace(/\.[^./]*$/, ".yaml")].filter((one) => files.has(one));
    // What no text is named in is told with the first.
    const isOf = ({ file }: Message) =>
      file === path || (target === texts[0]?.target && !files.has(file));
    const told = errors.filter(isOf).map(({ reason }) => `${BUILD_WILL_SAY}${reason}`);
    const isWished = isLoose && options.name !== undefined;
    const renamed = isWished ? [] : renamedTo(target, account.source, isLoose ? "" : plan.folder);
    accounts.push({ ...account, becomes, remarks: [...renamed, ...account.remarks, ...told] });
  }
  return { files, accounts };
}

/** What an error that is left begins with; there should be none. */
export const BUILD_WILL_SAY = "a build will say: ";

/** A text that is called otherwise than it was. */
function renamedTo(target: string, source: string, folder: string): string[] {
  const stem = (path: string) => path.replace(/\.[^./]*$/, "");
  const before = folder === "" ? nameOf(source) : stem(source.slice(folder.length));
  const isSame = stem(target) === before || stem(target) === stem(source);
  return isSame
    ? []
    : [`it is called ${target} now: a name that is its own, and that every system can have`];
}

/** A text that no build would take is told of here, and the others go on. */
async function refuseErrors({ target, bytes, account }: Text, limits: Limits): Promise<void> {
  if (account.outcome === "converted" && bytes.byteLength > limits.file)
    throw new AdoptionError(`Expected ${beyond("file", limits, bytes.byteLength)}`);
  const error = await errorOf(target, bytes, limits);
  if (error === undefined) return;
  throw new AdoptionError(error.reason.replace(/; [^;]*$/, ""));
}

interface Layout {
  readonly plan: Plan;
  readonly pictures: Pictures;
  readonly isLoose: boolean;
  readonly around: Around;
}

function filesOf(
  texts: readonly Text[],
  { plan, pictures, isLoose, around }: Layout,
): Map<string, Uint8Array> {
  const { gathered, options, project, used } = around;
  const files = new Map<string, Uint8Array>();
  const at = (path: string) => (isLoose ? path : `${plan.name}/${path}`);
  const yamlAt = (path: string) => {
    const bytes = readGathered(gathered, path, options.limits.yaml);
    if (bytes !== undefined && gathered.files.has(path)) used.add(path);
    return gathered.files.has(path) ? bytes : undefined;
  };
  for (const { target, bytes, about, account } of texts) {
    files.set(at(target), bytes);
    const sidecar = at(target).replace(/\.[^./]*$/, ".yaml");
    const own = yamlAt(account.source.replace(/\.[^./]*$/, ".yaml"));
    const said = isLoose ? { ...about, ...options.about } : about;
    if (own !== undefined) files.set(sidecar, own);
    else if (Object.keys(said).length > 0)
      files.set(
        sidecar,
        Buffer.from(
          `${isLoose ? options.schemaLines.loose : ""}${stringify(said, { lineWidth: 120 })}`,
        ),
      );
  }
  for (const [path, bytes] of pictures.files) files.set(at(path), bytes);
  if (isLoose) return files;
  const own = yamlAt(`${plan.folder}publication.yaml`);
  const said = {
    ...(plan.isBook && project?.title !== undefined ? { title: project.title } : {}),
    ...(plan.isBook && project?.authors !== undefined ? { authors: project.authors } : {}),
    ...options.about,
    ...orderOf(texts),
  };
  if (own !== undefined) files.set(at("publication.yaml"), own);
  else if (Object.keys(said).length > 0)
    files.set(
      at("publication.yaml"),
      Buffer.from(`${options.schemaLines.inFolder}${stringify(said, { lineWidth: 120 })}`),
    );
  return files;
}

/** The order of the texts, where it is not the natural one, which needs no saying. */
function orderOf(texts: readonly Text[]): { readonly order?: readonly string[] } {
  const order = texts.map(({ target }) => target);
  const usual = [...order].sort(natural.compare);
  return order.join("\0") === usual.join("\0") ? {} : { order };
}
