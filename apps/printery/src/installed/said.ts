import { join } from "node:path";
import type { Message } from "@printery/task";
import { invalid } from "@printery/validator";

/** What qpdf says at last, where it ends otherwise than well. */
export function qpdfMessages(path: string, status: number, output: string): Message[] {
  return status === 0 ? [] : [refused(path, "qpdf", lastLine(output))];
}

/** As `--json` has them (EPUBCheck 5, messages with ID, severity, message and locations). */
export function epubcheckMessages(path: string, output: string): Message[] {
  const found = jsonIn(output) as
    | {
        messages?: readonly {
          ID: string;
          severity: string;
          message: string;
          locations?: readonly { path?: string; line?: number }[];
        }[];
      }
    | undefined;
  if (found?.messages === undefined) return [refused(path, "EPUBCheck", lastLine(output))];
  return found.messages
    .filter(({ severity }) => /^(?:FATAL|ERROR|WARNING)$/.test(severity))
    .map(({ ID, severity, message, locations: [where] = [] }) => {
      const inner =
        where?.path === undefined
          ? ""
          : ` (${where.path}${where.line && where.line > 0 ? `:${where.line}` : ""})`;
      return (severity === "WARNING" ? warned : refused)(
        path,
        "EPUBCheck",
        `${ID}: ${message}${inner}`,
      );
    });
}

/** Its report is written to standard output where no folder is named: earl:assertions, each with what is held against one file. */
export function aceMessages(path: string, output: string): Message[] {
  const report = jsonIn(output) as AceReport | undefined;
  const outcome = report?.["earl:result"]?.["earl:outcome"];
  if (outcome === "pass") return [];
  const said = (report?.assertions ?? []).flatMap(({ assertions = [] }) =>
    assertions.map(({ "earl:test": test, "earl:result": result }) =>
      [test?.["dct:title"], result?.["dct:description"]].filter(Boolean).join(": "),
    ),
  );
  const each = [...new Set(said)];
  if (each.length === 0) return [refused(path, "Ace", lastLine(output) || "no report")];
  return each.map((words) => refused(path, "Ace", words.replace(/\s+/g, " ")));
}

interface AceReport {
  readonly "earl:result"?: { readonly "earl:outcome"?: string };
  readonly assertions?: readonly {
    readonly assertions?: readonly {
      readonly "earl:test"?: { readonly "dct:title"?: string };
      readonly "earl:result"?: { readonly "dct:description"?: string };
    }[];
  }[];
}

/** A line a file, `PASS <file> <flavour>` or `FAIL …`, with the clauses below. */
export function veraMessages(
  folder: string,
  paths: readonly string[],
  flavour: string,
  output: string,
): Message[] {
  const lines = output.split("\n");
  return paths.flatMap((path): Message[] => {
    const at = lines.findIndex((line) => line.includes(` ${join(folder, path)} `));
    if (lines[at]?.startsWith("PASS")) return [];
    const clauses = at < 0 ? [lastLine(output)] : clausesAfter(lines, at);
    return [refused(path, `veraPDF (${flavour})`, clauses.slice(0, 5).join(", "))];
  });
}

function clausesAfter(lines: readonly string[], at: number): string[] {
  const below = lines.slice(at + 1);
  const end = below.findIndex((line) => /^(?:PASS|FAIL) /.test(line));
  return below
    .slice(0, end < 0 ? undefined : end)
    .map((line) => line.trim())
    .filter(Boolean);
}

/**
 * What it takes for a fault and is none: of pages that come from files it holds that no 'self' is theirs, and it reckons no hash;
 * the mark of the heading that is being read is newer than it is (CSS Overflow 5).
 */
const UNKNOWN_TO_NU = [
  /violates Content Security Policy \(meta tag\)/,
  /“:target-current”/,
  /“scroll-target-group” doesn't exist/,
];

export function nuMessages(folder: string, output: string): Message[] {
  const found = jsonIn(output) as
    | { messages?: readonly { type: string; url?: string; lastLine?: number; message: string }[] }
    | undefined;
  if (found?.messages === undefined)
    return [refused("index.html", "the Nu Html Checker", lastLine(output))];
  return found.messages
    .filter(
      ({ type, message }) =>
        type === "error" && !UNKNOWN_TO_NU.some((known) => known.test(message)),
    )
    .map(({ url = "", lastLine: line, message }) => {
      const path = pathOf(url, folder);
      return refused(
        path,
        "the Nu Html Checker",
        `${line === undefined ? "" : `line ${line}: `}${message}`,
      );
    });
}

/** The path below `folder` of what it tells as a `file:` address. */
function pathOf(url: string, folder: string): string {
  const path = decodeURIComponent(url.replace(/^file:\/*/, "/")).replaceAll("\\", "/");
  const at = path.indexOf(folder.replaceAll("\\", "/"));
  return at < 0 ? path : path.slice(at + folder.length).replace(/^\/+/, "");
}

function jsonIn(output: string): unknown {
  const from = output.indexOf("{");
  try {
    return from < 0 ? undefined : JSON.parse(output.slice(from, output.lastIndexOf("}") + 1));
  } catch {
    return undefined;
  }
}

/** What a validator holds against an output. */
function refused(path: string, name: string, said: string): Message {
  return invalid(path, `Expected an output that ${name} accepts, not “${said}”`);
}

function warned(path: string, name: string, said: string): Message {
  return { ...refused(path, name, said), severity: "warning" };
}

/** The rest of what it says goes on for pages. */
function lastLine(output: string): string {
  return output.trim().split("\n").at(-1) ?? "";
}
