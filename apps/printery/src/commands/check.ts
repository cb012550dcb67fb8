import { join, resolve } from "node:path";
import { type Message, readIfPresent, sha256 } from "@printery/task";
import { readManifest } from "../collect.ts";
import { exitCode, UsageError } from "../exit.ts";
import { invalid } from "../invalid.ts";
import { processSource } from "../pipeline.ts";
import { fromHere, plural, printMessages, terminal } from "../report.ts";
import { scanContent } from "../scan.ts";
import { validate } from "../validate.ts";
import { workspaceRoot } from "../workspace.ts";

export interface CheckOptions {
  readonly content?: string;
  readonly out?: string;
  readonly strict?: boolean;
  readonly verbose?: boolean;
}

/** Read every text without rendering it, and validate every output there is. Returns the exit code. */
export async function check(options: CheckOptions): Promise<number> {
  const content = resolve(options.content ?? join(workspaceRoot(), "content"));
  const out = resolve(options.out ?? join(workspaceRoot(), "dist"));
  const texts = await checkContent(content);
  const outputs = await checkOutputs(out);
  const messages = [...texts.messages, ...fromHere(out, outputs.messages)];
  printMessages(messages, options.verbose ?? true);
  terminal.out(
    `${plural(texts.count, "publication")} and ${plural(outputs.count, "output")} checked, ${plural(
      messages.filter(({ severity }) => severity === "error").length,
      "error",
    )}, ${plural(messages.filter(({ severity }) => severity === "warning").length, "warning")}`,
  );
  return exitCode(messages, options.strict);
}

async function checkContent(content: string): Promise<{ count: number; messages: Message[] }> {
  const { sources, messages } = await scanContent(content).catch(() => {
    throw new UsageError(`Expected a folder of texts, not “${content}”`);
  });
  const found = fromHere(content, messages);
  for (const source of sources) {
    found.push(...fromHere(content, (await processSource(source, [])).messages));
  }
  return { count: sources.length, messages: found };
}

async function checkOutputs(out: string): Promise<{ count: number; messages: Message[] }> {
  const { outputs } = await readManifest(out);
  const files = new Map<string, Uint8Array>();
  const messages: Message[] = [];
  for (const { path, sha256: digest } of outputs) {
    const bytes = await readIfPresent(join(out, path));
    if (bytes === undefined)
      messages.push(invalid(path, "Expected the file that manifest.json lists, not nothing"));
    else if (sha256(bytes) !== digest)
      messages.push(
        invalid(path, "Expected the bytes that manifest.json lists; the file was changed since"),
      );
    else files.set(path, bytes);
  }
  return {
    count: outputs.length,
    messages: [...messages, ...(await validate(files, () => false))],
  };
}
