import type { Flow, Phrasing, Position } from "@printery/document";
import { plainText } from "@printery/document";
import { describe, expect, test } from "vitest";
import { setTypography } from "./set-typography.ts";
import { setWords } from "./set-words.ts";

const position: Position = {
  start: { line: 1, column: 1, offset: 0 },
  end: { line: 1, column: 1, offset: 0 },
};
const text = (value: string): Phrasing => ({ type: "text", value, position });
const code = (value: string): Phrasing => ({ type: "inlineCode", value, position });
const emphasis = (...children: Phrasing[]): Phrasing => ({ type: "emphasis", children, position });
const paragraph = (...children: Phrasing[]): Flow => ({ type: "paragraph", children, position });

/** Spaces and joiners as one sees them: `~` no-break, `'` would be lost among others, so `_` narrow, `|` hair, `+` joiner. */
const seen = (value: string) =>
  value
    .replaceAll("\u00a0", "~")
    .replaceAll("\u202f", "_")
    .replaceAll("\u200a", "|")
    .replaceAll("\u2060", "+");
const inLanguage = (lang: string) => (value: string) =>
  seen(plainText(setTypography([paragraph(text(value))], { lang })));
const english = inLanguage("en");

describe("quotation marks and apostrophes in English", () => {
  test.each([
    [`"Hello," she said, "it's late."`, "“Hello,” she said, “it’s late.”"],
    [`"'Never,' he said."`, "“|‘Never,’ he said.”"],
    [`'Tis so; 'twas rock 'n' roll in the '90s.`, "’Tis so; ’twas rock ’n’ roll in the ’90s."],
    [`'The dogs' bones,' he said. 'I saw 'em.'`, "‘The dogs’ bones,’ he said. ‘I saw ’em.’"],
    [`"No 'ouse like 'ome," an' 'e went`, "“No ’ouse like ’ome,” an’ ’e went"],
    [`fo'c's'le, will-o'-the-wisp, o'clock`, "fo’c’s’le, will-o’-the-wisp, o’clock"],
    [`She said ("yes") and ["no"].`, "She said (“yes”) and [“no”]."],
    [`He said--"Come!" "I don't--"`, "He said+—“Come!” “I don’t+—”"],
    ["``TeX'' and `GNU', don`t and don´t", "“TeX” and ‘GNU’, don’t and don’t"],
    [`"A paragraph that opens`, "“A paragraph that opens"],
    [`“Curly" and "mixed”, don't`, "“Curly” and “mixed”, don’t"],
    [`the Dr.'s, the 1920's, the '14 vintage`, "the Dr.’s, the 1920’s, the ’14 vintage"],
    ["‘Tis, ‘em, ‘90s", "’Tis, ’em, ’90s"],
    [`6' 2" tall, a 6' wall, a 12" pipe`, "6′ 2″ tall, a 6′ wall, a 12″ pipe"],
    [`He said "6". The "6" pipe" leaks.`, "He said “6”. The “6″ pipe” leaks."],
    [`a 24" x 36" sheet`, "a 24″ × 36″ sheet"],
    [`51° 30' 26" N`, "51° 30′ 26″ N"],
  ])("%s", (before, after) => expect(english(before)).toBe(after));

  test.each([`so " alone`, `"`, `'`, `a"b`, `' '`])("nothing tells: %s", (same) =>
    expect(english(same)).toBe(same),
  );
});

describe("quotation marks by language", () => {
  test.each([
    ["de", `"Das ist's", und "er sagt: 'So!'"`, "„Das ist’s“, und „er sagt: ‚So!‘“"],
    ["de", `,,Gans'' und »Ente« und "Huhn"`, "»Gans« und »Ente« und »Huhn«"],
    ["de", ",,Gans'' und ,,Ente\"", "„Gans“ und „Ente“"],
    ["de-CH", `"Das ist's"`, "«Das ist’s»"],
    ["fr", `"Bonjour!" dit-il; l'"été": ici?`, "«_Bonjour_!_» dit-il_; l’«_été_»~: ici_?"],
    ["fr", `" Ah "`, "«_Ah_»"],
    ["fr-CA", `"Bonjour!" dit-il; ici: là`, "«_Bonjour!_» dit-il; ici~: là"],
    ["es", `"Hola"`, "“Hola”"],
    ["es", `«Hola» y "adiós"`, "«Hola» y «adiós»"],
    ["it", `Dell'"arte" nel '68`, "Dell’«arte» nel ’68"],
    ["nl", `'s Avonds "zei" hij: 't is zo'n`, "’s Avonds “zei” hij: ’t is zo’n"],
    ["pl", `"Tak"`, "„Tak”"],
    ["cs", `"Ano"`, "„Ano“"],
    ["sv", `"Ja", sa hon`, "”Ja”, sa hon"],
    ["fi", `"Joo"`, "”Joo”"],
    ["nb", `"Ja"`, "«Ja»"],
    ["hu", `"Igen"`, "„Igen”"],
    ["ro", `"Da"`, "„Da”"],
    ["el", `"Ναι"`, "«Ναι»"],
    ["ru", `"Да", сказал он, "и 'нет' тоже"`, "«Да», сказал он, «и „нет“ тоже»"],
    ["pt-PT", `"Sim"`, "«Sim»"],
    ["he", `צה"ל אמר "שלום"`, `צה"ל אמר ”שלום”`],
    ["ja", `彼は"はい"と「言った」`, `彼は"はい"と「言った」`],
    ["xx", `"What"`, "“What”"],
  ])("%s: %s", (lang, before, after) => expect(inLanguage(lang)(before)).toBe(after));
});

describe("dashes", () => {
  test.each([
    ["en", "so--and so -- and so --- yes", "so+—and so~— and so~— yes"],
    ["en", "one - two, 1914-18, pp. 3-7", "one~– two, 1914+–+18, pp.~3+–+7"],
    ["en", "Mr. B---- and ------", "Mr.~B+⸺ and ⸻"],
    ["en", "-5 °C, (-3)", "−5~°C, (−3)"],
    ["de", "so - und so -- und 1914--18", "so~– und so~– und 1914+–+18"],
    ["fr", "oui - non", "oui~– non"],
  ])("%s: %s", (lang, before, after) => expect(inLanguage(lang)(before)).toBe(after));

  test.each([
    "2021-03-04",
    "+44-20-7946-0958",
    "555-1234",
    "ISBN 978-0-306-40615-7",
    "Boeing 737-800, RFC 2119-3, A-12, COVID-19",
    "a 3-1 win",
    "run --help or -x",
    "-->",
    "----------",
    "well-known",
    "5 - 3",
    "https://a.example/b--c/1-2",
    "notes--old.txt",
  ])("left: %s", (same) => expect(english(same)).toBe(same));
});

describe("ellipses", () => {
  test.each([
    ["en", "wait...what? Well... so. . . yes", "wait+|+… what? Well+|+… so+|+… yes"],
    ["en", "The end.... Then", "The end.+|+… Then"],
    ["en", `"...so," he said`, "“…~so,” he said"],
    ["en", "(...)", "(…)"],
    ["de", "So ... ja, Mist...", "So~… ja, Mist…"],
  ])("%s: %s", (lang, before, after) => expect(inLanguage(lang)(before)).toBe(after));

  test.each(["../..", "Chapter ........ 9", "1...9"])("left: %s", (same) =>
    expect(english(same)).toBe(same),
  );
});

describe("spaces, fractions, ordinals, signs", () => {
  test.each([
    ["en", "two  spaces", "two spaces"],
    ["en", "Mr. Smith & Co., No. 5, J. R. R. Tolkien", "Mr.~Smith~& Co., No.~5, J.~R.~R. Tolkien"],
    ["en", "12 km, 50 %, 9 a.m., 8 oz.", "12~km, 50~%, 9~a.m., 8~oz."],
    ["en", "1/2 cup, 2 1/2 cups, 3/4-inch", "½ cup, 2½ cups, ¾-inch"],
    ["en", "the 19 th century, the 2 nd, 1st", "the 19th century, the 2nd, 1st"],
    ["en", "3 x 4 m, 1920x1080", "3 × 4~m, 1920×1080"],
    ["en", "(c) 2020, Windows(r), Foo(tm)", "© 2020, Windows®, Foo™"],
    [
      "fr",
      "Le maire, Ce soir, De là, Me voici, la Ve République",
      "Le maire, Ce soir, De là, Me voici, la Vᵉ République",
    ],
    ["fr", "le 1er, la 1re, le 2e, le XIXe siècle", "le 1ᵉʳ, la 1ʳᵉ, le 2ᵉ, le XIXᵉ siècle"],
    ["es", "el 1.o, la 2.a, el 3o, la 1a edición", "el 1.º, la 2.ª, el 3º, la 1ª edición"],
    ["it", "il 2o e la 3a volta", "il 2º e la 3ª volta"],
  ])("%s: %s", (lang, before, after) => expect(inLanguage(lang)(before)).toBe(after));

  test.each([
    ...["1/2/2021", "24/7", "and/or", "(1/2)", "https://a.example/1/2", "1/5", "0x10"],
    ...["(a), (b), (c)", "f(r)", "version 1.2.3 at 5:30, 16:9", "10.1000/182--x", "a_b--c"],
    ...["a@b.example", "the 5 star", "mon 2e", 'lang="en"', '<a href="x">'],
  ])("left: %s", (same) => expect(english(same)).toBe(same));

  test("French does not touch what is no sentence", () => {
    const same = "https://a.example/b?c=1;d 5:30 C'est".replace("'", "’");
    expect(inLanguage("fr")(same)).toBe(same);
  });
});

describe("what a passage is", () => {
  const set = (nodes: Flow[], lang = "en") => setTypography(nodes, { lang });

  test("a quotation opens before a node, and closes behind it", () => {
    const [node] = set([
      paragraph(
        text(`"`),
        emphasis(text("Hello")),
        text(`," he said. '`),
        emphasis(text("Tis")),
        text(` so`),
      ),
    ]);
    expect(plainText(node === undefined ? [] : [node])).toBe("“Hello,” he said. ’Tis so");
  });

  test("code stays, and is a word to what stands beside it", () => {
    const [node] = set([paragraph(text(`"`), code(`"a" -- '1/2'`), text(`" it's`))]);
    expect(plainText(node === undefined ? [] : [node])).toBe(`“"a" -- '1/2'” it’s`);
  });

  test("a passage in another language has its own marks", () => {
    const french: Phrasing = { type: "foreign", lang: "fr", children: [text(`"Oui!"`)], position };
    const [node] = set([paragraph(text(`He said "no" and `), french, text(` "yes"`))]);
    expect(seen(plainText(node === undefined ? [] : [node]))).toBe(
      "He said “no” and «_Oui_!_» “yes”",
    );
  });

  test("a block in another language has its own marks", () => {
    const node: Flow = { ...paragraph(text(`"Ja"`)), data: { lang: "de" } };
    expect(plainText(set([node]))).toBe("„Ja“");
  });

  test("positions stay, and nodes that nothing changes are the same", () => {
    const same = text("No mark, ");
    const [node] = set([paragraph(same, emphasis(text(`"So"`)))]);
    expect(node).toEqual(paragraph(same, emphasis(text("“So”"))));
    expect(node?.type === "paragraph" && node.children[0]).toBe(same);
  });

  test("verse keeps its lines and indents, and a quotation goes over them", () => {
    const verse: Flow = {
      type: "verse",
      position,
      children: [
        { type: "verseLine", indent: 2, children: [text(`"Hark,`)], position },
        { type: "break", position },
        { type: "verseLine", indent: 0, children: [text(`'tis late"`)], position },
      ],
    };
    expect(plainText(set([verse]))).toBe("“Hark, ’tis late”");
  });

  test("captions, alternative texts and labels", () => {
    const figure: Flow = {
      type: "figure",
      position,
      image: { type: "image", url: "a--b.png", alt: `A "b" -- c`, position },
      credit: [text(`"Us"`)],
      children: [text(`It's "so"`)],
    };
    expect(set([figure])).toEqual([
      {
        ...figure,
        image: { ...figure.image, alt: "A “b”\u00a0— c" },
        credit: [text("“Us”")],
        children: [text("It’s “so”")],
      },
    ]);
  });

  test("code, formulas and what a picture is called stay", () => {
    const nodes: Flow[] = [
      { type: "code", value: `"a" -- 'b'`, position },
      { type: "math", value: `x'' "`, position },
    ];
    expect(set(nodes)).toEqual(nodes);
  });
});

test("words of no node have no word joiners", () => {
  expect(setWords(`"It's"--so...`, "en")).toBe("“It’s”—so\u200a…");
});
