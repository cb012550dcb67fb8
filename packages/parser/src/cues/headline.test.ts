import { describe, expect, test } from "vitest";
import { cut } from "../cut/cut.ts";
import { table } from "../roles/weights.ts";
import { sourceOf } from "../source.ts";
import { candidates, rank, type TraitName, traitNames, traitsOf } from "./headline.ts";
import { type Grounds, groundsOf } from "./survey.ts";
import { lines, page, prose } from "./testing/page.ts";

function grounds(text: string): Grounds {
  return groundsOf(cut(sourceOf("a.txt", text)));
}

/** How the block that starts with `start` fares in `text`. */
function trait(name: TraitName, text: string, start: string): number {
  const all = grounds(text);
  const at = all.blocks.findIndex((block) => block.text.startsWith(start));
  if (at < 0) throw new Error(`no block starts with ${start}`);
  return traitsOf(at, all)[traitNames.indexOf(name)] ?? 0;
}

const title = "The Salt Road and Its Carters";
const other = "The Ten Quays of Lowport";
const standfirst = "How a harbour ended the road, and why nobody remembers its carters.";
/** What a paper sets under a title, without an end. */
const dek = "How a harbour ended the road and why nobody remembers its carters";
const byline = "By Ada Byron";
const date = "4 March 2021";
const menu = ["Inn one", "Inn two", "Inn three", "Inn four"];
/** Ends a run of labels. */
const stop = "So it went on.";

/** `line` above text that is set in and broken, as text browsers print it. */
function dumped(line: string, ...below: readonly string[]): string {
  const broken =
    "   How a harbour ended the road and why nobody\n   remembers those who kept it up in the winters.\n";
  const set = below.map((each) => `   ${each}\n\n`).join("");
  return `${line}\n\n${set}${`${broken}\n`.repeat(6)}`;
}

/** The block's start, a text in which it has the trait, and one in which it has less of it or none. */
const cases: readonly (readonly [name: TraitName, start: string, shows: string, nearly: string])[] =
  [
    ["topical", "The", page([title]), page([other])],
    ["telling", "The", page([title]), page(["The Road"])],
    ["offTopic", "The", page([other]), page([title])],
    ["echoed", title, page([title], [`“${title}” on the web`]), page([title])],
    [
      "echoedOnTopic",
      "The",
      page([title], [`“${title}” on the web`]),
      page([other], [`“${other}” on the web`]),
    ],
    ["saidAbove", "THE SALT", lines("The Salt", "THE SALT"), lines("The Salts", "THE SALT")],
    ["saidBelow", "The Salt", lines("The Salt", "THE SALT"), lines("The Salt", "THE SALTS")],
    ["near", title, page([title]), page([title, byline])],
    ["notFar", title, page([title]), page([title, byline])],
    ["within", title, page([], [title]), page([title])],
    ["first", title, lines(title, ...prose), lines(byline, title, ...prose)],
    ["early", title, lines(title, ...prose), lines(byline, title, ...prose)],
    ["label", "The Salt", lines("The Salt"), lines("The Salt,")],
    ["sentence", "How", lines(standfirst), lines(standfirst.replace(".", ""))],
    ["brief", "The", lines("The Salt Road"), lines("The Long Salt Road")],
    ["ample", "The", lines(title), lines("The Salt Road")],
    ["talkative", "The", lines(`${title} `.repeat(5)), lines(`${title} `.repeat(4))],
    ["words", "The", lines(title), lines("The Salt Road")],
    ["colon", "The", lines("The road:"), lines("The: road")],
    ["question", "Who", lines("Who pays?"), lines("Who pays? He")],
    ["bar", "The", lines("The Salt Road | The Courier"), lines("The Salt Road - The Courier")],
    ["digits", "The", lines("The 12 34 56"), lines("The 12 salt roads")],
    ["capitals", "THE", lines("THE ROAD"), lines("THE Road")],
    ["lower", "", lines("the road"), lines("The road")],
    [
      "overDek",
      "The Salt",
      dumped("The Salt Road", dek, byline),
      page(["The Salt Road", dek, byline]),
    ],
    [
      "overDek",
      "The",
      page([title, dek, byline]),
      page([...menu, "Inn five", "Inn six", other, dek, byline]),
    ],
    ["outset", "The Salt", dumped(title), dumped(`   ${title}`)],
    ["name", "Ada", lines("Ada Byron"), lines("Ada said")],
    ["dated", "4 March", lines(date), lines(`${date} it was`)],
    ["authored", "By", lines(byline), lines("By the sea")],
    ["leftover", "View", lines("View profile"), lines("View of the road")],
    ["noise", "Tags", lines("Tags: roads, salt"), lines("Tags hang on the line")],
    ["menuWord", "Results", lines("Results"), lines("Results of the summer")],
    ["announces", "Most", lines("Most read"), lines("Most of it read well")],
    ["item", "The", lines("- The road"), lines("The road")],
    ["plain", "The", lines("The road"), lines("- The road")],
    ["underlined", "The", "The road\n========", "The road\n--------"],
    ["spaced", title, `Road\n\n\n${title}`, `Road\n\n${title}`],
    ["menuAbove", title, lines(...menu, title), lines(...menu.slice(2), title)],
    ["menuBelow", title, lines(title, ...menu), lines(title, stop, ...menu)],
    ["leftoverAbove", title, lines("View profile", title), lines(title, "View profile")],
    ["leftoverBelow", title, lines(title, "View profile"), lines("View profile", title)],
    ["creditNext", title, lines(title, byline), lines(title, stop, byline)],
    ["creditSoon", title, lines(title, stop, byline), lines(title, byline)],
    ["authorSoon", title, lines(title, stop, byline), lines(title, stop, date)],
    ["creditAbove", title, lines(date, title), lines(title, date)],
    ["sentenceNext", title, lines(title, standfirst), lines(title, byline, standfirst)],
    ["sentenceSoon", title, lines(title, byline, standfirst), lines(title, byline, "So it is.")],
    ["sentenceAbove", title, lines(standfirst, title), lines(title, standfirst)],
    ["proseAbove", title, lines(...prose, title), lines(title, ...prose)],
    ["rivalBelow", title, page([title, "How carters lost their road"]), page([title, byline])],
    ["rivalAbove", title, page(["How carters lost their road", title]), page([byline, title])],
    ["overDek", title, page([title, dek, byline]), page([title, dek, stop, byline])],
    ["overDek", title, page([title, dek, byline]), page([title, dek, date])],
    [
      "overDek",
      title,
      page([title, dek, "Photo: A. Reed", byline]),
      page([title, dek, "A cart", "And a mill", byline]),
    ],
    [
      "overDek",
      title,
      page([title, dek, "A cart at the mill", "Photo: A. Reed", byline]),
      page([title, dek, "A cart at the mill", "Photos and roads", byline]),
    ],
    [
      "overDek",
      "The Salt Road",
      page(["The Salt Road News", dek, byline]),
      page(["The Salt Road Blog", dek, byline]),
    ],
    [
      "rivalAbove",
      title,
      page(["How carters lost their road", title]),
      page(["Home > Roads > How carters lost their road", title]),
    ],
    ["overDek", "The Salt Road", page([title, dek, byline]), page(["The Salt Road", dek, byline])],
    [
      "overDek",
      "The Salt",
      page(["The Salt Road: Its Carters", dek, byline]),
      page(["The Salt Road and Carters:", dek, byline]),
    ],
    ["underTitle", "How a", page([title, dek, byline]), page(["Roads", dek, byline])],
    ["underDate", title, page(["Roads", date, title]), page(["Roads", title, date])],
    [
      "underDate",
      title,
      page(["Roads", date, title]),
      page([title, date, "What we did last year"]),
    ],
    ["overDate", "Roads", page(["Roads", date, title]), page(["Roads", title, date])],
  ];

test("every trait has its near miss", () => {
  const tested = new Set(cases.map(([name]) => name));
  expect(traitNames.filter((name) => !tested.has(name))).toEqual([]);
});

test.each(cases)("%s", (name, start, shows, nearly) => {
  expect(trait(name, shows, start)).toBeGreaterThan(trait(name, nearly, start));
});

describe("the headline", () => {
  function headlineOf(text: string): string | undefined {
    const all = grounds(text);
    return all.blocks[rank(all, table.headline).headlineAt]?.text;
  }

  test.each([
    ["stands below a menu", page(["Roads", title, byline])],
    ["stands above its standfirst", page([title, standfirst, byline])],
    ["stands above what is set under it without an end", page(["Roads", title, dek, byline])],
    ["stands below the title of another text", page([other, date, title, standfirst])],
    ["opens a text without a page around it", lines(title, byline, ...prose)],
  ])("%s", (_what, text) => {
    expect(headlineOf(text)).toBe(title);
  });

  test("is one of the candidates, whose chances add up to one", () => {
    const all = grounds(page([title, byline, other]));
    const { headline, headlineAt } = rank(all, table.headline);
    expect(candidates(all)).toContain(headlineAt);
    expect(headline.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 5);
    expect([...headline.keys()].filter((at) => (headline[at] ?? 0) > 0)).toEqual(candidates(all));
  });

  test.each([
    ["a leftover", "View profile"],
    ["a table", "road\tmill\ninn\tquay"],
    ["a rule", "* * *"],
    ["a path", "Home > Roads > The Salt Road"],
    ["one of several items", "- The road\n- The salt"],
    ["what a picture shows", "The road at noon (Photo by A. Reed)"],
    ["what is too long", "road ".repeat(60)],
  ])("is never %s", (_what, text) => {
    expect(candidates(grounds(text))).toEqual([]);
    expect(rank(grounds(text), table.headline).headlineAt).toBe(-1);
  });
});
