import { domainToUnicode } from "node:url";
import { isText, textOf } from "@printery/parser";
import type { Format } from "@printery/publication";
import { type Files, formatMessage, type Message, rules } from "@printery/task";
import { allFormats, type Published, publish } from "./publish.ts";
import { readBack } from "./read-back.ts";
import { sourceWords } from "./source-words.ts";
import { lacking, searchable } from "./words.ts";

/** A law that does not hold. */
export interface Breach {
  /** Which: `throws`, `slow`, `message`, `output`, or `lost` with the format. */
  readonly law: string;
  readonly what: string;
}

/** Seconds of CPU that one text may take through all stages; texts here are short. */
const LONGEST = 10;

/**
 * The laws that do not hold for `files`, a publication: no stage throws or takes long, messages are what they ought to be, outputs can
 * be read, and every word of every text is in each of them or in a message.
 */
export async function broken(
  files: Files,
  formats: readonly Format[] = allFormats,
): Promise<{ breaches: Breach[]; published?: Published }> {
  const before = process.cpuUsage();
  let published: Published;
  try {
    published = await publish(files, formats);
  } catch (cause) {
    return { breaches: [{ law: "throws", what: stackOf(cause) }] };
  }
  const { user, system } = process.cpuUsage(before);
  const seconds = (user + system) / 1e6;
  const breaches: Breach[] = seconds > LONGEST ? [{ law: "slow", what: `${seconds} s` }] : [];
  breaches.push(...published.messages.flatMap(misshapen));
  const { outputs, messages } = published;
  if (outputs === undefined) return { breaches, published };
  const told = unescaped(messages.map(formatMessage).join("\n"));
  const wanted = [...files]
    .filter(([path]) => isText(path))
    .map(([path, bytes]) => sourceWords(path, textOf(bytes)));
  for (const [format, made] of outputs) {
    try {
      const { seen, besides } = await readBack[format](made);
      const found = searchable([seen, besides, withHosts(besides), told].join("\n"));
      const lost = wanted.flatMap((words) => lacking(words, found));
      if (lost.length > 0)
        breaches.push({ law: `lost ${format}`, what: lost.slice(0, 20).join(" ") });
    } catch (cause) {
      breaches.push({ law: "output", what: `${format}: ${stackOf(cause)}` });
    }
  }
  return { breaches, published };
}

function stackOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  const inner = cause.cause === undefined ? "" : `\ncaused by ${stackOf(cause.cause)}`;
  return (cause.stack ?? cause.message).split("\n").slice(0, 6).join("\n") + inner;
}

/** `printed` with the characters that nobody sees, which are printed by their numbers: they are within words. */
function unescaped(printed: string): string {
  return printed.replace(/\\u\{([\da-f]+)\}/g, (_, code: string) =>
    String.fromCodePoint(Number.parseInt(code, 16)),
  );
}

/** What is wrong with a message: it has an id of the catalogue, a place there is, one line, and the form that all have. */
function misshapen(message: Message): Breach[] {
  const { ruleId, place, reason } = message;
  const line = formatMessage(message);
  const isGood =
    Object.hasOwn(rules, ruleId) &&
    (place === undefined || (place.line >= 1 && place.column >= 1)) &&
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be printed
    !/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/u.test(line) &&
    /^Expected .+; .+$/su.test(reason);
  return isGood ? [] : [{ law: "message", what: line }];
}

/** The hosts of addresses as their authors wrote them. */
function withHosts(text: string): string {
  return (text.match(/xn--[\w.-]+/g) ?? []).map((host) => domainToUnicode(host)).join(" ");
}
