import { describe, expect, test } from "vitest";
import { sourceOf } from "../source.ts";
import { cut } from "./cut.ts";

/** Shape and text of each block. */
function shapes(text: string): string[] {
  return cut(sourceOf("a.txt", text)).blocks.map((block) => `${block.shape}: ${block.text}`);
}

const wrapped = [
  "The keeper had climbed the stair so often that he no longer counted",
  "the steps, since his knees did that for him, and on the night when",
  "this story opens he had reached the lamp room before he noticed that",
  "the glass was warm.",
];

describe("cut", () => {
  test("joins the lines of a wrapped paragraph, and parts paragraphs at blank lines", () => {
    const [one, ...rest] = wrapped;
    expect(shapes([...wrapped, "", ...wrapped].join("\r\n"))).toEqual([
      `plain: ${[one, ...rest].join(" ")}`,
      `plain: ${wrapped.join(" ")}`,
    ]);
  });

  test("parts lines whose numbers count up, and no line of prose that begins with one", () => {
    const numbered = (number: string) => [
      "2.1 The clerk reported that the lamp of the harbour had been mended.",
      `${number} The keeper asked who had paid.`,
    ];
    const below = (number: string) =>
      shapes([...wrapped, "", ...numbered(number)].join("\n")).slice(1);
    expect(below("2.2")).toEqual(numbered("2.2").map((line) => `plain: ${line}`));
    expect(below("2.5")).toEqual([`plain: ${numbered("2.5").join(" ")}`]);
  });

  test("parts notes that bare numbers count at the foot of a page, and no line of prose that begins with one", () => {
    const notes = (number: string, margin = "") => [
      "  1 See the book of the harbour, where the oil is counted twice over.",
      `${margin}  ${number} The keeper had it bound.`,
    ];
    const below = (...lines: string[]) => shapes([...wrapped, "", ...lines].join("\n")).slice(1);
    const said = (number: string) => notes(number).map((line) => line.trim());
    expect(below(...notes("2"))).toEqual(said("2").map((line) => `plain: ${line}`));
    expect(below(...notes("7"))).toEqual([`plain: ${said("7").join(" ")}`]);
    const prose = notes("2").map((line) => line.replace("The keeper", "keepers"));
    expect(below(...prose)).toHaveLength(1);
  });

  test("joins what hangs below a note in brackets", () => {
    const note = [
      "[1] A. Byron. The price of light on the coast and its keepers. Lowport,",
      "    1990.",
    ];
    expect(shapes([...wrapped, "", ...note, "", ...wrapped].join("\n"))[1]).toBe(
      "note: A. Byron. The price of light on the coast and its keepers. Lowport, 1990.",
    );
  });

  test("parts the name of a draft from the title above it", () => {
    const title = (name: string) =>
      shapes(
        [
          `    The Lamp of a Harbour That Many Boats of the Coast Share at Night`,
          `      ${name}`,
          "",
          ...wrapped,
        ].join("\n"),
      );
    expect(title("draft-byron-lamp-03")[1]).toBe("plain: draft-byron-lamp-03");
    expect(title("draft of the harbour")[0]).toContain("Night draft of the harbour");
  });

  test("parts wrapped paragraphs that only an indent parts", () => {
    const paragraph = wrapped.map((line, index) => (index === 0 ? `   ${line}` : line));
    expect(shapes([...paragraph, ...paragraph].join("\n"))).toHaveLength(2);
  });

  test("parts a byline right below what sums a text up, and no line of prose that begins like one", () => {
    const below = (...lines: string[]) => shapes([...lines, "", ...wrapped].join("\n"))[0];
    const summed = [
      "The lamp is to be lit by itself from the spring on, and the keeper who",
      "climbed to it for thirty years is to come down and stay there for good.",
    ];
    expect(below(...summed, "by Ada Byron")).toBe(`plain: ${summed.join(" ")}`);
    const open = [
      summed[0] ?? "",
      "climbed to it for thirty years was much praised in his old age",
    ];
    for (const lines of [
      [...open, "by Ada Byron"],
      [...summed, "by the sea, as he says"],
    ]) {
      expect(below(...lines)).toBe(`plain: ${lines.join(" ")}`);
    }
  });

  test("joins the lines that hang below one whose italics go on, and no others", () => {
    const hanging = (mark: string) =>
      shapes(
        [
          `${mark}Written on the glass of the lamp,`,
          `  Harbour House.${mark}`,
          "",
          ...wrapped,
          "",
          ...wrapped,
        ].join("\n"),
      );
    expect(hanging("_")[0]).toBe("plain: _Written on the glass of the lamp, Harbour House._");
    expect(hanging("")[0]).toBe("plain: Written on the glass of the lamp,");
  });

  test("parts wrapped paragraphs where a line ends before it must", () => {
    expect(shapes(["The Stair", ...wrapped, "The Lamp", ...wrapped].join("\n"))).toEqual([
      "plain: The Stair",
      `plain: ${wrapped.join(" ")}`,
      "plain: The Lamp",
      `plain: ${wrapped.join(" ")}`,
    ]);
  });

  test("parts the entries of a wrapped bibliography, and no names in prose", () => {
    const [one, two] = [
      "Ashby, T. (1978). Oil and evenings: the price of",
      "light on the coast. Lowport: Quay Press, Harbour",
    ];
    const entries = [
      one,
      two,
      "House.",
      "Bird, M., & Cole, R. (1990). The book of a chandler,",
      "and what it says of oil.",
    ];
    const text = [...wrapped, "", ...entries, "", ...wrapped].join("\n");
    expect(shapes(text).slice(1, -1)).toEqual([
      `plain: ${entries.slice(0, 3).join(" ")}`,
      `plain: ${entries.slice(3).join(" ")}`,
    ]);
    const prose = [
      "So it was said by the keeper of the light, and by all the boys, and by",
      "Bird, M. (1990), who had it from him.",
    ];
    expect(shapes([...wrapped, "", ...prose, "", ...wrapped].join("\n"))[1]).toBe(
      `plain: ${prose.join(" ")}`,
    );
  });

  test("leaves whole lines whole", () => {
    expect(
      shapes("Salt\nRoad\nA line that is a block of its own and ends.\nAnother one."),
    ).toHaveLength(4);
  });

  test.each([
    ["- one\n- two", ["item: one", "item: two"]],
    ["- from one -\n- one-", ["plain: - from one -", "item: one-"]],
    ["1. one\n2. two", ["item: one", "item: two"]],
    ["a) one\nb) two", ["item: one", "item: two"]],
    ["* * *", ["rule: * * *"]],
    ["⁂", ["rule: ⁂"]],
    ["[1] See below.", ["note: See below."]],
    ["> said\n> again", ["quoted: said", "quoted: again"]],
    ["Title\n=====", ["plain: Title"]],
    ["| a | b |\n|---|---|\n| c | d |", ["table: | a | b | |---|---| | c | d |"]],
    ["a\tb\nc\td", ["table: a b c d"]],
    [
      "Footnotes\n\n1 The first.\n\n2 The second.",
      ["plain: Footnotes", "note: The first.", "note: The second."],
    ],
    [
      "Notes:\n\n(1) The first.\n\nMore.\n\nNotes:\n\n(2) The second.",
      ["plain: Notes:", "note: The first.", "plain: More.", "plain: Notes:", "note: The second."],
    ],
    ["(ii) one\n(iii) two", ["item: one", "item: two"]],
    ["text ends |", ["plain: text ends"]],
  ])("sees the shape of %j", (text, blocks) => {
    expect(shapes(text)).toEqual(blocks);
  });

  test.each([
    ["a dash in prose", "one -two"],
    ["a decimal", "1.5 metres"],
    ["a year", "1984. It was cold."],
    ["an initial", "A. Byron"],
    ["a reference in prose", "[see] below"],
    ["one dash", "-"],
    ["a word between dashes", "- Ends -"],
    ["numbers without a promise of notes", "1 The first."],
    ["a bar in prose", "salt | pepper"],
  ])("takes %s for plain text", (_what, text) => {
    expect(shapes(text)).toEqual([`plain: ${text}`]);
  });

  test("knows page numbers and running heads at the edges of pages", () => {
    const page = (number: number) =>
      `The Salt Road\n\n${"So it went on. ".repeat(number)}\n\n${number}\n`;
    expect(
      shapes([1, 2, 3].map(page).join("\f")).filter((block) => block.startsWith("furniture")),
    ).toEqual([
      "furniture: 1",
      "furniture: The Salt Road",
      "furniture: 2",
      "furniture: The Salt Road",
      "furniture: 3",
    ]);
    expect(shapes("The Salt Road\n\nSome words\n\n1")).not.toContain("furniture: 1");
  });

  test("knows them in a numbered memo without form feeds by the feet that count on", () => {
    const page = (number: number) =>
      `   So it went on.\n\n\n\nByron          Lamps          [Page ${number}]\n\nRFC 12          Lamps\n\n`;
    const furniture = (...numbers: number[]) =>
      shapes(numbers.map(page).join("")).filter((block) => block.startsWith("furniture"));
    expect(furniture(1, 2, 3, 4).length).toBeGreaterThan(furniture(1, 5, 9, 14).length);
  });

  test("knows them in other texts without form feeds by a number above the same head", () => {
    const page = (number: number, head: string) =>
      `${"So it went on. ".repeat(4)}\n\n${number}\n\n${head}\n\n`;
    const furniture = (...heads: string[]) =>
      shapes(heads.map((head, at) => page(at + 1, head)).join("")).filter((block) =>
        block.startsWith("furniture"),
      );
    expect(furniture("The Salt Road", "The Salt Road", "The Salt Road").length).toBeGreaterThan(2);
    expect(furniture("The Pans", "The Carts", "The Inns")).toEqual([]);
  });

  test.each([
    ["1\tRoads\n1.1\tSalt", ["plain: 1 Roads", "plain: 1.1 Salt"]],
    ["1\tRoads\n2\tSalt", ["table: 1 Roads 2 Salt"]],
  ])("tells numbered headings set with tabs from a table: %j", (text, expected) => {
    expect(shapes(text)).toEqual(expected);
  });

  test("keeps the title that the running heads repeat", () => {
    const page = (number: number) => `The Salt Road\nSo it went on, as roads do. ${number}.`;
    const [first] = shapes([1, 2, 3, 4].map(page).join("\f"));
    expect(first).toBe("plain: The Salt Road");
  });

  test("finds the title below the running head of the first page, over several lines", () => {
    const pages = (...first: string[]) =>
      shapes([first.join("\n"), "2\n\nSo it ended."].join("\n\f"));
    const body = "So it went on, as roads do.";
    const [head, title] = pages("The Salt Road", "", "Notice", "The Salt", "Road", body, "", "1");
    expect([head, title]).toEqual(["furniture: The Salt Road", "plain: Notice"]);
    expect(pages("The Salt Road", "", "The Salt", "Road", body, "", "1")).toContain(
      "plain: The Salt Road",
    );
    // Near misses: something else stands below, or there are no pages.
    expect(pages("The Salt Road", "", "The Salt", "Roads", body, "", "1")[0]).toMatch(/^plain/);
    expect(shapes("The Salt Road\n\nThe Salt\nRoad\n\nIt went on.")[0]).toMatch(/^plain/);
  });

  test("finds the title below the head of a journal, where other pages have it as theirs", () => {
    const page = (head: string, ...body: string[]) =>
      [head, "", ...body, "So it went on, as roads do."].join("\n");
    const tops = (...heads: string[]) =>
      shapes(
        [
          page(heads[0] ?? "", "The Salt Road", "Ida Marsh"),
          ...heads.slice(1).map((head) => page(head)),
        ].join("\n\f"),
      ).slice(0, 2);
    const taken = ["furniture: Harbour Papers 4", "plain: The Salt Road"];
    expect(tops("Harbour Papers 4", "The Salt Road", "Harbour Papers 4")).toEqual(taken);
    expect(tops("Harbour Papers 4", "The Salt Road 7", "8 Harbour Papers 4")).toEqual(taken);
    // Near misses: it heads no other page, or what stands below it heads none.
    expect(tops("Harbour Papers 4", "The Salt Road", "The Salt Road")[0]).toMatch(/^plain/);
    expect(tops("Harbour Papers 4", "Ways", "Harbour Papers 4")[0]).toMatch(/^plain/);
  });

  test("leaves a chapter that begins below a running head that names it", () => {
    const page = (at: number, head: string, ...body: string[]) =>
      [head, "", ...body, "So it went on.", "", `${at}`].join("\n");
    const found = shapes(
      [page(1, "The Stair", "A"), page(2, "The Lamp", "The Lamp", "B"), page(3, "The Lamp")].join(
        "\n\f",
      ),
    );
    expect(found.filter((block) => block.endsWith(": The Lamp"))).toEqual([
      "furniture: The Lamp",
      "plain: The Lamp",
      "furniture: The Lamp",
    ]);
  });

  test.each([
    ["at the end of a running head", (at: number) => `The Salt Road ${at}`],
    ["before it", (at: number) => `${at} The Salt Road`],
    ["under a heading that changes", (at: number) => `${at} Of Chapter ${"I".repeat(at)}`],
  ])("knows a page number %s", (_where, head) => {
    const page = (at: number) => `${head(at + 6)}\nSome words of the ${"very ".repeat(at)}road.`;
    const found = shapes([1, 2, 3, 4].map(page).join("\f"));
    expect(found.filter((block) => block.startsWith("furniture"))).toHaveLength(4);
  });

  test("leaves headings at the tops of pages that a table of contents names", () => {
    const pages = ["Contents\n\n2.1. The Road\n2.2. The Salt", "2.1. The Road\n\nIt went on."];
    expect(shapes([...pages, "2.2. The Salt\n\nIt was white."].join("\f"))).not.toContainEqual(
      expect.stringMatching(/^furniture/),
    );
  });

  test("takes the marks of a mail that is quoted as a whole for none of its text", () => {
    const mail = [
      "> The Stair",
      ">",
      ...wrapped.map((line) => `> ${line}`),
      ">",
      "> - one",
      "> - two",
    ];
    expect(shapes(mail.join("\n"))).toEqual([
      "plain: The Stair",
      `plain: ${wrapped.join(" ")}`,
      "item: one",
      "item: two",
    ]);
  });

  test("leaves the marks of a quotation within a mail", () => {
    const mail = [...wrapped, "", "> The glass was cold.", "", ...wrapped];
    expect(shapes(mail.join("\n"))).toContain("quoted: The glass was cold.");
  });

  test("lets the width tell where a paragraph ends that no space parts", () => {
    const short = "The lamp was lit by then, and it burnt until the day was there.";
    expect(shapes([...wrapped, ...wrapped, short, ...wrapped, ...wrapped].join("\n"))).toHaveLength(
      5,
    );
  });

  test("parts items that begin with small letters in a text whose lines are whole", () => {
    const items = [
      "keep the lamp filled and the wick trimmed through the whole of the night",
      "keep the stair clear of nets and of whatever else may lie about",
    ];
    expect(shapes(["The keeper is to:", ...items, "The board pays him."].join("\n"))).toHaveLength(
      4,
    );
  });

  test("joins the second line of a numbered heading", () => {
    const text = [
      ...wrapped,
      "",
      "2.1.  Of the Lamp, its Oil, its Wick and the",
      "      Hours of its Burning",
      "",
      ...wrapped,
    ];
    expect(shapes(text.join("\n"))).toContain(
      "plain: 2.1. Of the Lamp, its Oil, its Wick and the Hours of its Burning",
    );
  });

  test.each([
    [
      "after a colon",
      ["   Lamp:  What is lit at dusk, and put out when the sun has risen", "      over the bar."],
    ],
    [
      "before a column",
      [
        "   lamp     What is lit at dusk, and put out when the sun has risen",
        "            over the bar.",
      ],
    ],
  ])("parts a term from what is said of it, %s", (_what, lines) => {
    const again = lines.map((line) => line.replace(/amp/, "ens"));
    const text = [...wrapped, "", ...lines, "", ...again, "", ...wrapped].join("\n");
    expect(
      shapes(text)
        .slice(1, 5)
        .map((block) => block.split(" ")[1]),
    ).toEqual([expect.stringMatching(/amp:?$/), "What", expect.stringMatching(/ens:?$/), "What"]);
  });

  test("leaves a sentence with a colon whole", () => {
    const line = "The keeper said:  He had seen it, and he would see it again, he";
    const text = [...wrapped, "", line, "thought, before the night was over.", "", ...wrapped];
    expect(shapes(text.join("\n"))).toHaveLength(3);
  });

  test("goes on below the furniture of a page", () => {
    const [one, two, three, four] = wrapped;
    const pages = [
      [...wrapped, "", one, two, "", "Byron  [Page 1]"],
      ["The Stair", "", three, four],
    ];
    const text = pages.map((page) => page.join("\n")).join("\n\f\n");
    expect(shapes(text)).toContain(`plain: ${wrapped.join(" ")}`);
  });

  test.each([
    ["lines of a program", "let lamp = light();\nlamp.burn(night);"],
    ["what one types", "$ light the-lamp\n$ burn --night"],
    ["a list of settings", '[lamp]\noil = "whale"\nwick = 3'],
    ["a drawing", "┌──┐\n└──┘"],
    ["one line of a program", "const lamp = light();"],
    ["a comment over a program", "# the lamp\nlamp = light()"],
  ])("sees %s as code", (_what, text) => {
    expect(shapes(text)).toEqual([expect.stringMatching(/^code: /)]);
  });

  test.each([
    ["a sentence that names a function", "You may call light() before the night."],
    ["a sentence that ends in a semicolon", "The lamp was lit (by whom?);"],
    ["a sum", "Three and four make seven = a week."],
    ["an aside", "The lamp (which was lit by the keeper of the light)"],
    ["a name", "npm install"],
  ])("sees no code in %s", (_what, text) => {
    expect(shapes(text)).toEqual([`plain: ${text}`]);
  });

  test("parts a program from the prose around it", () => {
    expect(
      shapes("Light the lamp like this:\nlet lamp = light();\nlamp.burn(night);\nThen go down."),
    ).toEqual([
      "plain: Light the lamp like this:",
      "code: let lamp = light(); lamp.burn(night);",
      "plain: Then go down.",
    ]);
  });

  test("sees a table whose columns lost their width", () => {
    expect(shapes("Lamp   Oil   Hours\nNorth lamp   Whale   12\nSouth   Rape   9")).toEqual([
      expect.stringMatching(/^table: /),
    ]);
  });

  test("sees no table in sentences set apart by two spaces", () => {
    expect(
      shapes("It was dark.  It was cold.\nHe lit it.  He sat down.\nHe slept.  It burnt."),
    ).not.toContainEqual(expect.stringMatching(/^table: /));
  });
});

describe("feet that are called pages", () => {
  const said = "The keeper of the lamp went down the stair, and up again.";
  const more = "The lamp was lit at five, and it burned until the boats were in.";
  const furniture = (text: string) => shapes(text).filter((each) => each.startsWith("furniture"));

  test.each([
    ["Page 1", "Page 2"],
    ["Page 1 of 2", "Page 2 of 2"],
    ["Seite 1 von 2", "Seite 2 von 2"],
    ["- page 4 -", "- page 5 -"],
  ])("%s is one", (first, second) => {
    expect(furniture([said, first, more, second].join("\n\n"))).toHaveLength(2);
  });

  test.each([
    ["those above all text", ["Page 1", said, "Page 2", more]],
    ["those that do not count on", [said, "Page 1", more, "Page 3"]],
    ["one alone", [said, "Page 1", more]],
    ["those that say more", [said, "Page 1 is lost", more, "Page 2 is lost"]],
  ])("but not %s", (_what, blocks) => {
    expect(furniture(blocks.join("\n\n"))).toEqual([]);
  });

  test("and a sentence goes on below them", () => {
    const text = `${said}\n\nThe stair was as old as the\n\nPage 1\n\nlamp, and it was wet.\n\nPage 2`;
    expect(furniture(text)).toHaveLength(2);
  });
});

describe("words beside the number of a page, where form feeds were lost", () => {
  const furniture = (text: string) =>
    shapes(text).filter((each) => each.startsWith("furniture")).length;
  const body = (name: string) => wrapped.map((line) => `${name} ${line}`);
  const names = ["Ada", "Bea", "Cleo", "Dora"];
  const pages = (...folios: string[]) =>
    folios
      .map((folio, at) =>
        [...body(names[at] ?? ""), ...body(names[at] ?? ""), "", "", folio].join("\n"),
      )
      .join("\n");

  test.each([
    [["2    The Harbour Trust", "3    The Harbour Trust", "4    The Harbour Trust"]],
    [["The Harbour Trust   2", "The Harbour Trust   4", "The Harbour Trust   6"]],
    [["The Trust | Report | 2", "3 | Report | The Trust", "The Trust | Report | 4"]],
    [["Papers 20/12   – 2 –   The House", "The House   – 3 –   Papers 20/12"]],
  ])("are furniture: %j", (folios) => {
    expect(furniture(pages(...folios))).toBe(folios.length);
  });

  test.each([
    ["they are two", ["2    The Harbour Trust", "3    The Harbour Trust"]],
    [
      "the number does not count on",
      ["9    The Trust Report", "4    The Trust Report", "1    The Trust Report"],
    ],
    ["it is part of what they say", ["Recommendation 1", "Recommendation 2", "Recommendation 3"]],
    [
      "the words are others",
      ["2    The Harbour Trust", "3    The Lamp Room", "4    The Long Stair"],
    ],
  ])("but not where %s", (_what, folios) => {
    expect(furniture(pages(...folios))).toBe(0);
  });

  test("and are none in a table", () => {
    const rows = [1, 2, 3, 4].map((number) => `${number}    The Harbour Trust`);
    expect(furniture([...wrapped, "", ...rows, "", ...wrapped].join("\n"))).toBe(0);
  });

  test("part what stands above and below", () => {
    const folios = [2, 3, 4].map((number) => `${number}    The Harbour Trust`);
    const text = pages(...folios).replace("Bea", "The Lamp\n\nBea");
    expect(shapes(text)).toContain("plain: The Lamp");
  });
});

describe("page numbers in the middle of a line, where form feeds were lost", () => {
  const page = (number: number, below: string) =>
    [...wrapped, "", `${" ".repeat(36)}${number}`].join("\n") + below;

  test("are furniture", () => {
    const text = page(1, "\n") + page(2, "\n") + page(3, "");
    expect(shapes(text).filter((each) => /^furniture: \d/.test(each))).toHaveLength(3);
  });

  test("unless there is room below them, as below a chapter's", () => {
    const text = page(1, "\n\n") + page(2, "\n\n") + page(3, "\n\nSo it was.");
    expect(shapes(text).filter((each) => /^furniture: \d/.test(each))).toEqual([]);
  });
});

test.each([
  ["12. April 2022", false],
  ["1. märz 2020", false],
  ["12. January 2022", true],
  ["12. April 2022, a dry day", true],
  ["3. Mai 2022, 16:48 Uhr / Aktualisiert am 4. Mai 2022", false],
  ["3. Mai 20225", true],
  ["12. Lampen 2022", true],
])("an item: “%s” %j", (text, holds) => {
  expect(shapes(text)[0]?.startsWith("item")).toBe(holds);
});

test.each([
  ["lines without a blank line", "The keeper of the lamp went down the stair\n".repeat(40_000)],
  ["blank lines", "\n".repeat(200_000)],
  ["lines of one character", "a\n".repeat(100_000)],
  ["marks of quotation", "> ".repeat(300_000)],
  ["a line of marks", "-".repeat(500_000)],
  ["brackets", "a(".repeat(250_000)],
  ["space", " ".repeat(1_000_000)],
  ["pages", "Head\n\nIt went on\n\n1\n\f".repeat(20_000)],
  ["rows", "a   b   c\n".repeat(40_000)],
  ["bars", `${"| a ".repeat(50_000)}\n`.repeat(3)],
])("is done in time with many %s", (_what, text) => {
  const start = process.cpuUsage();
  shapes(text);
  expect(process.cpuUsage(start).user).toBeLessThan(3_000_000);
});
