import { readFileSync } from "node:fs";
import { formatMessage } from "@printery/task";
import { describe, expect, test } from "vitest";
import { documentOf, p } from "../test/nodes.ts";
import { compose } from "./compose.ts";

const fogra = readFileSync(new URL("../../design/profiles/FOGRA39L_coated.icc", import.meta.url));

/** What comes of `print` in the publication.yaml of a folder with `files`. */
function pressed(print: string, files: Record<string, Uint8Array> = {}) {
  const { publication, profiles, messages } = compose({
    id: "salt",
    folder: "salt",
    documents: [documentOf("salt/1.txt", [p("Text")], { title: "Salt" })],
    config: { path: "salt/publication.yaml", text: print },
    sidecars: new Map(),
    files: new Map(Object.entries(files)),
  });
  return {
    press: publication?.press,
    profiles: [...profiles.keys()],
    messages: messages.map(formatMessage),
  };
}

test("nothing is printed where that is said", () => {
  expect(pressed("print: false")).toEqual({ press: undefined, profiles: [], messages: [] });
});

test.each([
  ["print: true", 300],
  ["print: {target: ingram}", 240],
  ["print: {target: ingram, inkLimit: 260}", 260],
])("%s has no more ink anywhere than %i %%", (print, limit) => {
  expect(pressed(print).press?.inkLimit).toBe(limit);
});

describe("an ICC profile", () => {
  const where = "salt/publication.yaml:1:18: error: Expected";
  const end = "this publication is not built (profile-invalid)";

  test.each(["house.icc", "icc/house.icc"])("in the folder, %s, travels along", (name) => {
    const { press, profiles, messages } = pressed(`print: {profile: ${name}}`, {
      [`salt/${name}`]: fogra,
    });
    expect(messages).toEqual([]);
    expect(press?.profile).toBe("profiles/house.icc");
    expect(profiles).toEqual(["profiles/house.icc"]);
  });

  test.each([
    [
      "that is missing",
      {},
      `${where} an ICC profile (ISO 15076-1:2010) in the folder, not house.icc; ${end}`,
    ],
    [
      "whose name is misspelt",
      { "salt/hose.icc": fogra },
      `${where} hose.icc, not house.icc; ${end}`,
    ],
    [
      "that is none",
      { "salt/house.icc": Buffer.from("#!/bin/sh") },
      `${where} an ICC profile of a press (ISO 15076-1:2010, 7.2.9) in house.icc, not bytes that are none; ${end}`,
    ],
  ])("%s is told of", (_, files: Record<string, Uint8Array>, message) => {
    expect(pressed("print: {profile: house.icc}", files)).toEqual({
      press: undefined,
      profiles: [],
      messages: [message],
    });
  });
});

describe("marks", () => {
  test("for a printer are as they are asked for", () => {
    const { press, messages } = pressed("print: {marks: [crop]}");
    expect([press?.marks, messages]).toEqual([["crop"], []]);
  });

  test.each(["kdp", "ingram"])("for %s are left out, and told of", (target) => {
    const { press, messages } = pressed(`print:\n  target: ${target}\n  marks: [crop, bars]`);
    expect(press?.marks).toEqual([]);
    expect(messages).toEqual([
      `salt/publication.yaml:3:10: warning: Expected no marks for ${target}, which refuses them, not crop, bars; the pages are printed without (marks-refused)`,
    ]);
  });

  test("that nobody asks for are no matter to a shop", () => {
    expect(pressed("print: {target: kdp}").messages).toEqual([]);
  });
});
