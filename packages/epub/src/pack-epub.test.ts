import { deflateRawSync } from "node:zlib";
import { EPub } from "epub-gen-memory";
import { strFromU8, unzipSync } from "fflate";
import JSZip from "jszip";
import { expect, test } from "vitest";
import { deflate, packEpub } from "./pack-epub.ts";

const entries = [
  { path: "META-INF/container.xml", content: "<container/>" },
  { path: "OEBPS/<%= 1 + 1 %>.xhtml", content: '<p start="3"><%= 1 + 1 %></p>' },
  { path: "OEBPS/images/dot.png", content: new Uint8Array([1, 2, 3]) },
];

test("the container holds the mimetype, then the entries as they are, and nothing else", async () => {
  const files = unzipSync(await packEpub(entries));
  expect(Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)])).toEqual([
    ["mimetype", "application/epub+zip"],
    ...entries.map(({ path, content }) => [
      path,
      typeof content === "string" ? content : strFromU8(content),
    ]),
  ]);
});

test("the mimetype is first, stored, without an extra field (EPUB 3.3, clause 4.2.3)", async () => {
  const bytes = Buffer.from(await packEpub(entries));
  expect(bytes.subarray(0, 4).toString("latin1")).toBe("PK\u0003\u0004");
  expect({ method: bytes.readUInt16LE(8), extra: bytes.readUInt16LE(28) }).toEqual({
    method: 0,
    extra: 0,
  });
  expect(bytes.subarray(30, 58).toString("latin1")).toBe("mimetypeapplication/epub+zip");
});

test("every entry is dated 1980-01-01, 00:00, in any time zone", async () => {
  const bytes = Buffer.from(await packEpub(entries));
  const dates: number[][] = [];
  for (
    let at = bytes.indexOf("PK\u0001\u0002");
    at >= 0;
    at = bytes.indexOf("PK\u0001\u0002", at + 1)
  ) {
    dates.push([bytes.readUInt16LE(at + 12), bytes.readUInt16LE(at + 14)]);
  }
  expect(dates).toEqual(
    Array.from({ length: entries.length + 1 }, () => [0, 0b0000000_0001_00001]),
  );
});

test("text is deflated, as small as the engine would have it", async () => {
  const page = `<p>${"as it was, so it is; ".repeat(500)}</p>`;
  const bytes = await packEpub([{ path: "OEBPS/page.xhtml", content: page }]);
  expect(bytes.byteLength).toBeLessThan(600);
  expect(strFromU8(unzipSync(bytes)["OEBPS/page.xhtml"] ?? new Uint8Array())).toBe(page);
});

test.each([0, 1, 249, 250, 251, 700, 1786, 1787, 5_000, 16_122, 16_123, 70_000])(
  "%i bytes are deflated as zlib does with all the room it may have",
  (size) => {
    const words = Array.from({ length: size / 4 + 1 }, (_, nth) => `${(nth * nth) % 997} `).join(
      "",
    );
    const bytes = Buffer.from(words).subarray(0, size);
    expect(deflate(bytes).deflated).toEqual(deflateRawSync(bytes));
  },
);

test("paths in other letters say that they are UTF-8, and names are found by them", async () => {
  const bytes = Buffer.from(await packEpub([{ path: "OEBPS/mañana.xhtml", content: "<p/>" }]));
  expect(Object.keys(unzipSync(bytes))).toEqual(["mimetype", "OEBPS/mañana.xhtml"]);
});

test("the archive is to the byte what JSZip, with which the engine packs, would write", async () => {
  const images = ["a.png", "b.jpg"].map((path) => ({ path, content: Buffer.from(path) }));
  const zip = new JSZip();
  const options = { date: new Date(Date.UTC(1980, 0, 1)), createFolders: false };
  zip.file("mimetype", "application/epub+zip", options);
  for (const { path, content } of images) zip.file(path, content, options);
  const wanted = await zip.generateAsync({ type: "uint8array", platform: "DOS" });
  expect(Buffer.compare(await packEpub(images), wanted)).toBe(0);
});

// What the subclass relies on beyond the public interface of epub-gen-memory 1.1.2.
class Probe extends EPub {
  readonly steps: string[] = [];

  constructor() {
    super({ title: "", css: "" }, []);
  }

  names(): string[] {
    return Object.keys(this.zip.files);
  }

  protected override async generateTemplateFiles(): Promise<void> {
    this.steps.push("templates");
  }

  protected override async downloadAllFonts(): Promise<void> {
    this.steps.push("fonts");
    await super.downloadAllFonts();
  }

  protected override async downloadAllImages(): Promise<void> {
    this.steps.push("images");
    await super.downloadAllImages();
  }

  protected override async makeCover(): Promise<void> {
    this.steps.push("cover");
    await super.makeCover();
  }
}

test("the engine writes the mimetype itself, and the rest in a step that can be replaced", async () => {
  const probe = await new Probe().render();
  expect(probe.steps).toEqual(["templates", "fonts", "images", "cover"]);
  expect(probe.names()).toEqual(["mimetype"]);
});
