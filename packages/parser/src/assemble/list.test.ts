import { type Flow, plainText } from "@printery/document";
import { expect, test } from "vitest";
import { parse } from "../parse.ts";

const prose = `The keeper had climbed the stair so often that he no longer counted
the steps, since his knees did that for him, and on the night when
this story opens he had reached the lamp room before he noticed it.`;

/** Each list as “start(style): item / paragraph [inner list], item”. */
function lists(text: string): string[] {
  const { document } = parse(Buffer.from(["The Watch", prose, prose, text, prose].join("\n\n")), {
    path: "a.txt",
  });
  return (document?.children ?? []).flatMap((node) => (node.type === "list" ? [show(node)] : []));
}

function show(node: Flow): string {
  if (node.type === "code") return `{${node.value}}`;
  if (node.type !== "list") return plainText([node]);
  const items = node.children.map(({ children }) => children.map(show).join(" / "));
  return `[${node.ordered ? node.start : "-"}${node.style ?? ""}: ${items.join(", ")}]`;
}

test.each([
  ["bullets", "- oil\n- wick\n- glass", ["[-: oil, wick, glass]"]],
  ["numbers from where they start", "4. oil\n5. wick", ["[4: oil, wick]"]],
  ["numbers that leave one out", "1. oil\n2. wick\n4. glass", ["[1: oil, wick]", "[4: glass]"]],
  ["letters", "a) oil\nb) wick", ["[1a: oil, wick]"]],
  [
    "bullets below numbers",
    "1. oil\n   - whale\n   - rape\n2. wick",
    ["[1: oil / [-: whale, rape], wick]"],
  ],
  [
    "a further paragraph",
    "1. The oil is kept below.\n\n   It came from the north.\n\n2. The wick is here.",
    ["[1: The oil is kept below. / It came from the north., The wick is here.]"],
  ],
])("reads %s", (_what, text, expected) => {
  expect(lists(text)).toEqual(expected);
});

test("leaves a paragraph set in as far as any other to the text", () => {
  expect(
    lists("1. The oil is kept below.\n\nIt came from the north.\n\n2. The wick is here."),
  ).toEqual(["[1: The oil is kept below.]", "[2: The wick is here.]"]);
});
