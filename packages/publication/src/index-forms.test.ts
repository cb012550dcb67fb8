import type { Phrasing } from "@printery/document";
import { describe, expect, test } from "vitest";
import { at } from "../test/nodes.ts";
import { formFinder } from "./index-forms.ts";

function text(value: string): Phrasing {
  return { type: "text", value, position: at() };
}

/** `nodes` with what was found in brackets, and what it is listed under behind it. */
function shown(nodes: readonly Phrasing[]): string {
  return nodes
    .map((node) => {
      if (node.type === "text") return node.value;
      if (node.type === "indexTerm") return `[${shown(node.children)}]<${node.entry}>`;
      return "children" in node ? `(${shown(node.children)})` : node.type;
    })
    .join("");
}

/** “salt” and “salt pans” under their own names, “Brine’s” under “brine”, “sea (the)” as it is. */
const find = formFinder([
  ["salt", "salt"],
  ["salt pans", "salt pans"],
  ["brine's", "brine"],
  ["Gate", "Gate"],
  ["A.D. (year)", "years"],
  ["“old” road", "road"],
  ["War - peace", "war"],
  ["years 1914–18", "years of war"],
  ["rock 'n' roll", "rock"],
]);

describe("forms of an entry are found", () => {
  test.each([
    ["of salt, no more", "of [salt]<salt>, no more"],
    ["Salt is dear.", "[Salt]<salt> is dear."],
    ["the salt pans", "the [salt pans]<salt pans>"],
    ["the salt\n  pans", "the [salt\n  pans]<salt pans>"],
    ["the salt\u00a0pans", "the [salt\u00a0pans]<salt pans>"],
    ["brine’s weight", "[brine’s]<brine> weight"],
    ["salt-works", "[salt]<salt>-works"],
    ["(salt)", "([salt]<salt>)"],
    ["salt and salt", "[salt]<salt> and salt"],
    ["salt and salt pans", "[salt]<salt> and [salt pans]<salt pans>"],
    ["the Gate", "the [Gate]<Gate>"],
    ["in A.D. (year) 7", "in [A.D. (year]<years>) 7"],
    ["the old” road", "the [old” road]<road>"],
    ['the old" road', 'the [old" road]<road>'],
    ["War – peace", "[War – peace]<war>"],
    ["the years 1914-18", "the [years 1914-18]<years of war>"],
    ["years 1914\u2060–\u206018", "[years 1914\u2060–\u206018]<years of war>"],
    ["rock ’n’ roll", "[rock ’n’ roll]<rock>"],
  ])("in %j", (value, expected) => {
    expect(shown(find([text(value)]))).toBe(expected);
  });

  test.each([
    "salted",
    "unsalt",
    "SALT",
    "salt2",
    "sa lt",
    "brines",
    "the gate",
    "AxDx (year)",
    "sált",
    "salt\u0301",
    "",
  ])("not in %j", (value) => {
    expect(shown(find([text(value)]))).toBe(value);
  });

  test("in emphasis, not in code nor in what is marked already", () => {
    const nodes: Phrasing[] = [
      { type: "inlineCode", value: "salt", position: at() },
      { type: "indexTerm", entry: "white gold", children: [text("salt")], position: at() },
      { type: "emphasis", children: [text("dear salt")], position: at() },
    ];
    expect(shown(find(nodes))).toBe("inlineCode[salt]<white gold>(dear [salt]<salt>)");
  });

  test("nowhere where there are none", () => {
    const nodes = [text("salt")];
    expect(formFinder([])(nodes)).toEqual(nodes);
    expect(formFinder([["—", "dash"]])(nodes)).toEqual(nodes);
  });
});
