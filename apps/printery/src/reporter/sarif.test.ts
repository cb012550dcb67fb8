import { readFileSync } from "node:fs";
import { type Message, rules } from "@printery/task";
import Ajv from "ajv-draft-04";
import { expect, test } from "vitest";
import { sarifOf } from "./sarif.ts";

/** As SchemaStore publishes it, and GitHub reads logs by (taken from @microsoft/jest-sarif 1.0.0-beta.0, MIT). */
const schema = JSON.parse(
  readFileSync(new URL("../../test/sarif-2.1.0-rtm.5.json", import.meta.url), "utf8"),
);
const { default: Draft04 } = Ajv as unknown as { default: typeof Ajv.default };
const ajv = new Draft04({ strict: false, validateFormats: false, unicodeRegExp: false });
const isValid = ajv.compile(schema);

const root = process.cwd();
const help = (id: string) => `https://example.org/${id}.md`;
const setting = { version: "1.2.3", root, help, exitCode: 1 } as const;

const messages: Message[] = [
  {
    file: "content/Ünser Buch/1 a.txt",
    place: { line: 3, column: 5, endLine: 4, endColumn: 2 },
    severity: "warning",
    ruleId: "alt-missing",
    reason: "Expected words\u001b, not none",
  },
  { file: "../elsewhere.txt", severity: "error", ruleId: "empty-file", reason: "Expected text" },
  {
    file: "content/b.md",
    place: { line: 1, column: 1 },
    severity: "info",
    ruleId: "alt-missing",
    reason: "Expected",
  },
];

test("a log is what its schema describes, with messages, without them, and where a rule has no address", () => {
  const logs = [
    sarifOf(messages, setting),
    sarifOf([], { ...setting, exitCode: 0 }),
    sarifOf(messages, { ...setting, help: (id) => `docs/messages/${id}.md` }),
  ];
  for (const log of logs) {
    isValid(JSON.parse(JSON.stringify(log)));
    expect(isValid.errors).toBeNull();
  }
  isValid({ ...logs[0], version: "2.0.0" });
  expect(isValid.errors).not.toBeNull();
});

test("a message keeps its place, its severity and its rule", () => {
  const [run] = sarifOf(messages, setting).runs;
  expect(run?.tool.driver.rules).toEqual([
    {
      id: "alt-missing",
      shortDescription: { text: rules["alt-missing"] },
      helpUri: "https://example.org/alt-missing.md",
    },
    {
      id: "empty-file",
      shortDescription: { text: rules["empty-file"] },
      helpUri: "https://example.org/empty-file.md",
    },
  ]);
  const [first, second, third] = run?.results ?? [];
  expect(first).toEqual({
    ruleId: "alt-missing",
    ruleIndex: 0,
    level: "warning",
    message: { text: "Expected words\\u{1b}, not none" },
    locations: [
      {
        physicalLocation: {
          artifactLocation: {
            uri: "content/%C3%9Cnser%20Buch/1%20a.txt",
            uriBaseId: "%SRCROOT%",
          },
          region: { startLine: 3, startColumn: 5, endLine: 4, endColumn: 2 },
        },
      },
    ],
  });
  expect(second?.ruleIndex).toBe(1);
  expect(second?.locations?.[0]?.physicalLocation?.artifactLocation?.uri).toMatch(
    /^file:\/\/\/.*\/elsewhere\.txt$/,
  );
  expect(third?.level).toBe("note");
});
