import { readdir, stat } from "node:fs/promises";
import { extname, join, sep } from "node:path";
import type { Refusal } from "@printery/desk/protocol";
import { textExtensions } from "@printery/parser/extensions";
import { refusalOf } from "@printery/task";
import { MANIFEST } from "../manifest.ts";
import { trace } from "../memory.ts";
import { isLibraryFile } from "../source.ts";
import type { Content } from "./content.ts";
import type { Emit, Studio } from "./studio.ts";
import { TreeWatch } from "./tree-watch.ts";

export interface Following {
  readonly content: Content;
  readonly studio: Studio;
  /** The output folder. */
  readonly out: string;
  readonly emit: Emit;
  /** {@link namesKey} of the content folder before it was looked at: what came since is not known yet. */
  readonly names: string;
}

/** Milliseconds between looks at what no event may tell of: what builds left, and content on disks that tell nothing. */
const PACE = 2000;

/** What may be part of a publication, or a folder. */
const CONTENT = new Set([
  ...textExtensions,
  ...["", ".yaml", ".yml", ".icc", ".icm"],
  ...[".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg"],
]);

/**
 * Have `studio` know of all that changes in the content folder and in the output folder, one thing after the other. Gives back what ends
 * that.
 */
export async function follow({
  content,
  studio,
  out,
  emit,
  names: known,
}: Following): Promise<() => void> {
  const { folder } = content;
  let turn: Promise<void> = Promise.resolve();
  let isGone = false;
  const inTurn = (look: () => Promise<void>, since = performance.now()) => {
    turn = turn.then(look).then(
      () => {
        if (!isGone) return;
        isGone = false;
        studio.remakeAll(since);
      },
      (cause: unknown) => {
        // Told once, and again when it is another.
        if (!isGone) emit("refused", { id: null, refusal: refusedFor(cause) });
        isGone = true;
      },
    );
    return turn;
  };
  let names = known;
  const scan = async (since: number): Promise<void> => {
    names = await namesKey(folder);
    await studio.scan(since);
  };
  /** Whether what came stands by itself, so that it is known without a look at all the others. */
  const areAdded = async (unknown: ReadonlySet<string>): Promise<boolean> => {
    if (unknown.size === 0) return true;
    const [name = "", ...others] = unknown;
    const now = await namesKey(folder);
    if (others.length > 0 || !(await content.add(name))) return false;
    names = now;
    emit("publications", {});
    return true;
  };
  const seen = async (paths: ReadonlySet<string>, since: number): Promise<void> => {
    const ids = new Set<string>();
    const unknown = new Set<string>();
    for (const path of paths) {
      const name = path.slice(folder.length + 1);
      if (/(?:^|[/\\])\./.test(name)) continue;
      if (isLibraryFile(name)) {
        await content.readLibrary();
        studio.remakeAll(since);
        continue;
      }
      const own = CONTENT.has(extname(name).toLowerCase())
        ? content.affectedBy(path)
        : new Set<string>();
      if (own === undefined) unknown.add(seenAs(name).split("/")[0] ?? name);
      for (const id of [...(own ?? []), ...studio.usersOf(seenAs(name))]) ids.add(id);
    }
    const areAllThere = await studio.look(ids, since);
    if (!areAllThere || !(await areAdded(unknown))) await scan(since);
  };
  const watch = new TreeWatch(
    folder,
    out,
    (paths, since) => void inTurn(() => seen(paths, since), since),
  );
  await watch.open();
  let outputs = trace(join(out, MANIFEST));
  const timer = setInterval(
    () =>
      void inTurn(async () => {
        const since = performance.now();
        const manifest = trace(join(out, MANIFEST));
        if (manifest !== outputs) {
          outputs = manifest;
          await studio.readOutputs();
          emit("publications", {});
        }
        if ((await namesKey(folder)) !== names || isGone) {
          await watch.open();
          await scan(since);
        }
        await studio.look(studio.touched(), since);
      }),
    PACE,
  ).unref();
  return () => {
    clearInterval(timer);
    watch.close();
  };
}

/** As content names it. */
function seenAs(name: string): string {
  return name.split(sep).join("/");
}

/** What is in `folder`, and which one it is. @throws where it can't be read */
export async function namesKey(folder: string): Promise<string> {
  const { ino } = await stat(folder);
  const names = await readdir(folder);
  return [ino, ...names.filter((name) => !name.startsWith("."))].join("\n");
}

/** That the content can't be looked at. */
function refusedFor(cause: unknown): Refusal {
  const said = refusalOf(cause) ?? (cause instanceof Error ? cause.message : String(cause));
  return said.startsWith("Expected ")
    ? { id: "not-made", said: said.split(";")[0] ?? said }
    : { id: "texts-unread", said };
}
