import { expect, test } from "vitest";
import type { ListItem, Phrasing } from "./nodes.ts";
import { taskBox } from "./task-box.ts";

const point = { line: 1, column: 1, offset: 0 };
const position = { start: point, end: point };

function item(...children: Phrasing[]): ListItem {
  return {
    type: "listItem",
    position,
    children: [{ type: "paragraph", position, children }],
  };
}

function text(value: string): Phrasing {
  return { type: "text", value, position };
}

test("a box with a space behind it is a task's, and the rest is what is to be done", () => {
  expect(taskBox(item(text("☑ "), text("oil")))).toEqual({ box: "☑", item: item(text("oil")) });
  expect(taskBox(item(text("☐ mend")))).toEqual({ box: "☐", item: item(text("mend")) });
});

test.each([
  ["text", item(text("mend"))],
  ["a box alone", item(text("☐"))],
  ["a box inside the text", item(text("a ☐ b"))],
  ["a box that is set strong", item({ type: "strong", position, children: [text("☐ a")] })],
  ["nothing", { type: "listItem" as const, position, children: [] }],
])("%s is none", (_name, each) => {
  expect(taskBox(each)).toBeUndefined();
});
