import { expect, test } from "vitest";
import { commandKeys, meaningOf, roleLetters, takesKeys } from "./keys.ts";
import type { RoleChoice } from "./protocol.ts";
import { strings } from "./strings.ts";

const roles: readonly RoleChoice[] = [
  { name: "heading 2", key: "2" },
  { name: "drop", key: "0" },
  { name: "subtitle", key: null },
  { name: "join", key: "j" },
];
const press = (key: string, held = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
});

test("each key has one meaning, which the legend tells", () => {
  expect(new Set(commandKeys.map(([key]) => key)).size).toBe(commandKeys.length);
  expect(commandKeys.map(([, command]) => command).sort()).toEqual(
    Object.keys(strings.commands).sort(),
  );
});

test("no letter of a role is that of a command", () => {
  const commands = commandKeys.map(([key]) => key);
  expect(roleLetters.filter(([letter]) => commands.includes(letter))).toEqual([]);
});

test.each([
  ["j", { command: "next-doubt" }],
  ["K", { command: "previous-block" }],
  ["2", { role: "heading 2" }],
  ["0", { role: "drop" }],
  ["d", { role: "drop" }],
])("%s has a meaning", (key, meaning) => {
  expect(meaningOf(press(key), roles)).toEqual(meaning);
});

test.each([
  ["9", {}],
  // A letter for a role that is not among those.
  ["v", {}],
  ["null", {}],
  ["d", { ctrlKey: true }],
  ["u", { metaKey: true }],
  ["2", { altKey: true }],
])("%s with %o has none", (key, held) => {
  expect(meaningOf(press(key, held), roles)).toBeUndefined();
});

test("where one types, keys are letters", () => {
  expect(takesKeys({ tagName: "INPUT", type: "search" }, "j")).toBe(true);
  expect(takesKeys({ tagName: "textarea" }, "j")).toBe(true);
  expect(takesKeys({ tagName: "SELECT" }, "d")).toBe(true);
  expect(takesKeys({ tagName: "BUTTON" }, "Enter")).toBe(true);
});

test("elsewhere they are the desk's", () => {
  expect(takesKeys({ tagName: "BUTTON" }, "j")).toBe(false);
  expect(takesKeys({ tagName: "INPUT", type: "checkbox" }, "j")).toBe(false);
  expect(takesKeys({ tagName: "DIV" }, "Enter")).toBe(false);
  expect(takesKeys(null, "j")).toBe(false);
});
