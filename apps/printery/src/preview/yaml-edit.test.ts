import { expect, test } from "vitest";
import { editYaml, YamlError } from "./yaml-edit.ts";

const HEADING = { as: "heading 2", text: "The Gate" };

test.each([
  [
    "nothing yet",
    "",
    ["lines", "12-14"],
    HEADING,
    "lines:\n  12-14: { as: heading 2, text: The Gate }\n",
  ],
  ["a comment alone", "# mine\n", ["title"], "A", "# mine\ntitle: A\n"],
  [
    "another key",
    "title: 'A'   # mine\n",
    ["lines", "3"],
    "drop",
    "title: 'A'   # mine\nlines:\n  3: drop\n",
  ],
  ["no end of line", "title: A", ["date"], "2021", 'title: A\ndate: "2021"\n'],
  [
    "lines after it",
    "lines:\n    # why\n    20: drop # so\n\n# end\n",
    ["lines", "3"],
    "keep",
    "lines:\n    3: keep\n    # why\n    20: drop # so\n\n# end\n",
  ],
  [
    "lines before it",
    "lines:\n  2: drop\n  9: drop\ntitle: [not, one]\n",
    ["lines", "5-6"],
    "join",
    "lines:\n  2: drop\n  5-6: join\n  9: drop\ntitle: [not, one]\n",
  ],
  [
    "the same lines",
    "lines:\n  2: drop # so\n",
    ["lines", "2"],
    "keep",
    "lines:\n  2: keep # so\n",
  ],
  [
    "the same lines, at length",
    "lines:\n  2:\n    # mine\n    as: drop\n    text: Tide\n",
    ["lines", "2", "as"],
    "keep",
    "lines:\n  2:\n    # mine\n    as: keep\n    text: Tide\n",
  ],
  [
    "a key without a value",
    "lines:\ntitle: A\n",
    ["lines", "2"],
    "drop",
    "lines:\n  2: drop\ntitle: A\n",
  ],
  [
    "a title over lines",
    "title: >\n  A\n  B\nlang: en\n",
    ["title"],
    "C: D",
    'title: "C: D"\nlang: en\n',
  ],
  [
    "a list below",
    "authors: # who\n  - A\n  - B\nlang: en\n",
    ["authors"],
    ["C"],
    "authors: # who\n  [ C ]\nlang: en\n",
  ],
  ["ends of lines as on Windows", "a: 1\r\nb: 2\r\n", ["b"], 3, "a: 1\r\nb: 3\r\n"],
] as const)("to %s", (_what, source, path, value, wanted) => {
  expect(editYaml(source, [{ path, value }])).toBe(wanted);
});

test.each([
  ["one of two", "lines:\n  2: drop\n  # 40 % sure\n  9: keep\n", "9", "lines:\n  2: drop\n"],
  ["the last", "title: A\nlines:\n  2: drop\n", "2", "title: A\n"],
  ["all there is", "lines:\n  2: { as: drop, text: A }\n", "2", ""],
  [
    "one below a comment of the author's",
    "lines:\n  # why\n  2: drop\n  3: drop\n",
    "2",
    "lines:\n  # why\n  3: drop\n",
  ],
  ["what is not there", "lines:\n  2: drop\n", "3", "lines:\n  2: drop\n"],
])("takes away %s", (_what, source, line, wanted) => {
  expect(editYaml(source, [{ path: ["lines", line], value: undefined }])).toBe(wanted);
});

test("a file in one line is written anew, and says the same besides", () => {
  const edited = editYaml('{ "title": "A", "lines": { "2": "drop" } } # mine\n', [
    { path: ["lines", "4"], value: "keep" },
  ]);
  expect(edited).toMatch(/"title": "A"/);
  expect(edited).toMatch(/4: keep/);
  expect(edited).toMatch(/# mine/);
});

test.each(["title: [A\n", "a: 1\na: 2\n", "- one\n"])(
  "what can't be read is not edited: %j",
  (source) => {
    expect(() => editYaml(source, [{ path: ["title"], value: "B" }])).toThrow(YamlError);
  },
);
