import { describe, expect, test } from "vitest";
import { aceMessages, epubcheckMessages, nuMessages, qpdfMessages, veraMessages } from "./said.ts";

/** Severity and words of what is told. */
const told = (messages: readonly { severity: string; reason: string; file: string }[]) =>
  messages.map(({ severity, file, reason }) => `${severity} ${file} ${reason}`);

test("qpdf is told of by its last line, and not where it ends well", () => {
  expect(qpdfMessages("a.pdf", 0, "No syntax or stream encoding errors found\n")).toEqual([]);
  expect(
    told(qpdfMessages("a.pdf", 2, "checking a.pdf\nqpdf: a.pdf: can't find PDF header\n")),
  ).toEqual([
    "error a.pdf Expected an output that qpdf accepts, not “qpdf: a.pdf: can't find PDF header”",
  ]);
});

describe("EPUBCheck", () => {
  const json = (...messages: object[]) => JSON.stringify({ messages, checker: {} });
  test("has errors and warnings told, with their places in the book, and no usages", () => {
    const locations = [{ path: "OEBPS/a.xhtml", line: 3 }];
    const said = json(
      { ID: "RSC-005", severity: "ERROR", message: "no title", locations },
      {
        ID: "OPF-1",
        severity: "WARNING",
        message: "an old way",
        locations: [{ path: "a", line: -1 }],
      },
      { ID: "CSS-028", severity: "USAGE", message: "a font" },
    );
    expect(told(epubcheckMessages("a.epub", said))).toEqual([
      "error a.epub Expected an output that EPUBCheck accepts, not “RSC-005: no title (OEBPS/a.xhtml:3)”",
      "warning a.epub Expected an output that EPUBCheck accepts, not “OPF-1: an old way (a)”",
    ]);
    expect(epubcheckMessages("a.epub", json())).toEqual([]);
  });
  test("that says nothing of use has failed", () => {
    expect(told(epubcheckMessages("a.epub", "Error: Unable to access jarfile\n"))).toEqual([
      "error a.epub Expected an output that EPUBCheck accepts, not “Error: Unable to access jarfile”",
    ]);
  });
});

test("Ace passes a book, or says what is against it, each once", () => {
  const report = (outcome: string) => {
    const one = {
      "earl:test": { "dct:title": "image-alt" },
      "earl:result": { "dct:description": "no words\n for it" },
    };
    const assertions = [{ assertions: [one, one] }];
    return `info: checking\n${JSON.stringify({ "earl:result": { "earl:outcome": outcome }, assertions })}`;
  };
  expect(aceMessages("a.epub", report("pass"))).toEqual([]);
  expect(told(aceMessages("a.epub", report("fail")))).toEqual([
    "error a.epub Expected an output that Ace accepts, not “image-alt: no words for it”",
  ]);
  expect(aceMessages("a.epub", "")).toHaveLength(1);
});

test("veraPDF passes some of the files, and of the others says the clauses", () => {
  const said = "FAIL /out/a/a.pdf ua1\n  FAIL 7.1-3\n  FAIL 7.2-34\nPASS /out/b/b.pdf ua1\n";
  expect(told(veraMessages("/out", ["a/a.pdf", "b/b.pdf"], "ua1", said))).toEqual([
    "error a/a.pdf Expected an output that veraPDF (ua1) accepts, not “FAIL 7.1-3, FAIL 7.2-34”",
  ]);
  expect(told(veraMessages("/out", ["a/a.pdf"], "ua1", "Exception\n"))).toEqual([
    "error a/a.pdf Expected an output that veraPDF (ua1) accepts, not “Exception”",
  ]);
});

test("the Nu checker has errors told by their files, but for what it takes for a fault and is none", () => {
  const messages = [
    { type: "error", url: "file:/out/a%20b/1.html", lastLine: 4, message: "Stray end tag" },
    {
      type: "error",
      url: "file:/out/a%20b/1.html",
      message: "x violates Content Security Policy (meta tag)",
    },
    { type: "info", url: "file:/out/a%20b/1.html", message: "Consider" },
  ];
  expect(told(nuMessages("/out", JSON.stringify({ messages })))).toEqual([
    "error a b/1.html Expected an output that the Nu Html Checker accepts, not “line 4: Stray end tag”",
  ]);
  expect(
    told(
      nuMessages(
        "C:\\out",
        JSON.stringify({ messages: [{ ...messages[0], url: "file:/C:/out/1.html" }] }),
      ),
    ),
  ).toEqual([
    "error 1.html Expected an output that the Nu Html Checker accepts, not “line 4: Stray end tag”",
  ]);
});
