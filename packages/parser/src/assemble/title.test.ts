import type { Block } from "@printery/document";
import { formatMessage, usualLimits } from "@printery/task";
import { describe, expect, test } from "vitest";
import { sourceOf } from "../source.ts";
import { nameOf, titleOf } from "./title.ts";

const text = "The Salt Road";
const source = sourceOf("b/01-the_start.txt", text);
const position = source.position(0, text.length);
const file = { label: "The Road Report", size: "755 KB", format: "PDF", text: "" };

function title(value: string, confidence: number): Block {
  return {
    type: "title",
    children: [{ type: "text", value, position }],
    position,
    data: { confidence },
  };
}

function read(nodes: readonly Block[], { field = "", offers = false } = {}) {
  const told: string[] = [];
  const fields = { authors: [], ...(field === "" ? {} : { title: field }) };
  const attachments = offers ? [file] : [];
  const tell = (message: Parameters<typeof formatMessage>[0]) => told.push(formatMessage(message));
  const found = titleOf(
    { source, nodes, fields, attachments },
    { limits: usualLimits, tell: (message) => tell({ file: "a.txt", ...message }) },
  );
  return [found, ...told];
}

describe("the title", () => {
  test.each([
    ["is what a field states", read([title(text, 0)], { field: "Roads" }), ["Roads"]],
    ["stands over the text", read([title(text, 0.3)]), [text]],
    ["has no number of a link", read([title("[8]Salt", 1)]), ["Salt"]],
    [
      "is told of where other lines might be it",
      read([title(text, 0.29)]),
      [
        text,
        "a.txt:1:1: info: Expected one line to stand out as the title, not several; taking “The Salt Road” (confidence 0.29) (title-guessed)",
      ],
    ],
    ["has no name of a draft", read([title(`${text} draft-byron-road-01`, 1)]), [text]],
    ["is what a file offered is called", read([], { offers: true }), ["The Road Report"]],
    [
      "is the file's name, and told of, where there is nothing else",
      read([]),
      [
        "The start",
        "a.txt: warning: Expected a title above the text, not none; taking “The start” from the file's name (title-missing)",
      ],
    ],
  ])("%s", (_what, found, expected) => {
    expect(found).toEqual(expected);
  });
});

test.each([
  ["book/01-the_start.txt", "The start"],
  ["2021.txt", "2021"],
  ["01.txt", "01"],
  ["road.v2.txt", "Road.v2"],
  ["12 roads.txt", "Roads"],
  ["the\nroad\u001b\ud800.txt", "The road"],
])("%j is called %j", (path, name) => {
  expect(nameOf(path)).toBe(name);
});
