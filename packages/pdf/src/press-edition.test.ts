import { checkTarget } from "@printery/press";
import type { Press } from "@printery/publication";
import { anyPress, specimen, specimenImages } from "@printery/testing";
import { expect, test } from "vitest";
import { renderPdf } from "./render.ts";

const PRESS: Press = { ...anyPress, target: "ingram", inkLimit: 240 };

test("a shop finds its margins, its blank page and an even number of them; the reader none of these", async () => {
  const publication = { ...specimen("book", "book"), trim: "5 x 8 in" as const, press: PRESS };
  const { files, pages, messages } = await renderPdf(publication, specimenImages());
  const bytes = files.get(`${publication.id}.print.pdf`) ?? new Uint8Array();
  const findings = await checkTarget(bytes, "ingram", { press: PRESS, rightToLeft: false });
  // The pictures of the specimen are small.
  expect(findings.map(({ rule }) => rule).filter((rule) => !/image/.test(rule))).toEqual([]);
  const printed =
    Buffer.from(bytes)
      .toString("latin1")
      .match(/\/Type \/Page\b/g)?.length ?? 0;
  expect(printed % 2).toBe(0);
  // The one who reads it on a screen has a cover, and the blank inside of that.
  const read = (pages ?? 0) - 2;
  expect(printed - read).toBeGreaterThan(0);
  expect(printed - read).toBeLessThan(3);
  expect(messages.filter(({ ruleId }) => ruleId === "target-unmet")).toEqual([]);
});

test("a trim and a number of pages that the shop does not take are told of while there is time", async () => {
  const press: Press = { ...PRESS, target: "kdp", binding: "case" };
  const publication = { ...specimen("article", "essay"), trim: "A5" as const, press };
  const { messages } = await renderPdf(publication, specimenImages());
  const told = messages.filter(({ ruleId }) => ruleId === "target-unmet");
  expect([...new Set(told.map(({ file }) => file))]).toEqual(["on-specimens.yaml"]);
  expect(told.map(({ severity, reason }) => `${severity}: ${reason.split("; http")[0]}`)).toEqual([
    "warning: Expected a trim that KDP takes (5.5 × 8.5, 6 × 9, 6.14 × 9.21, 7 × 10, 8.25 × 11 in), not 5.827 × 8.268 in (148 × 210 mm) (KDP, Print Options",
    "warning: Expected 75 to 550 pages in a binding like this, not 4 (Book Bolt, KDP: minimum and maximum number of pages, a page of others'",
  ]);
});
