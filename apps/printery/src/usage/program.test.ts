import { CommanderError } from "commander";
import { expect, test } from "vitest";
import { commands } from "./all.ts";
import type { Definition } from "./definition.ts";
import { programOf } from "./program.ts";

/** What a command that takes everything is run with, and what is said. */
async function call(...argv: string[]) {
  const ran: unknown[] = [];
  const said: string[] = [];
  const bind: Definition = {
    name: "bind",
    summary: "bind it",
    description: "Binds it.",
    operands: [
      { name: "sheet", says: "what is bound", isRequired: true, isList: false },
      { name: "others", says: "and these", isRequired: false, isList: true },
    ],
    options: [
      { name: "--thread", takes: "colour", says: "of which colour", preset: "white" },
      { name: "--sew-through", says: "with thread" },
      { name: "--mark", takes: "word", says: "on it", isRepeated: true },
    ],
    run: async (operands, options) => {
      ran.push(operands, options);
      return 7;
    },
  };
  const program = programOf([bind], {
    version: "1.0.0",
    complain: (text) => said.push(text),
    end: (code) => ran.push(code),
  });
  const cause = await program.parseAsync(argv, { from: "user" }).catch((cause: unknown) => cause);
  const code = cause instanceof CommanderError ? cause.code : undefined;
  return { ran, said: said.join(""), code };
}

test("operands reach a command in their order, options by their names, and its exit code is told", async () => {
  expect((await call("bind", "a", "b", "c")).ran).toEqual([
    ["a", "b", "c"],
    { thread: "white", color: true },
    7,
  ]);
  expect((await call("bind", "a", "--sew-through", "--mark", "x", "--mark", "y")).ran).toEqual([
    ["a"],
    { thread: "white", sewThrough: true, mark: ["x", "y"], color: true },
    7,
  ]);
  expect((await call("bind", "--thread", "red", "a")).ran[1]).toMatchObject({ thread: "red" });
});

test.each([
  [["bind"], "commander.missingArgument"],
  [["bind", "a", "--mark"], "commander.optionMissingArgument"],
  [["bind", "a", "--thred", "red"], "commander.unknownOption"],
  [["bnid", "a"], "commander.unknownCommand"],
])("%j runs nothing", async (argv, code) => {
  expect(await call(...argv)).toMatchObject({ ran: [], code });
});

test("commands, and the options of each, have names of their own", () => {
  const names = commands.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const { options } of commands) {
    const own = options.map(({ name }) => name);
    expect(new Set(own).size).toBe(own.length);
  }
});
