/** A page of docs/messages, taken apart. */
export interface Page {
  readonly title: string;
  /** What stands above the first part. */
  readonly meaning: string;
  /** Severities that its message can have, as the line that begins with them says. */
  readonly severities: readonly string[];
  /** The headings of its parts, in order. */
  readonly parts: readonly string[];
  readonly example: Example;
}

/** What is shown of a message: files, the command, what that prints of the message, and the files put right. */
export interface Example {
  readonly files: readonly Sheet[];
  /** As it is typed, without the prompt. */
  readonly command: string;
  readonly lines: readonly string[];
  /** All files of the example that is put right, and the command it takes where that is another. */
  readonly repaired: readonly Sheet[];
  readonly repair?: string;
}

/** A file as a page writes it. */
export interface Sheet {
  /** Relative to the workspace, with forward slashes. */
  readonly path: string;
  /** “text”; “in windows-1252”; “an image”, which is told in words; “a link”, of which the text is where it leads. */
  readonly form: string;
  readonly text: string;
}

/** The page that `markdown` is. @throws where its example has no command with its messages */
export function readPage(markdown: string): Page {
  const [, title = ""] = /^# (.+)$/m.exec(markdown) ?? [];
  const [, severity = ""] = /^\*\*([A-Z][a-z, ]+)\.\*\* /m.exec(markdown) ?? [];
  const shown = markdown.slice(markdown.indexOf("\n## Example\n"));
  return {
    title,
    meaning: markdown.slice(0, markdown.indexOf("\n## ")),
    severities: severity.toLowerCase().split(/, | or /),
    parts: [...markdown.matchAll(/^## (.+)$/gm)].map(([, heading = ""]) => heading),
    example: readExample(shown),
  };
}

/** A block, with the line above it that says of a file what it is called, and in which form it is shown. */
const BLOCK = /(?:^`([^`\n]+)`(?:, ([^:\n]+))?:\n\n)?^(`{3,})(\w+)\n([\s\S]*?)^\3$/gm;

function readExample(markdown: string): Example {
  const files: Sheet[] = [];
  const repaired: Sheet[] = [];
  const told: { command: string; lines: readonly string[] }[] = [];
  for (const [, path, form = "text", , language = "", text = ""] of markdown.matchAll(BLOCK)) {
    if (language === "console") {
      const [command = "", ...lines] = text.trimEnd().split("\n");
      told.push({ command: command.replace(/^\$ /, ""), lines });
      continue;
    }
    if (path === undefined) throw new Error(`Expected the name of a file above ${text}, not none`);
    (told.length === 0 ? files : repaired).push({ path, form, text });
  }
  const [first, second] = told;
  if (first === undefined) throw new Error("Expected a command and what it prints");
  const repair = second === undefined ? {} : { repair: second.command };
  return { files, ...first, repaired, ...repair };
}
