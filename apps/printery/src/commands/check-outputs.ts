import { join } from "node:path";
import { type Files, type Message, readIfPresent, sha256 } from "@printery/task";
import { invalid } from "@printery/validator";
import { runProgram } from "../installed/run-program.ts";
import { installedHere, validators } from "../installed/validators.ts";
import { cardsBy, MANIFEST, readManifest } from "../manifest.ts";
import { plural } from "../report.ts";
import { taskOf } from "../stages.ts";
import { validate } from "../validate.ts";

/** How outputs are looked at. */
export interface Looking {
  /** Ids of publications; all, and the library around them, where there is none. */
  readonly only: readonly string[];
  readonly builtIn: boolean;
  readonly say: (line: string) => void;
}

/** What was looked at, by which validators that are no part of printery. */
export interface Looked {
  readonly outputs: number;
  /** Those that are as the manifest lists them, but for the project's own. */
  readonly files: Files;
  readonly messages: readonly Message[];
  readonly validators: readonly { readonly name: string; readonly isInstalled: boolean }[];
}

/** Validate the outputs in `out` that its manifest lists. */
export async function checkOutputs(out: string, { only, builtIn, say }: Looking): Promise<Looked> {
  const { manifest, damage } = await readManifest(out);
  const { publications } = manifest;
  const outputs = manifest.outputs.filter(
    ({ publication }) =>
      only.length === 0 || (publication !== undefined && only.includes(publication)),
  );
  const files = new Map<string, Uint8Array>();
  const messages: Message[] =
    damage === undefined
      ? []
      : [invalid(MANIFEST, "Expected the list that a build leaves, not something else")];
  for (const { path, sha256: digest, format } of outputs) {
    const bytes = await readIfPresent(join(out, path));
    if (bytes === undefined)
      messages.push(invalid(path, "Expected the file that manifest.json lists, not nothing"));
    else if (sha256(bytes) !== digest)
      messages.push(
        invalid(path, "Expected the bytes that manifest.json lists; the file was changed since"),
      );
    // Those of the project's own were looked at by its own check.
    else if (format === undefined || taskOf(format) !== "own") files.set(path, bytes);
  }
  // Of those that are not asked for no more is known than that they are listed.
  const listed = new Set(manifest.outputs.map(({ path }) => path));
  const isListed = (path: string) => only.length > 0 && listed.has(path);
  const found = await validate(files, cardsBy(publications), isListed);
  const { validateBookPages } = await import("@printery/validator/pages");
  const { validateLibrary } = await import("../validate-library.ts");
  const ofLibrary = only.length === 0 ? validateLibrary(files) : [];
  // They are made of what a build validates on the web; here there is time for more.
  const inBooks = await validateBookPages(files);
  const asked = builtIn || files.size === 0 ? [] : installedHere();
  const others: Message[] = [];
  for (const { validator, program } of asked) {
    const paths = [...files.keys()].filter(validator.takes);
    if (paths.length === 0) continue;
    say(`printery: ${validator.name} looks at ${plural(paths.length, "output")}`);
    others.push(...(await validator.look(program, out, paths, runProgram)));
  }
  const isAsked = (name: string) => asked.some(({ validator }) => validator.name === name);
  const missing = validators.filter(({ name }) => !isAsked(name)).map(({ name }) => name);
  if (!builtIn && files.size > 0 && missing.length > 0) {
    say(`printery: not installed: ${missing.join(", ")}; \`printery doctor\` tells what each adds`);
  }
  return {
    outputs: outputs.length,
    files,
    messages: [...messages, ...found, ...ofLibrary, ...inBooks, ...others],
    validators: validators.map(({ name }) => ({ name, isInstalled: isAsked(name) })),
  };
}
