import { relative, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { type Message, type Place, printable, type RuleId, rules } from "@printery/task";
import type { Location, Log, ReportingDescriptor, Result } from "sarif";

/** Of what a log tells besides its messages. */
export interface Setting {
  readonly version: string;
  /** The folder that files are told from: the checkout, or the working folder; absolute. */
  readonly root: string;
  /** Where the page of a rule can be read. */
  readonly help: (ruleId: RuleId) => string;
  readonly exitCode: number;
}

const LEVELS = { error: "error", warning: "warning", info: "note" } as const;

/**
 * `messages` in the Static Analysis Results Interchange Format (OASIS SARIF 2.1.0), one run. Files are told from the working folder,
 * and written from `root`, as far as they lie below it.
 */
export function sarifOf(messages: readonly Message[], setting: Setting): Log {
  const { version, root, help, exitCode } = setting;
  const ids = [...new Set(messages.map(({ ruleId }) => ruleId))].sort();
  const descriptors = ids.map((id): ReportingDescriptor => {
    const address = help(id);
    return {
      id,
      shortDescription: { text: rules[id] },
      // A path alone is no address (3.49.12).
      ...(/^https?:/.test(address)
        ? { helpUri: address }
        : { help: { text: `What to do: ${address}` } }),
    };
  });
  return {
    $schema:
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: { name: "printery", version, semanticVersion: version, rules: descriptors },
        },
        columnKind: "utf16CodeUnits",
        originalUriBaseIds: { [BASE]: { uri: `${pathToFileURL(root).href.replace(/\/$/, "")}/` } },
        // Whether it did its work, whatever it found (3.20.14).
        invocations: [{ executionSuccessful: exitCode !== 3, exitCode }],
        results: messages.map((message) => resultOf(message, ids, root)),
      },
    ],
  };
}

/** What files are told from, as GitHub and editors call it. */
const BASE = "%SRCROOT%";

function resultOf(message: Message, ids: readonly RuleId[], root: string): Result {
  const { ruleId, severity, reason } = message;
  const locations = locationsOf(message, root);
  return {
    ruleId,
    ruleIndex: ids.indexOf(ruleId),
    level: LEVELS[severity],
    message: { text: printable(reason) },
    ...(locations.length > 0 && { locations }),
  };
}

function locationsOf({ file, place }: Message, root: string): Location[] {
  if (file === "") return [];
  const path = relative(root, resolve(file));
  const isOutside = path === "" || path.startsWith("..") || resolve(root, path) === path;
  const artifactLocation = isOutside
    ? { uri: pathToFileURL(resolve(file)).href }
    : { uri: path.split(sep).map(encodeURIComponent).join("/"), uriBaseId: BASE };
  return [{ physicalLocation: { artifactLocation, ...(place && { region: regionOf(place) }) } }];
}

/** Lines and columns from 1, the end exclusive, as ours are (3.30.5). */
function regionOf({ line, column, endLine, endColumn }: Place) {
  return {
    startLine: line,
    startColumn: column,
    ...(endLine !== undefined && { endLine }),
    ...(endColumn !== undefined && { endColumn }),
  };
}
