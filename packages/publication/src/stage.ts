import { readDocument } from "@printery/document";
import { type Files, hasErrors, type Stage } from "@printery/task";
import { type ComposeInput, compose } from "./compose.ts";
import { damages } from "./damage.ts";
import { withoutExtension } from "./file-name.ts";
import type { ConfigFile } from "./yaml-content.ts";

/** What the command and the environment add to what the author says. */
export type ComposeOptions = Pick<ComposeInput, "formats" | "library" | "epoch">;

/**
 * {@link compose} as a stage. Its inputs are Documents, as `<content path>.json`, and content files:
 * `<folder>/publication.yaml`, side-cars, images, an ICC profile, and the texts where they are to be archived. It leaves
 * `publication.json`, `images/…`, `sources/…` and `profiles/…`.
 */
export function composeStage(options: ComposeOptions = {}): Stage {
  return async (id, inputs) => {
    const composed = compose({ id, ...inputOf(inputs), ...options });
    const { publication, images, sources, profiles, messages } = composed;
    if (publication === undefined) return { files: new Map(), messages };
    const told = [...messages, ...(await damages(publication, images))];
    if (hasErrors(told)) return { files: new Map(), messages: told };
    const json = Buffer.from(JSON.stringify(publication));
    const files = new Map([["publication.json", json], ...images, ...sources, ...profiles]);
    return { files, messages: told };
  };
}

function inputOf(inputs: Files): Omit<ComposeInput, "id"> {
  const documents = [...inputs]
    .filter(([path]) => path.endsWith(".json"))
    .map(([, json]) => readDocument(JSON.parse(textOf(json))));
  const sidecars = documents.flatMap(({ path }) => {
    const file = configFile(inputs, withoutExtension(path));
    return file === undefined ? [] : [[path, file] as const];
  });
  const [, folder] = /^([^/]+)\//.exec(documents[0]?.path ?? "") ?? [];
  if (folder === undefined) {
    const config = sidecars[0]?.[1];
    return { documents, sidecars: new Map(), files: inputs, ...(config && { config }) };
  }
  const config = configFile(inputs, `${folder}/publication`);
  const files = { documents, folder, sidecars: new Map(sidecars), files: inputs };
  return config === undefined ? files : { ...files, config };
}

function configFile(inputs: Files, name: string): ConfigFile | undefined {
  const path = [`${name}.yaml`, `${name}.yml`].find((path) => inputs.has(path));
  const bytes = inputs.get(path ?? "");
  return path === undefined || bytes === undefined ? undefined : { path, text: textOf(bytes) };
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("utf8");
}
