import { renderEpub } from "@printery/epub";
import { renderHtml } from "@printery/html";
import { parseStage } from "@printery/parser";
import { renderPdf } from "@printery/pdf";
import { composeStage, type Format, renderStage } from "@printery/publication";
import { type Files, hasErrors, type Message } from "@printery/task";

/** What printery made of some files, all in this process. */
export interface Published {
  /** Documents as they were read, as JSON. */
  readonly parsed: Files;
  readonly composed: Files;
  /** Files by format; none where a message is an error. */
  readonly outputs?: ReadonlyMap<Format, Files>;
  readonly messages: readonly Message[];
}

/** In the order in which a build makes them. */
const renderers = [
  ["pdf", renderPdf],
  ["epub", renderEpub],
  ["html", renderHtml],
] as const;

export const allFormats: readonly Format[] = renderers.map(([format]) => format);

/** A PNG of 2 by 2 pixels. */
const PICTURE = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAE0lEQVR42mOQ94vfEmXDAMRAFgAdsgQtoPZN9AAAAABJRU5ErkJggg==",
  "base64",
);

/** The text `bytes` in a folder in which there is a picture for each name in it that could be one's. */
export function inFolder(path: string, bytes: Uint8Array): Files {
  const names = Buffer.from(bytes)
    .toString("latin1")
    .match(/[\w-]+(?:\/[\w-]+)*\.(?:png|jpe?g|gif|webp)/g);
  const pictures = [...new Set(names)].map((name) => [`tide/${name}`, PICTURE] as const);
  return new Map([[`tide/${path}`, bytes], ...pictures]);
}

/** `files` taken through every stage as the publication `tide`, by the same functions as a build. */
export async function publish(
  files: Files,
  formats: readonly Format[] = allFormats,
): Promise<Published> {
  const read = await parseStage("tide", files);
  const messages = [...read.messages];
  if (hasErrors(messages)) return { parsed: read.files, composed: new Map(), messages };
  const { files: composed, messages: told } = await composeStage()(
    "tide",
    new Map([...read.files, ...files]),
  );
  messages.push(...told);
  if (hasErrors(messages)) return { parsed: read.files, composed, messages };
  const inputs = new Map(composed);
  const outputs = new Map<Format, Files>();
  for (const [format, render] of renderers) {
    if (!formats.includes(format)) continue;
    const result = await renderStage(format, render)("tide", inputs);
    messages.push(...result.messages);
    for (const [path, bytes] of result.hints ?? []) inputs.set(path, bytes);
    outputs.set(format, result.files);
  }
  return { parsed: read.files, composed, outputs, messages };
}
