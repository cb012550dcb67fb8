import { join } from "node:path";
import { type Progress, readIfPresent, sha256 } from "@printery/task";
import type { Built, Manifest, Output } from "../collect.ts";
import type { FormatName } from "../stages.ts";
import type { Unit } from "../sync.ts";
import { type Explanation, explain } from "./explain.ts";
import { MadeOf } from "./made-of.ts";
import type { RunSummaries } from "./run-summary.ts";
import { type Given, settingsOf } from "./settings.ts";

/** What a build says of itself when it is done. */
interface Done {
  /** The manifest of the build before, and its own. */
  readonly earlier: Manifest;
  readonly manifest: Manifest;
  /** Ids of the publications that were asked for. */
  readonly chosen: ReadonlySet<string>;
  readonly formats: readonly FormatName[];
  /** What tasks have made. */
  readonly artefacts: readonly Progress[];
  readonly force?: boolean;
}

/** Keeps account of what a build makes its artefacts of; what only its explanation asks for is looked at where that is to be told. */
export class BuildAccount {
  readonly #out: string;
  readonly #madeOf: MadeOf;
  readonly #units: readonly Unit[];
  readonly #summaries: RunSummaries | undefined;
  readonly #touched = new Map<string, "removed" | "changed">();

  private constructor(
    out: string,
    madeOf: MadeOf,
    units: readonly Unit[],
    summaries: RunSummaries | undefined,
  ) {
    this.#out = out;
    this.#madeOf = madeOf;
    this.#units = units;
    this.#summaries = summaries;
  }

  /** When tasks have run, which may have made the tools anew; `summaries` of their runs where an explanation is to be told. */
  static async open(
    workspace: string,
    out: string,
    given: Given,
    summaries: RunSummaries | undefined,
  ): Promise<BuildAccount> {
    const madeOf = await MadeOf.open(workspace, out, await settingsOf(workspace, given));
    return new BuildAccount(out, madeOf, given.units, summaries);
  }

  /** Note what a publication is made of that is to stand in the output folder. */
  note({ id, made }: Built): void {
    this.#madeOf.note(id, made());
  }

  /** Note one that stands there as a build before left it. */
  keep({ id, made }: Built): void {
    this.#madeOf.keep(id, made);
  }

  /** See which of the `outputs` that the build before left are not as it left them. */
  async lookAt(outputs: readonly Output[]): Promise<void> {
    if (this.#summaries === undefined) return;
    for (const { path, sha256: digest } of outputs) {
      const bytes = await readIfPresent(join(this.#out, path));
      if (bytes === undefined) this.#touched.set(path, "removed");
      else if (sha256(bytes) !== digest) this.#touched.set(path, "changed");
    }
  }

  /** Keep what is known of the publications in `ids` for the next build. */
  async save(ids: readonly string[]): Promise<void> {
    await this.#madeOf.save(ids);
  }

  /** What became of each artefact and why; undefined where that is not to be told. */
  async explained(done: Done): Promise<readonly Explanation[] | undefined> {
    const { earlier, manifest, chosen, artefacts } = done;
    if (this.#summaries === undefined) return undefined;
    const built = new Set(artefacts.map(({ id, stage }) => `${id} ${stage}`));
    const unitOf = new Map(
      this.#units.flatMap(({ name, sources }) => sources.map(({ id }) => [id, name])),
    );
    const origins = await this.#summaries.origins(process.env.TURBO_RUN_SUMMARY !== undefined);
    return explain({
      before: earlier.outputs,
      now: manifest.outputs,
      madeOf: this.#madeOf,
      chosen,
      formats: done.formats,
      failed: new Set([...chosen].filter((id) => !this.#madeOf.has(id))),
      touched: this.#touched,
      isBuilt: (id, format) => built.has(`${id} ${format}`),
      originOf: (id, format) => origins.get(`${unitOf.get(id)} ${format}`),
      force: done.force ?? false,
    });
  }
}
