import { extname, resolve } from "node:path";
import {
  helpOf,
  type Message,
  nearest,
  type Progress,
  printableJson,
  VERSION,
  writeWhole,
} from "@printery/task";
import { exitCode, UsageError } from "../exit.ts";
import { helpOnGitHub } from "../help-links.ts";
import { annotate, isGuess, printed, printMessages, type Telling, terminal } from "../report.ts";
import { isFormat } from "../stages.ts";

/** How what is found is told: for people, for programs, beside the lines of a change on GitHub, or for code scanning. */
const reporterNames = ["pretty", "json", "github", "sarif"] as const;
type ReporterName = (typeof reporterNames)[number];

/** The options by which a command is told how to tell. */
export interface ReportingOptions extends Telling {
  readonly reporter?: string;
  /** A file that is also written: JSON or SARIF, as its name ends. */
  readonly report?: string;
  /** Messages alone. */
  readonly quiet?: boolean;
  readonly strict?: boolean;
}

/** What a command has found and made. */
interface Outcome {
  readonly command: string;
  readonly messages: readonly Message[];
  /** What was made, of all formats. */
  readonly artefacts: readonly Progress[];
  /** The last line for people. */
  readonly summary: string;
  /** What JSON says besides. */
  readonly besides?: Readonly<Record<string, unknown>>;
  readonly milliseconds: number;
  /** Where files are that are told of by another name. */
  readonly places?: ReadonlyMap<string, string>;
}

/** Tells of one run of a command. */
export interface Reporting {
  readonly reporter: ReporterName;
  /** Write a line about the work for people. It goes where it is in nobody's way, and nowhere where only messages are asked for. */
  readonly say: (line: string) => void;
  /** Write all that is left to say. Returns the exit code. */
  readonly finish: (outcome: Outcome) => Promise<number>;
}

/** @throws UsageError where options name no way of telling */
export function openReporting(options: ReportingOptions): Reporting {
  const reporter = readReporter(options.reporter);
  const fileReporter = options.report === undefined ? undefined : reporterOf(options.report);
  const isForPrograms = reporter === "json" || reporter === "sarif";
  const say = (line: string) => {
    if (!options.quiet) (isForPrograms ? terminal.err : terminal.out)(line);
  };
  return {
    reporter,
    say,
    finish: async (outcome) => {
      const { messages } = outcome;
      const code = exitCode(messages, options.strict);
      if (isForPrograms) terminal.out(await written(reporter, outcome, code, options));
      else if (reporter === "github") annotate(printed(messages, options));
      else printMessages(messages, options, await framesIn(outcome, options));
      if (options.report !== undefined && fileReporter !== undefined) {
        await writeWhole(
          resolve(options.report),
          `${await written(fileReporter, outcome, code, options)}\n`,
        );
      }
      say(outcome.summary);
      return code;
    },
  };
}

function readReporter(name: string = "pretty"): ReporterName {
  const known = reporterNames.find((one) => one === name);
  if (known !== undefined) return known;
  const meant = nearest(name, reporterNames);
  const hint = meant === undefined ? "" : `; “${meant}” is nearest`;
  throw new UsageError(`Expected a reporter (${reporterNames.join(", ")}), not “${name}”${hint}`);
}

/** @throws UsageError where the name of a report doesn't say what it is */
function reporterOf(file: string): "json" | "sarif" {
  if (/\.sarif(?:\.json)?$/i.test(file)) return "sarif";
  if (/\.json$/i.test(file)) return "json";
  throw new UsageError(
    `Expected a report whose name ends in .json or .sarif, not “${extname(file) || file}”`,
  );
}

async function written(
  reporter: "json" | "sarif",
  outcome: Outcome,
  code: number,
  options: ReportingOptions,
): Promise<string> {
  if (reporter === "json") return printableJson(jsonOf(outcome, code));
  const { sarifOf } = await import("./sarif.ts");
  const { env } = process;
  return printableJson(
    sarifOf(printed(outcome.messages, options), {
      version: VERSION,
      root: env.GITHUB_WORKSPACE || process.cwd(),
      help: (ruleId) => helpOnGitHub(ruleId, env),
      exitCode: code,
    }),
  );
}

/** What JSON tells, whole: guesses too, which programs can leave out as they like. */
function jsonOf({ command, messages, artefacts, besides, milliseconds }: Outcome, code: number) {
  const count = (severity: Message["severity"]) =>
    messages.filter((message) => message.severity === severity).length;
  return {
    version: 1,
    printery: VERSION,
    command,
    exitCode: code,
    milliseconds: Math.round(milliseconds),
    counts: {
      errors: count("error"),
      warnings: count("warning"),
      guesses: messages.filter(isGuess).length,
    },
    artefacts: artefacts
      .filter(({ stage }) => isFormat(stage))
      .map(({ stage, id, ...sizes }) => ({ format: stage, publication: id, ...sizes })),
    messages: messages.map(({ stack: _, ...message }) => ({
      ...message,
      help: helpOf(message.ruleId),
    })),
    ...besides,
  };
}

/** Frames cost that texts are read once more, so only where there is something to show. */
async function framesIn({ messages, places }: Outcome, options: Telling) {
  const shown = printed(messages, options).filter(({ place }) => place !== undefined);
  if (shown.length === 0) return undefined;
  const { framesOf, readLinesOnce } = await import("./frame.ts");
  return framesOf(options.verbose ? shown : shown.slice(0, MOST_FRAMES), readLinesOnce(places));
}

/** More have no room on forty lines. */
const MOST_FRAMES = 20;
