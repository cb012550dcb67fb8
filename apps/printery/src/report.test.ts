import { stripVTControlCharacters } from "node:util";
import { type Message, rules } from "@printery/task";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { eachOnce, printMessages, tell, terminal } from "./report.ts";

test("what two publications tell of one text is told once, and nothing else is lost", () => {
  const empty: Message = {
    file: "1.txt",
    severity: "error",
    ruleId: "empty-file",
    reason: "Expected text, not nothing",
  };
  const place = { line: 1, column: 1 };
  const others: Message[] = [
    { ...empty, place },
    { ...empty, file: "2.txt" },
    { ...empty, severity: "warning" },
  ];
  expect(eachOnce([empty, ...others, { ...empty }])).toEqual([empty, ...others]);
});

describe("what is printed", () => {
  const lines: string[] = [];
  beforeEach(() => {
    lines.length = 0;
    vi.spyOn(process.stderr, "write").mockImplementation(
      (line) => lines.push(stripVTControlCharacters(String(line))) > 0,
    );
  });

  function messages(count: number, severity: Message["severity"]): Message[] {
    return Array.from({ length: count }, (_, at) => ({
      file: `${at}.txt`,
      severity,
      ruleId: "empty-file",
      reason: "Expected text, not nothing",
    }));
  }

  test("lines are forty at most, of which one names pages, and more messages are told of", () => {
    printMessages(messages(39, "error"), {});
    expect(lines).toHaveLength(40);
    lines.length = 0;
    printMessages(messages(40, "error"), {});
    expect(lines.slice(38)).toEqual([
      "… and 2 more; --verbose prints all\n",
      "What to do: docs/messages/empty-file.md\n",
    ]);
  });

  test("of many of one kind in one file two are shown, so that others have room", () => {
    const many = messages(60, "warning").map((message) => ({ ...message, file: "many.txt" }));
    const three = messages(3, "warning").map((message) => ({ ...message, file: "three.txt" }));
    printMessages([...many.slice(0, 30), ...three, ...many.slice(30)], {});
    expect(lines.map((line) => line.slice(0, 9))).toEqual([
      ...["many.txt:", "many.txt:", "  … and 5", "three.txt", "three.txt", "three.txt"],
      ...["--verbose", "What to d"],
    ]);
    expect(lines[2]).toBe("  … and 58 more like it in many.txt\n");
    lines.length = 0;
    printMessages([...many, ...messages(37, "warning")], {});
    expect(lines.at(-2)).toBe("… and 2 more; --verbose prints all\n");
    expect(lines).toHaveLength(40);
  });

  test("pages that say what to do are named once, in the order of the messages, ten of them", () => {
    const told = (ids: readonly string[]) =>
      ids.map((ruleId): Message => ({ ...messages(1, "error")[0], ruleId }) as Message);
    printMessages(told(["link-dead", "alt-missing", "link-dead"]), {});
    expect(lines.at(-1)).toBe(
      "What to do: docs/messages/link-dead.md, docs/messages/alt-missing.md\n",
    );
    printMessages(told(Object.keys(rules).slice(0, 12)), {});
    expect(lines.at(-1)?.match(/docs\/messages\/[a-z-]+\.md/g)).toHaveLength(10);
    expect(lines.at(-1)).toMatch(/, and 2 more in docs\/messages\n$/);
    lines.length = 0;
    printMessages(messages(3, "info"), {});
    printMessages([], {});
    expect(lines).toEqual([]);
  });

  test("errors come first, and guesses only where they are asked for", () => {
    const all = [...messages(50, "info"), ...messages(50, "warning"), ...messages(1, "error")];
    printMessages(all, {});
    expect(lines[0]).toContain("error: ");
    expect(lines.at(-2)).toBe("… and 13 more; --verbose prints all\n");
    lines.length = 0;
    printMessages(all, { verbose: true });
    expect(lines).toHaveLength(102);
  });

  test("a message that is longer than anybody reads is cut, and whole where all is asked for", () => {
    const [message] = messages(1, "error");
    const long = message === undefined ? [] : [{ ...message, reason: "salt ".repeat(1000) }];
    printMessages(long, {});
    expect(lines[0]).toMatch(/^0\.txt: error: (salt )+.{0,4} … \(--verbose prints the rest\)\n$/);
    expect(lines[0]?.length).toBeLessThan(2500);
    lines.length = 0;
    printMessages(long, { verbose: true });
    expect(lines[0]?.length).toBeGreaterThan(5000);
  });

  test("where a fault came up is told only to who asks", () => {
    const [message] = messages(1, "error");
    const fault = message === undefined ? [] : [{ ...message, stack: "Error\n    at a (b.mjs:1)" }];
    printMessages(fault, {});
    expect(lines).toHaveLength(2);
    lines.length = 0;
    printMessages(fault, { debug: true });
    expect(lines.join("")).toContain("\n    at a (b.mjs:1)\n");
  });
});

test("on GitHub messages are shown beside their lines as well, and nowhere else", () => {
  const message: Message = {
    file: "1.txt",
    severity: "error",
    ruleId: "empty-file",
    reason: "Expected text, not nothing",
  };
  const told: string[] = [];
  vi.spyOn(process.stderr, "write").mockReturnValue(true);
  const write = vi.spyOn(process.stdout, "write").mockImplementation((line) => {
    told.push(String(line));
    return true;
  });
  try {
    vi.stubEnv("GITHUB_WORKSPACE", process.cwd());
    vi.stubEnv("GITHUB_SHA", "");
    for (const listens of ["true", ""]) {
      vi.stubEnv("GITHUB_ACTIONS", listens);
      printMessages([message], {});
      tell("warning", "Expected a server, not none");
    }
  } finally {
    vi.unstubAllEnvs();
    write.mockRestore();
  }
  expect(told).toEqual([
    "::error file=1.txt,title=empty-file::Expected text, not nothing%0AWhat to do: docs/messages/empty-file.md\n",
    "::warning title=printery::Expected a server, not none\n",
  ]);
});

test("what is printed is obeyed by no terminal and no log, whoever said it; how it looks is ours", () => {
  const write = vi.spyOn(process.stdout, "write").mockReturnValue(true);
  try {
    terminal.out(
      "wrote \u001b[31mx\r::set-env\n::error::\u202ey",
      (line) => `\u001b[2m${line}\u001b[22m`,
    );
    expect(write.mock.calls.map(([text]) => text)).toEqual([
      "\u001b[2mwrote \\u{1b}[31mx\\u{d}::set-env\u001b[22m\n",
      "\u001b[2m\\u{3a}:error::\\u{202e}y\u001b[22m\n",
    ]);
  } finally {
    write.mockRestore();
  }
});
