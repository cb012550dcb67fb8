import { expect, test } from "vitest";
import { being, expectCall, kinds, listOf } from "./check.ts";

const takes = {
  text: kinds.string,
  explains: kinds.boolean,
  files: kinds.map,
  plugins: listOf(kinds.plugin),
  epoch: being("seconds since 1970", Number.isFinite),
};

test.each([
  [{ text: "a" }],
  [{ text: "", explains: undefined }],
  [{ text: "a", explains: false, files: new Map(), plugins: [], epoch: 0 }],
  [{ text: "a", plugins: [() => {}, [() => {}, { depth: 2 }]] }],
])("%j is what is taken", (given) => {
  expect(() => expectCall(given, takes, ["text"])).not.toThrow();
});

test.each([
  [{}, "Expected text to be a string, not nothing"],
  [{ text: null }, "Expected text to be a string, not nothing"],
  [{ text: 5 }, "Expected text to be a string, not 5"],
  [{ text: "a", explains: "no" }, "Expected explains to be true or false, not “no”"],
  [{ text: "a", files: {} }, "Expected files to be a Map, not an object"],
  [{ text: "a", plugins: () => {} }, "Expected plugins to be a list, not a function"],
  [
    { text: "a", plugins: [() => {}, "remark-emoji"] },
    "Expected plugins[1] to be a function, or a list of one and its options, not “remark-emoji”",
  ],
  [{ text: "a", epoch: "now" }, "Expected epoch to be seconds since 1970, not “now”"],
  [{ text: "a", plugin: [] }, "Expected the option plugins, not plugin"],
  [{ text: "a", volume: 11 }, "Expected no option volume"],
])("%j is none", (given, message) => {
  expect(() => expectCall(given, takes, ["text"])).toThrow(new TypeError(message));
});
