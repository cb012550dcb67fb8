import { join } from "node:path";
import { type Report, readIfPresent, type StageInput } from "@printery/task";
import { isFormat } from "./stages.ts";

/** The model that stages pass on, by its name in a publication's folder. */
export const MODEL = "publication.json";

/** Reports by the name of their stage. */
export type Reports = ReadonlyMap<string, Report>;

/** The reports that `stages` left in a unit's `folder`; undefined where one is none. */
export async function readReports(
  folder: string,
  stages: readonly string[],
): Promise<Reports | undefined> {
  const reports = new Map<string, Report>();
  for (const stage of stages) {
    const json = await readIfPresent(join(folder, "dist", stage, "report.json"));
    const report = json === undefined ? undefined : parse(json.toString("utf8"));
    if (report === undefined) return undefined;
    reports.set(stage, report);
  }
  return reports;
}

function parse(text: string): Report | undefined {
  try {
    const { publications, files } = JSON.parse(text) as Partial<Report>;
    const isOurs =
      typeof files === "object" &&
      files !== null &&
      Array.isArray(publications) &&
      publications.every(({ messages, read }) => Array.isArray(messages) && read instanceof Object);
    return isOurs ? { publications, files } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Whether what the reports say of the publication `id` was made of its `inputs`, each stage of what the one before left. What a
 * task is keyed by alone is compared: others of its inputs may have changed since without it.
 */
export function isOfInputs(id: string, reports: Reports, inputs: StageInput["files"]): boolean {
  const digests = new Map(inputs.map(({ path, sha256 }) => [path, sha256]));
  const parsed = reports.get("parse");
  const composed = reports.get("compose");
  const texts = entryIn(parsed, id)?.read ?? {};
  const isParsed = Object.entries(texts).every(([path, digest]) => digests.get(path) === digest);
  if (!isParsed || entryIn(parsed, id) === undefined) return false;
  const companions = entryIn(composed, id);
  // Where nothing could be parsed, nothing is composed.
  if (companions === undefined) return false;
  const isComposed = Object.entries(companions.read).every(
    ([path, digest]) => (digests.get(path) ?? parsed?.files[`${id}/${path}`]) === digest,
  );
  if (!isComposed) return false;
  const model = composed?.files[`${id}/${MODEL}`];
  if (model === undefined) return true;
  return [...reports].every(([stage, report]) => {
    if (!isFormat(stage)) return true;
    const read = entryIn(report, id)?.read ?? {};
    return (
      read[MODEL] === model &&
      hintsIn(read).every(([file, digest]) => {
        const left = [...reports.values()].map(({ files }) => files[`${id}/${file}`]);
        return left.every((one) => one === undefined || one === digest);
      })
    );
  });
}

/** What other formats left for one. */
function hintsIn(read: Readonly<Record<string, string>>): [string, string][] {
  return Object.entries(read).filter(([path]) => path.startsWith("."));
}

/**
 * The files that a stage left for the publication `id`, relative to its folder, sorted. Others may stand there: what a cache gives
 * back takes the place of nothing but what is called alike.
 */
export function filesOf(report: Report | undefined, id: string): string[] {
  const own = Object.keys(report?.files ?? {}).filter((path) => path.startsWith(`${id}/`));
  return own.map((path) => path.slice(id.length + 1)).sort();
}

/** What a stage says of the publication `id`. */
export function entryIn(
  report: Report | undefined,
  id: string,
): Report["publications"][number] | undefined {
  return report?.publications.find((publication) => publication.id === id);
}
