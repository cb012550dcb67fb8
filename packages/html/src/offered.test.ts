import { specimen } from "@printery/testing";
import { expect, test } from "vitest";
import { downloadLinks, downloadList, downloads } from "./offered.ts";

const publication = specimen("article", "essay");
const offers = [
  { path: "specimen.pdf", bytes: 312_400, pages: 24 },
  { path: "specimen.print.pdf", bytes: 1_250_000 },
  { path: "specimen.epub", bytes: 320 },
];

test("each is told with its size and pages, to be seen and to be heard", () => {
  const told = downloadList(publication, offers).map(({ children: [link, facts] }) => [
    link?.type === "element" && link.properties.ariaLabel,
    facts?.type === "element" && facts.children[0],
  ]);
  expect(told).toEqual([
    ["PDF, 24 pages, 312 kilobytes", { type: "text", value: " 24 pages · 312 kB" }],
    ["EPUB, 1 kilobyte", { type: "text", value: " 1 kB" }],
    ["PDF for print, 1.3 megabytes", { type: "text", value: " 1.3 MB" }],
  ]);
});

test("where nothing is known of them, they are linked by their names", () => {
  const [pdf] = downloadList(publication, []);
  expect(pdf?.children).toMatchObject([{ tagName: "a", properties: { href: "specimen.pdf" } }]);
  expect(pdf?.children).toHaveLength(1);
  expect(JSON.stringify(downloads(publication, []))).not.toContain('ariaLabel":"PDF');
});

test("who reads is not sent to the press", () => {
  expect(JSON.stringify(downloads(publication, offers))).not.toContain("print");
  expect(downloadLinks(publication, offers).map(({ properties }) => properties)).toEqual([
    { rel: ["alternate"], type: "application/pdf", href: "specimen.pdf", title: "PDF" },
    { rel: ["alternate"], type: "application/epub+zip", href: "specimen.epub", title: "EPUB" },
  ]);
});

test("pages alone offer nothing", () => {
  expect(downloads({ ...publication, formats: ["html"] }, [])).toEqual([]);
});
