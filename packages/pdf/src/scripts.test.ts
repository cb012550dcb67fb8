import type { Publication } from "@printery/publication";
import { paragraph } from "@printery/testing";
import { describe, expect, test } from "vitest";
import { article, bytesOf, read } from "./read-article.ts";
import { type ReadPdf, readPdf } from "./read-pdf.ts";
import { renderPdf } from "./render.ts";

type Piece = ReadPdf["pages"][number]["pieces"][number];

/** What `pieces` say in the order of the file: a space where there is one between two, or a line ends. */
function saidBy(pieces: readonly Piece[]): string {
  let text = "";
  for (const [index, piece] of pieces.entries()) {
    const before = pieces[index - 1];
    const gap =
      before === undefined || before.y !== piece.y
        ? Infinity
        : Math.max(piece.x - before.x - before.width, before.x - piece.x - piece.width);
    text += (index > 0 && gap > 1 ? " " : "") + piece.text;
  }
  return text.replaceAll(/ +/g, " ");
}

async function textOf(text: string, lang: string): Promise<string> {
  const base = article([paragraph(text)], { lang, title: "T" });
  const publication = { ...base, metadata: { ...base.metadata, lang, title: "T", authors: [] } };
  const { pages } = await read(publication);
  return saidBy(pages[0]?.pieces ?? []);
}

describe("text is copied out as it was written", () => {
  test.each([
    [
      "he",
      "בשנת 1862 נבנה המגדל (כולל הפנס), ועלותו 4,500 לירות. שָׁלוֹם לבאים מן Bristol ומעבר לים!",
    ],
    ["ar", "بُنيت المنارة سنة 1862، ولا تزال (حتى اليوم) تضيء «البحر» كلّه؛ كتبها Henry بخطّه."],
    ["hi", "दीपस्तंभ के रखवाले ने लिखा कि रात लंबी है, पर रोशनी उससे छोटी नहीं; स्त्री, क्षमा, ज्ञान।"],
    ["ko", "등대는 1862년에 세웠고, 등대지기는 “밤은 길다”라고 적었다."],
    // Signs between Latin and Hebrew letters belong to neither.
    ["he", "ראו אצל Henry Whitlock (London, 1820). אחר כך (Bristol); ועוד [v2]? כן."],
    ["ar", "انظر كتاب Henry Whitlock (London, 1820). ثم (Bristol)؛ و[v2]؟ نعم."],
    // Marks of direction, which are for poppler, are no text.
    ["he", "בשנים 1999–2001 היו 50% ילדים, ובין 10:30 ל־11:45 באו 3–5. ראו (Bristol), עמ׳ 17–19."],
    ["ar", "بين 1999–2001 كان 50% أطفالا، و٥٠٪ بعدها، ثم ١٩٩٩–٢٠٠١؛ الصفحات 12–15، 17–19."],
    ["en", "The word שלום (peace) in Hebrew, سلام in Arabic and शांति in Hindi stand in one line."],
  ])("in %s, spaces included", async (lang, text) => {
    expect(await textOf(text, lang)).toContain(text);
  });

  test.each([
    // A letter that is twice in one form.
    ["ml", "വിളക്കുമാടം 1862-ൽ നിർമ്മിച്ചു, ചെലവ് 4,500 പൗണ്ട് ആയിരുന്നു."],
    ["or", "ଏହାର ଖର୍ଚ୍ଚ 4,500 ପାଉଣ୍ଡ ଥିଲା।"],
    ["ta", "கலங்கரை விளக்கம் 1862 ஆம் ஆண்டு கட்டப்பட்டது."],
    ["am", "የመብራት ማማው በ1862 ተሠራ፣ ወጪውም 4,500 ፓውንድ ነበር።"],
    ["ja", "灯台は1862年に建てられた。「夜は長い」と、彼は（日記に）書いている……。"],
    ["zh", "灯塔建于1820年，他写道：“夜很长。”此后——再没有回来。"],
    // Behind marks that are stacked, pdf.js sees a space.
    ["en", "He wrote gobe\u0301\u0302it with marks, x\u0302\u0323 with others, and went on."],
    ["th", "ผู้ดูแลประภาคารเขียนไว้ว่า คืนนี้ยาวนานนัก น้ำมันต้องเต็มถังเสมอ ทุกๆ เย็น"],
  ])("in %s", async (lang, text) => {
    const bare = (each: string) => each.replaceAll(/\s/g, "");
    expect(bare(await textOf(text, lang))).toContain(bare(text));
  });
});

describe("a publication that runs right to left", () => {
  const cell = (text: string) => ({
    type: "tableCell" as const,
    children: [{ type: "text" as const, value: text, position }],
    position,
  });
  const position = paragraph("").position;
  const row = (...cells: string[]) => ({
    type: "tableRow" as const,
    children: cells.map(cell),
    position,
  });
  const base = article([
    {
      type: "table",
      align: [null, null],
      children: [row("שנה", "גובה"), row("1862", "31")],
      position,
    },
    {
      type: "list",
      ordered: true,
      start: 7,
      spread: false,
      children: [{ type: "listItem", children: [paragraph("פריט")], position }],
      position,
    },
    { type: "code", value: "let lamp", position },
    paragraph("Plain English words"),
  ]);
  const hebrew: Publication = {
    ...base,
    metadata: { ...base.metadata, lang: "he", title: "מגדל" },
    sections: base.sections.map((section) => ({ ...section, lang: "he", title: "מגדל" })),
  };

  test("begins everything at the right, but code and what runs the other way", async () => {
    const { pages } = await read(hebrew);
    const [page] = pages;
    const find = (text: string) => {
      const piece = page?.pieces.find((each) => each.text === text);
      if (piece === undefined) throw new Error(`Expected ${text}`);
      return piece;
    };
    const end = ({ x, width }: Piece) => Math.round(x + width);
    // The inner margin of the book style on A5, at the binding.
    expect(end(find("שנה"))).toBe(Math.round(419.53 - 51));
    expect(find("גובה").x).toBeLessThan(find("שנה").x);
    expect(find("7").x).toBeGreaterThan(end(find("פריט")));
    const left = Math.round(find("let lamp").x);
    expect(left).toBeLessThan(100);
    expect(Math.round(find("Plain English words").x)).toBe(left);
  });

  test("says so to who shows two pages side by side", async () => {
    const direction = async (publication: Publication) => {
      const bytes = bytesOf(await renderPdf({ ...publication, images: [] }));
      return Buffer.from(bytes).includes("/Direction /R2L");
    };
    expect(await direction(hebrew)).toBe(true);
    expect(await direction(base)).toBe(false);
  });

  test("lets a section in another language begin at the left", async () => {
    const sections = hebrew.sections.map((section) => ({
      ...section,
      lang: "en",
      title: "A Tower",
    }));
    const { pages } = await read({ ...hebrew, sections });
    const at = (text: string) => pages[0]?.pieces.find((each) => each.text === text)?.x;
    expect(at("שנה")).toBeLessThan(at("גובה") ?? 0);
  });
});

test("ruby stands above its word in half its size, and after the line in the file", async () => {
  const { position } = paragraph("");
  const text = (value: string) => ({ type: "text" as const, value, position });
  const ruby = { type: "ruby" as const, text: "とうだい", children: [text("灯台")], position };
  const { pages } = await read(
    article([{ type: "paragraph", children: [ruby, text("の光")], position }], { lang: "ja" }),
  );
  const pieces = pages[0]?.pieces ?? [];
  const at = pieces.findIndex(({ text: each }) => each === "とうだい");
  const [above, below] = [pieces[at], pieces[at - 1]];
  expect(below?.text).toMatch(/灯台の光|の光/);
  expect((above?.y ?? 0) - (below?.y ?? 0)).toBeGreaterThan(8);
});

test("titles and bookmarks are as they were written", async () => {
  const base = article([paragraph("متن")], { lang: "ar", title: "منارة" });
  const pdf = await readPdf(
    bytesOf(
      await renderPdf({
        ...base,
        images: [],
        metadata: { ...base.metadata, lang: "ar", title: "منارة" },
      }),
    ),
  );
  expect([pdf.info.Title, pdf.xmpTitle, pdf.outline[0]?.title]).toEqual([
    "منارة",
    "منارة",
    "منارة",
  ]);
});
