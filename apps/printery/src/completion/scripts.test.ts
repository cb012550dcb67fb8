import { spawnSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeWhole } from "@printery/task";
import { beforeAll, expect, test } from "vitest";
import { scripts } from "./scripts.ts";

const bin = fileURLToPath(new URL("../../bin/printery.js", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "printery-shell-"));

beforeAll(async () => {
  await writeWhole(join(folder, "content/poem.txt"), "A Poem\n\nIt has a line.\n");
  await writeWhole(join(folder, "content/ein-brief.txt"), "Ein Brief\n\nIt has a line.\n");
  await writeWhole(join(folder, "a text.txt"), "A Text\n\nIt has a line.\n");
});

const isThere = (shell: string) => spawnSync(shell, ["-c", "exit 0"]).status === 0;

/** The lines that a shell prints which runs `script`. */
function run(shell: string, script: string): string[] {
  const { stdout, stderr } = spawnSync(shell, ["-c", script], { cwd: folder, encoding: "utf8" });
  return [...stdout.split("\n"), ...stderr.split("\n")].filter((line) => line !== "");
}

const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;
const printery = `printery() { ${quoted(process.execPath)} ${quoted(bin)} "$@"; }`;

const inBash = (...words: string[]) =>
  run(
    "bash",
    [
      printery,
      "source <(printery completion bash)",
      `COMP_WORDS=(printery ${words.map(quoted).join(" ")})`,
      `COMP_CWORD=${words.length}`,
      "_printery",
      `printf '%s\\n' "\${COMPREPLY[@]}"`,
      "complete -p printery",
    ].join("\n"),
  );

test.runIf(isThere("bash"))("bash completes commands, options, values and names", () => {
  const bound = "complete -o default -F _printery printery";
  expect(inBash("bui")).toEqual(["build", bound]);
  expect(inBash("build", "--expl")).toEqual(["--explain", bound]);
  expect(inBash("build", "--to", "html,p")).toEqual(["html,pdf", bound]);
  expect(inBash("build", "")).toEqual(["ein-brief", "poem", bound]);
  expect(inBash("render", "a")).toEqual([bound]);
});

test.runIf(isThere("zsh"))("zsh gives what is completed to its own functions", () => {
  const lines = run(
    "zsh",
    [
      printery,
      "compdef() { print bound $1 $2 }",
      `_describe() { print -l -- "\${(@P)2}" }`,
      "_files() { print files $1 }",
      quoted(scripts.zsh).replace(/^/, "eval "),
      "words=(printery build --expl) CURRENT=3; _printery",
      "words=(printery build p) CURRENT=3; _printery",
      "words=(printery render a --out '') CURRENT=5; _printery",
    ].join("\n"),
  );
  expect(lines).toEqual([
    "bound _printery printery",
    expect.stringMatching(/^--explain:--explain: print for each artefact/),
    "poem:",
    "files -/",
  ]);
});

test.runIf(isThere("fish"))("fish completes as it is asked", () => {
  const inFish = (line: string) =>
    run(
      "fish",
      [
        `function printery; ${quoted(process.execPath)} ${quoted(bin)} $argv; end`,
        "printery completion fish | source",
        `complete -C${quoted(line)}`,
      ].join("\n"),
    );
  expect(inFish("printery build --expl")).toEqual([expect.stringMatching(/^--explain\t/)]);
  expect(inFish("printery build p")).toEqual([expect.stringMatching(/^poem\t?$/)]);
  expect(inFish("printery render a")).toEqual([expect.stringMatching(/^a\\? text\.txt/)]);
  expect(inFish("printery check --target k")).toEqual([
    expect.stringMatching(/^kdp/),
    expect.stringMatching(/^kobo/),
  ]);
});
