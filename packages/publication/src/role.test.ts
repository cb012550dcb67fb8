import { expect, test } from "vitest";
import { depthsOf, mattersOf, roleOf, titleLines } from "./role.ts";

test.each([
  ["Preface", "preface"],
  ["PREFACE TO THE SECOND EDITION", "preface"],
  ["Vorwort zur dritten Auflage", "preface"],
  ["Préface de l’auteur", "preface"],
  ["Prefazione", "preface"],
  ["Foreword by a Friend", "foreword"],
  ["Avant-propos", "foreword"],
  ["Prólogo", "foreword"],
  ["Prologo", "prologue"],
  ["Part One", "part"],
  ["Part II: The Road", "part"],
  ["Part 3. The Sea", "part"],
  ["Erster Teil", "part"],
  ["Teil 2", "part"],
  ["Première partie", "part"],
  ["Parte prima", "part"],
  ["Introduction", "introduction"],
  ["Einführung", "introduction"],
  ["Introduction: Why Salt", "introduction"],
  ["Appendix", "appendix"],
  ["Appendix A. Tolls", "appendix"],
  ["Anhang B – Maße", "appendix"],
  ["Acknowledgements", "acknowledgments"],
  ["Acknowledgments", "acknowledgments"],
  ["Danksagung", "acknowledgments"],
  ["Dédicace", "dedication"],
  ["Épilogue", "epilogue"],
  ["Nachwort", "afterword"],
  ["Glosario", "glossary"],
  ["Bibliografie", "bibliography"],
  ["Conclusions", "conclusion"],
  ["Colophon", "colophon"],
  // Near misses: words that only begin so.
  ["Part of the Story", "chapter"],
  ["Part I Play in This", "chapter"],
  ["Partial Truths", "chapter"],
  ["Introduction to Calculus", "chapter"],
  ["Appendix Surgery", "chapter"],
  ["Prefaces I Have Known", "chapter"],
  ["Thanks to a Preface", "chapter"],
  ["Teil des Ganzen", "chapter"],
  ["Conclusions Drawn Too Early", "chapter"],
  ["Dank und Undank", "chapter"],
])("“%s” is a %s", (title, role) => {
  expect(roleOf(title, "book/01.txt")).toBe(role);
});

test.each([
  ["book/00-preface.txt", "preface"],
  ["book/10-part-one.txt", "part"],
  ["book/90-appendix-a.txt", "appendix"],
  ["book/12-part-of-it.txt", "chapter"],
])("the name %s says %s where the title says nothing", (path, role) => {
  expect(roleOf("Why Salt?", path)).toBe(role);
});

test("the title outweighs the file's name", () => {
  expect(roleOf("Epilogue", "book/00-preface.txt")).toBe("epilogue");
});

test("front matter ends with the first section of the body, back matter begins after the last", () => {
  expect(
    mattersOf([
      "preface",
      "glossary",
      "part",
      "chapter",
      "preface",
      "appendix",
      "chapter",
      "acknowledgments",
      "colophon",
    ]),
  ).toEqual(["front", "front", "body", "body", "body", "body", "body", "back", "back"]);
  expect(mattersOf(["preface", "appendix"])).toEqual(["front", "back"]);
});

test("what follows a part belongs to it, unless it looks back on all of them", () => {
  const roles = [
    "preface",
    "introduction",
    "part",
    "chapter",
    "part",
    "chapter",
    "epilogue",
    "appendix",
  ] as const;
  expect(depthsOf(roles, mattersOf(roles))).toEqual([1, 1, 1, 2, 1, 2, 1, 1]);
  expect(depthsOf(["chapter", "chapter"], ["body", "body"])).toEqual([1, 1]);
});

test("what is given its depth ends the part before it, and what follows belongs to none", () => {
  const roles = ["part", "chapter", "part", "chapter", "chapter", "part", "chapter"] as const;
  const given = [undefined, undefined, 1, 2, undefined, undefined, undefined] as const;
  expect(depthsOf(roles, mattersOf(roles), given)).toEqual([1, 2, 1, 2, 1, 1, 2]);
});

test.each([
  ["Chapter Two: A Letter", "Chapter Two", "A Letter"],
  ["CHAPTER IV. The Gate", "CHAPTER IV", "The Gate"],
  ["Part 1 — The Spring", "Part 1", "The Spring"],
  ["Zweiter Teil: Das Tor", "Zweiter Teil", "Das Tor"],
  ["Appendix A: Tables", "Appendix A", "Tables"],
  ["Chapter Two: A Letter: To Anna", "Chapter Two", "A Letter: To Anna"],
])("%s stands in two lines", (title, label, name) => {
  expect(titleLines(title)).toEqual({ label, name });
});

test.each([
  "Chapter Two",
  "A Letter: Chapter Two",
  "Part-time: A Memoir",
  "Chapter Two-A: Letters",
  "Appendix: Tables",
  "Appendicitis: A Case",
  "2: A Letter",
  "Chapter Two:",
])("%s stands in one", (title) => {
  expect(titleLines(title)).toEqual({ name: title });
});
