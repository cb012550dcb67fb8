import { describe, expect, test } from "vitest";
import { cut } from "../cut/cut.ts";
import { table } from "../roles/weights.ts";
import { sourceOf } from "../source.ts";
import { bitsOfBlock, bitsOfText, neededOfBlock, neededOfText, silencing } from "./asked.ts";
import { type CueName, cues } from "./index.ts";
import { survey } from "./survey.ts";
import { headings } from "./testing/headings.ts";
import { onPage } from "./testing/on-page.ts";

/** How strongly the block that starts with `start` shows the cue `name` in `text`. */
function strength(name: CueName, text: string, start = text): number {
  const facts = survey(cut(sourceOf("a.txt", text)), table.headline);
  const at = facts.blocks.findIndex((block) => block.text.startsWith(start.slice(0, 40)));
  const block = facts.blocks[at];
  if (block === undefined) throw new Error(`no block starts with ${start}`);
  const shown = cues[name](block, at, facts);
  const lacksOfText = neededOfText(name) & ~bitsOfText(facts) & ~silencing.ofText;
  const lacksOfBlock = neededOfBlock(name) & ~bitsOfBlock(block, at, facts) & ~silencing.ofBlock;
  if (shown > 0)
    expect([lacksOfText, lacksOfBlock], `${name} is asked where it shows`).toEqual([0, 0]);
  return shown;
}

const prose =
  `It was a long road, and it went by the mill and by the inn, and it was mended every summer by the people who lived on it. ${"So it went on. ".repeat(4)}`.trim();

const verse =
  "    The wind, it blew,\n    And the lamp was new,\n    And nobody slept;\n    They knew.";

/** A text that shows the cue, and one that nearly does. */
const alone: Partial<Record<CueName, readonly [shows: string, nearly: string]>> = {
  thanks: ["Thank you very much.", "Thank you for the lamp."],
  short: ["A road", prose],
  tiny: ["The road", "The long road"],
  overlong: ["road ".repeat(40).trim(), "road ".repeat(30).trim()],
  titleLength: ["The road to the salt pans", "The road"],
  sentenceLength: [`${"road ".repeat(20)}ends.`, "The road ends."],
  endMark: ["So it ends.", "So it ends"],
  colon: ["It holds:", "It: holds"],
  openEnd: ["By the mill,", "By the mill"],
  unended: [
    "The road to the salt pans and the inn beyond them",
    "The road to the salt pans and the inn beyond them.",
  ],
  sentence: [
    "The road was mended every single summer.",
    "the road was mended every single summer.",
  ],
  lowerStart: ["the road", "The road"],
  titleCase: ["Salt Road Mended", "Salt road mended"],
  allCaps: ["THE ROAD", "The ROAD"],
  quotation: ["“So,” she said", "So “she” said"],
  question: ["Who pays?", "Who pays."],
  bracketed: ["[Exit the keeper]", "[Exit] the keeper"],
  codeMarks: ["return { hour: hour };", "return of the hour"],
  figures: ["1 200 300", "1 road of three"],
  menuLine: ["News | Sport | Weather", "News | Sport"],
  address: ["https://example.org/a", "See https://example.org/a for more"],
  tag: ['<img src="a.png">', "a < b > c"],
  altText: ["The mole at noon - Featured image", "The mole at noon - an image"],
  navigation: ["View profile", "View of the profile from the sea"],
  notice: ["We use cookies on this site: our cookies are small.", "We bake on this site."],
  copyright: ["© 2021 The House", "The copyright of dreams"],
  relatedHeading: ["Most read", "Most of it read well"],
  disclaimer: ["The views expressed are the author's.", "The views were fine."],
  credit: ["Courtesy of the museum", "Courtesy costs nothing"],
  attachment: ["Report (755 KB, PDF)", "Report (PDF)"],
  date: ["4 March 2021", "The flood of 4 March 2021"],
  byline: ["By Ada Byron", "By the sea"],
  name: ["Ada Byron", "The Byron"],
  names: ["Ada Byron, Mary Shelley", "Ada, Mary"],
  contributor: ["Ada Byron is a fellow of the house.", "Ada Byron is late."],
  sender: ["From: Ministry of Roads", "From here to there"],
  letterHead: ["To: list@example.org", "To be or not"],
  partWord: ["CHAPTER IV", "Chapter and verse"],
  sectionWord: ["Introduction", "An introduction"],
  sectionNumber: ["2.1. What it holds", "2.1 metres"],
  numeral: ["IV", "IQ test"],
  leaders: ["The stair . . . . . 12", "The stair of 12"],
  picture: ["[Illustration: a lamp]", "Illustration: a lamp"],
  pictureFile: ["[Image: lamp.png | A lamp]", "[Image: a lamp without a file]"],
  salutation: ["Dear Anna,", "Dear me, the lamp"],
  attribution: ["— Ada Byron", "— so she said?"],
  library: ["Produced by a team of volunteers", "It was produced by hand"],
  shapedItem: ["- one", "-one"],
  shapedNumber: ["1. one", "1 one"],
  shapedTable: ["a\tb\nc\td", "a b\nc d"],
  shapedCode: ["┌──┐\n└──┘", "a\nb"],
  shapedRule: ["* * *", "* *"],
  shapedQuote: ["> so", "so > it"],
  shapedNote: ["[1] so", "(1st) so"],
  gapped: ["left      right", "left  right"],
  statement: ["$ lamp --light", "light the lamp"],
  closing: ["});", "and so on;"],
  lineComment: ["# trim the wick", "#1 trim the wick"],
  attendance: ["Present: Ada Byron (chair), Grace May", "Present: Ada Byron and the dog"],
  uncoded: ["Salt and sand", "salt = sand();"],
  untechnical: ["Salt and sand", "a = 1;\n\nb = 2;\n\nc();"],
  technical: ["a = 1;\n\nb = 2;\n\nc();", "a = 1;\n\nSalt\n\nSand"],
  pressLine: ["- Ends -", "The End"],
  lastWord: ["THE END.", "The end of it"],
  openingLine: ["The salt road", "- The salt road"],
  inDocument: ["The salt road", "© 2021 The House\nMenu\nShare"],
  capitals: ["AXIOMS.", "Axioms."],
  counted: ["1.1: In scope", "11 in all"],
  draftName: ["draft-byron-lamps-02", "draft of lamps"],
  citation: [
    "“The road was long and very dull.” — Ada Byron",
    "“The road was long and very dull.”",
  ],
  long: [prose, "road ".repeat(16).trim()],
  fluent: ["It was the road of the mill and of the inn.", "Salt, sand, stones"],
  share: ["Facebook Twitter Email", "Twitter was quiet"],
  formControl: ["[ ] Remember me", "[x] marks the spot where the road ended"],
  breadcrumb: ["Home > News > Roads", "Home is where the road ends"],
  placeholder: ["[logo.png]", "[the logo of the inn]"],
  newsletter: ["Sign up for our newsletter", "The newsletter came late"],
  remark: ["Ada Byron says:", "Ada Byron says"],
  tagLine: ["Tags: roads, salt", "Tags hang on the line"],
  contact: ["Telephone: 020 7946 0000", "Telephone: none"],
  plainLink: ["https://example.org/a", "See https://example.org/a"],
  contentsHeading: ["Table of contents", "Table of the contents of a chest"],
  menuWord: ["Results", "Results of the summer"],
  caption: ["Figure 2: The mole at noon", "Figure 2 shows the mole at noon"],
  commentHeading: ["3 comments", "3 comments were made about it"],
  row: ["road | mill | inn", "road, mill, inn"],
};

describe.each(Object.entries(alone) as [CueName, readonly [string, string]][])(
  "%s",
  (name, [shows, nearly]) => {
    test(`shows in ${JSON.stringify(shows.slice(0, 40))}`, () => {
      expect(strength(name, shows, "")).toBeGreaterThan(0);
    });

    test(`does not show in ${JSON.stringify(nearly.slice(0, 40))}`, () => {
      expect(strength(name, nearly, "")).toBe(0);
    });
  },
);

const lines = (...texts: string[]) => texts.join("\n\n");

/** A memo of the kind that is numbered. */
const memo = lines(
  "Network Working Group                    A. Byron",
  "Request for Comments: 12                 May 1840",
  "Category: Informational                  Salt House",
  "On Lamps",
  "Status of This Memo",
  "This memo is about lamps and nothing else.",
  "1. Introduction",
  prose,
  "2. References",
  "Byron, A., Lamps, 1840.",
);

/** Of a text whose lines are broken at a width. */
const wrapped = prose.replace(/(.{50,70}) /g, "$1\n");

/** The start of a block, a text in which that shows the cue, and one in which it nearly does. */
const inText: readonly (readonly [name: CueName, start: string, shows: string, nearly: string])[] =
  [
    ["longAfter", "Road", lines("Road", prose), lines("Road", "Inn", prose)],
    ["longBefore", "Road", lines(prose, "Road"), lines(prose, "Inn", "Road")],
    ["longSoon", "Road", lines("Road", "Inn", prose), lines("Road", "a", "b", "c", prose)],
    ["dense", "Road", lines(prose, "Road", prose), lines(prose, "Road", "Inn")],
    ["desert", "Road", lines("Road", "a", "b"), lines("Road", "a", prose)],
    ["labelRun", "Road", lines("Road", "a", "b", "c"), lines("Road", "a", "b", prose)],
    ["pastAll", "Road", lines(prose, "Road"), lines("Road", prose)],
    ["beforeAll", "Road", lines("Road", prose), lines(prose, "Road")],
    ["first", "Road", lines("Road", "a"), lines("a", "Road")],
    ["creditAfter", "Road", lines("Road", "By Ada Byron"), lines("By Ada Byron", "Road")],
    ["namesAfter", "Road", lines("Road", "Ada Byron, Mary Shelley"), lines("Road", "Ada and Mary")],
    ["creditBefore", "Road", lines("4 March 2021", "Road"), lines("Road", "4 March 2021")],
    ["labelRunEnd", "Road", lines("a", "b", "Road", prose), lines("a", "Road", prose)],
    [
      "pathEnd",
      "The long road to the inn",
      lines("Home > The long road to the inn", "The long road to the inn"),
      lines("Home > The long road to the mill", "The long road to the inn"),
    ],
    [
      "path",
      "Home",
      lines("Home > The long road to the inn", "The long road to the inn"),
      lines("Home > Inns", "Inns"),
    ],
    [
      "pictureAbove",
      "Short",
      lines("Courtesy of the inn", "Short.", prose),
      lines("Courtesy of the inn", "Short.", "Short too."),
    ],
    ["shorterThanNext", "Short", lines("Short.", prose), lines("Short.", "Short too.")],
    [
      "teaser",
      "Teaser",
      lines(prose, prose, prose, "4 March 2021", "Teaser"),
      lines(prose, "4 March 2021", "Teaser"),
    ],
    [
      "teaserTitle",
      "Road",
      lines(prose, prose, prose, "Road", "4 March 2021"),
      lines(prose, "Road", "4 March 2021"),
    ],
    ["navigationNear", "Road", lines("View profile", "Road"), lines("View profile", "Inn", "Road")],
    ["relatedNear", "Road", lines("Most read", "Road"), lines("Road", "Most read")],
    [
      "relatedAbove",
      "Road",
      lines("Most read", "a", "b", "Road"),
      lines("Most read", prose, prose, "Road"),
    ],
    ["nameBefore", "Road", lines("Ada Byron", "Road"), lines("The Inn", "Road")],
    ["codeNear", "x", lines("x", "y = { z };", "return 1;"), lines("x", "y and z", "return")],
    [
      "aboveDownload",
      "Road",
      lines("Road", "Report (755 KB, PDF)", prose),
      lines("Road", "Inn", "Report (755 KB, PDF)", prose),
    ],
    [
      "aboveDownload",
      "Road",
      lines("Road", "Report (755 KB, PDF)", "Inn", "Report (755 KB, PDF)"),
      lines("Road", "Report (755 KB, PDF)", "Inn", "Log (755 KB, PDF)"),
    ],
    [
      "aboveDownload",
      "Road",
      lines("Inn", "Road", "Report (755 KB, PDF)", prose),
      lines("- Inn", "Road", "Report (755 KB, PDF)", prose),
    ],
    [
      "farAboveDownload",
      "Road",
      lines("Road", "Inn", "Report (755 KB, PDF)", prose),
      lines("Road", "Report (755 KB, PDF)", prose),
    ],
    [
      "pastRepeatedDownload",
      "Road",
      lines("R (755 KB, PDF)", prose, "R (755 KB, PDF)", "Road"),
      lines("R (755 KB, PDF)", prose, "Road"),
    ],
    ["repeated", "road", lines("Road.", "road"), lines("Roads", "road")],
    ["repeatedBelow", "Road", lines("Road", "ROAD"), lines("Road", "Roads")],
    [
      "disclaimer",
      "Opinions",
      lines(prose, prose, "Opinions here belong to their authors."),
      lines("Opinions here belong to their authors.", prose, prose),
    ],
    [
      "placeAndDate",
      "Ratzeburg",
      lines("Road", "Ratzeburg, in May 1921", prose),
      lines("Ratzeburg, in May 1921", prose),
    ],
    ["valediction", "Ada", lines(prose, "Yours truly,", "Ada"), lines(prose, "The truth", "Ada")],
    [
      "valediction",
      "Yours",
      lines(prose, "Yours,", "Ada", prose, prose, prose),
      lines(prose, "Yours", "Ada", prose, prose, prose),
    ],
    [
      "shapedVerse",
      "Over",
      `${prose}\n\n    Over the hill,\n      under the sea,\n    by and by\n      it comes to me.`,
      `${prose}\n\n    Over the hill and then under\n    the sea by and by it may come\n    again to me.`,
    ],
    [
      "outsideFrame",
      "Road",
      lines("Road", "*** START OF THE TEXT ***", prose),
      lines("*** START OF THE TEXT ***", "Road"),
    ],
    [
      "uncluttered",
      "Road",
      lines("Road", "View profile"),
      lines("Road", "View profile", "Share", "Menu"),
    ],
    [
      "cluttered",
      "Road",
      lines("Road", "Menu", "Share", "Home", "Tweet", "Login", "Search"),
      lines("Road", "Menu", "Share"),
    ],
    ["motto", "“Go on", lines("“Go on.”", "— Ada Byron"), lines("“Go on.”", "Ada Byron")],
    ["underlined", "Road", "Road\n====", "Road\n="],
    ["referredNote", "so", lines("A road[1] ends", "[1] so"), lines("A road ends", "[1] so")],
    ["listedNote", "so", lines("Notes", "1 so"), lines("Notes", "[1] so")],
    ["countsAfresh", "Road", lines("1. one", "2. two", "2. Road"), lines("1. one", "2. Road")],
    [
      "askedAbove",
      "Who pays",
      lines("Who pays for the lamps?", "The harbour board does."),
      lines("Who pays for the lamps?", "And who lights them?"),
    ],
    ["headingLine", "The salt", lines("The salt road", prose), lines("The salt road.", prose)],
    [
      "headingLine",
      "Closing",
      lines("Closing date: the end of April", prose),
      lines("Closing date: 14 April", prose),
    ],
    ["exclaimed", "What a", lines("What a road!", prose), lines("What a road.", prose)],
    ["lowLine", "salt", lines("salt road", prose), lines("salt road,", prose)],
    [
      "inSeries",
      "RULE-1",
      lines("RULE-1: Light", prose, "RULE-2: Trim", prose, "RULE-3: Fill", prose),
      lines("RULE-1: Light", "RULE-2: Trim", "RULE-3: Fill", prose),
    ],
    [
      "partName",
      "The Lamp",
      lines("CHAPTER I.", "The Lamp", prose),
      lines("Lamps", "The Lamp", prose),
    ],
    [
      "plainWords",
      "Salt and sand",
      lines("a = b();", "c = d();", "e = f();", "Salt and sand"),
      lines("a = b();", "Salt and sand", "Sand", "Salt"),
    ],
    ["amidProgram", "Then", lines("a = b();", "Then", "c = d();"), lines("a", "Then", "c")],
    [
      "programGroup",
      "tox",
      `${prose}\n\n$ make lamps\ntox\n\n${prose}`,
      `${prose}\n\nlamps\ntox\n\n${prose}`,
    ],
    ["programAround", "tox", "$ make lamps\ntox\nLamps", "lamps\ntox\nLamps"],
    [
      "apartFromProgram",
      "Then",
      lines("$ make", "Then", "$ make lamps"),
      "Road\n\n$ make\nThen\n$ make lamps",
    ],
    [
      "nameBelowOpening",
      "Ada Byron",
      lines("The Lamp", "Ada Byron", prose),
      lines("The Lamp", "Ada Byron", prose, "By ada and byron it was lit."),
    ],
    [
      "nameBelowOpening",
      "Ada Byron",
      lines("The Lamp", "Ada Byron", `${prose} Write to ada.byron@lamp.example.`),
      lines("The Lamp", "Ada Byron", `${prose} Write to ada. byron answers.`),
    ],
    [
      "nameBelowOpening",
      "Ada Byron and Grace May",
      lines("The Lamp", "Ada Byron and Grace May", `${prose} And it was lit, and went out.`),
      lines("The Lamp", "Ada Byron and Grace May", `${prose} And it had grace.`),
    ],
    [
      "quotedLines",
      "It was a road",
      `${prose}\n\n> It was a road that nobody who had ever walked along it\n> could find again.\n\n${prose}`,
      `${prose}\n\n> It was a road\n\n${prose}`,
    ],
    [
      "lateCredit",
      "By Ada Byron",
      lines("The Lamp", ...Array(8).fill(prose), "By Ada Byron"),
      lines("The Lamp", "By Ada Byron", ...Array(8).fill(prose)),
    ],
    [
      "preamble",
      "From",
      lines("From: a@example.org", "Subject: Lamps", "Lamps are lit."),
      lines("From: a@example.org", "Lamps are lit."),
    ],
    [
      "namedByHead",
      "Lamps are",
      lines("From: a@example.org", "Subject: Lamps", "Lamps are lit."),
      lines("Subject: Lamps", "Lamps are lit."),
    ],
    [
      "belowSignature",
      "Ada",
      lines("Lamps are lit.", "--", "Ada"),
      lines("Lamps are lit.", "---", "Ada"),
    ],
    ["memoFront", "Category", memo, lines("Category: Lamps", "Lamps", prose)],
    ["memoTitle", "On Lamps", memo, lines("Category: Lamps", "On Lamps", prose)],
    ["memoNotice", "This memo is", memo, lines("Status of This Memo", "This memo is new.")],
    ["memoBack", "Byron, A.", memo, lines("2. References", "Byron, A., Lamps, 1840.")],
    [
      "outsetNumber",
      "Lamps",
      lines(
        "1. Lamps",
        "   The lamps of the harbour are lit at dusk, every day.",
        "   So they are, and have been for many years.",
      ),
      lines("   1. Lamps", "   The lamps of the harbour are lit at dusk, every day."),
    ],
    [
      "insetSentence",
      "No lamp",
      lines(prose, "    No lamp shall be lit before dusk, nor after dawn.", prose),
      lines(prose, "    No lamp before dusk, nor after dawn it says", prose),
    ],
    ["wideSpace", "Road", "a\n\n\nRoad", "a\n\nRoad"],
    ["alone", "Road", lines("a", "Road", "b"), "a\n\nRoad\nb"],
    [
      "stanza",
      "Over the hill",
      "Under the hill we go,\nOver the hill we stay,\nUntil the end of day.",
      "Over the hill we go.",
    ],
    [
      "verseRun",
      "And steered",
      `${wrapped}\n${wrapped}\nThe friar got hold of its tail,\nAnd steered it within the pale\nOf the monastery gray,\nWhere the beast was stabled and fed.`,
      `${wrapped}\n${wrapped}\nThe friar got hold of its tail.\nAnd steered it within the pale.\nThe monastery was gray.\nWhere was the beast stabled and fed?`,
    ],
    [
      "verseRun",
      "And steered",
      `${wrapped}\nTHE FRIAR CAME\nThe friar got hold of its tail,\nAnd steered it within the pale\nOf the monastery gray,\nWhere the beast was stabled and fed.`,
      `${wrapped}\nTHE FRIAR.\nThe friar got hold of its tail,\nAnd steered it within the pale\nOf the monastery gray,\nWhere the beast was stabled and fed.`,
    ],
    [
      "authorCard",
      "Lamps and Oil",
      lines(prose, "Ada Byron is a fellow.", "Ada Byron", "Lamps and Oil", "View profile"),
      lines(prose, "Mary Ann is a fellow.", "Ada Byron", "Lamps and Oil", "View profile"),
    ],
    ["inset", "Road", lines(prose, "    Road", prose), lines(prose, " Road", prose)],
    [
      "outset",
      "Road",
      `Road\n\n   ${wrapped.replaceAll("\n", "\n   ")}`,
      `  Road\n\n   ${wrapped.replaceAll("\n", "\n   ")}`,
    ],
    [
      "insetBlock",
      "So it",
      lines(wrapped, `    So it ${wrapped.replaceAll("\n", "\n    ")}`, wrapped),
      lines(wrapped, `    So it ${wrapped}`, wrapped),
    ],
    [
      "rareInset",
      "So it",
      lines(wrapped, wrapped, `    So it ${wrapped.replaceAll("\n", "\n    ")}`, wrapped),
      lines(wrapped, ...Array(3).fill(`    So it ${wrapped.replaceAll("\n", "\n    ")}`)),
    ],
    [
      "centred",
      "Road",
      lines(wrapped, `${" ".repeat(32)}Road`, wrapped),
      lines(wrapped, `${" ".repeat(8)}Road`, wrapped),
    ],
    [
      "ragged",
      "The inn",
      lines(wrapped, "The mill by the road\nThe inn by the mill\nThe road by the inn", wrapped),
      lines(wrapped, "The inn by the mill", wrapped),
    ],
    [
      "setRight",
      "Ada Byron",
      lines(wrapped, `${" ".repeat(46)}Ada Byron`, wrapped),
      lines(wrapped, `${" ".repeat(8)}Ada Byron`, wrapped),
    ],
    ["amongLabels", "Inn", lines("Road", "Inn", "Mill", prose), lines("Road", "Inn", prose)],
    ["longLabelRun", "Road", lines("Road", ..."abcdefghi"), lines("Road", ..."abcdefgh")],
    [
      "bylineSoon",
      "Road",
      lines("Road", "a", "b", "By Ada Byron"),
      lines("Road", ..."abcde", "By Ada Byron"),
    ],
    [
      "underVerse",
      "Ada Byron",
      `${wrapped}\n\n    Over the hill,\n      under the sea,\n    by and by\n      it comes to me.\n\nAda Byron`,
      lines(wrapped, "Ada Byron"),
    ],
    ["nearEnd", "Road", lines(..."abcdefghijklm", "Road"), lines("a", "Road", ..."bcdefghijklm")],
    [
      "shapedFurniture",
      "12",
      `${wrapped}\n\n11\n\f${wrapped}\n\n12\n\f${wrapped}\n\n13\n\f${wrapped}`,
      lines(wrapped, "12", wrapped),
    ],
    ["betweenSentences", "Road", lines(prose, "Road", prose), lines(prose, "Road", "Inn")],
    ["aboveSentence", "Road", lines("Road", prose), lines("Road", "Inn", prose)],
    ["aboveItems", "Roads", "Roads\n\n- one\n- two", "Roads\n\none\ntwo"],
    ["tightRun", "Road", lines(prose, "Road\nInn", prose), lines(prose, "Road", "Inn", prose)],
    [
      "colonRun",
      "Road",
      lines(prose, "It has these:", "Road\nInn", prose),
      lines(prose, "It has these", "Road\nInn", prose),
    ],
    ["dwarfed", "Short", lines(prose, "Short.", prose), lines(prose, "Short.")],
    [
      "repeatedDownload",
      "REPORT",
      lines("Report (755 KB, PDF)", "REPORT (755 KB, PDF)"),
      lines("Report (75 KB, PDF)", "REPORT (755 KB, PDF)"),
    ],
    [
      "subjectLine",
      "Interview: Ada",
      lines("Interview: Ada Byron", prose),
      lines("The keeper of the light", "Interview: Ada Byron", prose),
    ],
    [
      "openingDate",
      "3 March",
      lines("3 March 2024", "Dear Ms Byron,", prose),
      lines("3 March 2024", "The lamp", prose),
    ],
    [
      "coverDate",
      "March 2024",
      lines("The lamp", "Prepared for the harbour board", "March 2024", prose),
      lines("The lamp", "Prepared for the harbour board", prose, "March 2024", prose),
    ],
    [
      "numberedSentence",
      "2.1 The",
      lines("2.1 The clerk said that the lamp was mended by the boy.", prose),
      lines("2.1 The lamp of the harbour and who pays for it", prose),
    ],
    [
      "rollCall",
      "Ada Byron",
      lines("Minutes", "Present:\nAda Byron (Chair)\nGrace May", prose),
      lines("Minutes", "Lamps:\nAda Byron (Chair)\nGrace May", prose),
    ],
    [
      "rollCall",
      "In attendance",
      lines("Minutes", "In attendance\nMary Grey, clerk", prose),
      lines("Minutes", "In attendance", "Mary Grey, clerk", prose),
    ],
    [
      "dayAndPlace",
      "Issue 12",
      lines("The Lamp", "Issue 12 | March 2024", prose),
      lines("The Lamp", "Issue 12", prose),
    ],
    [
      "coverDate",
      "March 2024",
      lines(
        "Menu",
        "Share",
        "Log in",
        "The lamp of the harbour",
        "By Ada Byron",
        "March 2024",
        prose,
      ),
      lines("Menu", "Share", "Log in", "The lamp of the harbour", "Save", "March 2024", prose),
    ],
    [
      "aboveCredit",
      "What a lamp",
      lines("The lamp", "What a lamp is to an island", "By Ada Byron", prose),
      lines("The lamp", "What a lamp is to an island", prose),
    ],
    [
      "cell",
      "Oil",
      lines(prose, "Lamp\n2022\n2023\nOil\n30\n27", prose),
      lines(prose, "Lamp\n2022\nOil of the lamp\nOil\nWick\n27", prose),
    ],
    [
      "dialogue",
      "“Your father",
      lines(prose, "“Who lit it?”\n“Your father,” said Mary.\nNobody answered.", prose),
      lines(prose, "“Who lit the lamp,\n“Your father,” said Mary.\nNobody answered.", prose),
    ],
    [
      "rollCall",
      "Grace",
      lines("Report", "Current membership", "Rt Hon Ada Byron MP (Chair)\nGrace May MP", prose),
      lines("Report", "Current membership", "The lamp of the harbour\nGrace May MP", prose),
    ],
    [
      "questionAsked",
      "Question 2",
      lines("Question 1: Who pays?", prose, "Question 2: And when?", prose, prose),
      lines("Question 1: Who pays?", "Question 2: And when?", "Question 3: Why?", prose),
    ],
    [
      "questionAsked",
      "Q2",
      lines("Q1. Who pays?", prose, "Q2. And when?", prose, prose),
      lines("Q1. Who pays?", `A1. ${prose}`, "Q2. And when?", `A2. ${prose}`),
    ],
    ["editable", "Route", lines(prose, "Route[edit]", prose), lines(prose, "Route[1]", prose)],
    [
      "editable",
      "Histoire",
      lines(prose, "Histoire [modifier | modifier le code]", prose),
      lines(prose, "Histoire [modifiée en 1871]", prose),
    ],
    ["direction", "_Exit", lines(prose, "_Exit the boy, running._"), lines(prose, "_Exit Wounds_")],
    ["direction", "_Sing", lines(prose, "_Sings._"), lines(prose, "_Sing unto the lamp._")],
    ["direction", "Enter", lines(prose, "Enter Ada and Max."), lines(prose, "Enter your name.")],
    [
      "direction",
      "_The",
      lines(prose, "_The curtain falls._"),
      lines(prose, "_The curtain falls_ is a play._"),
    ],
    [
      "imprint",
      "ELKIN",
      lines("The Road", "LONDON", "ELKIN AND LANE", "1903", prose),
      lines("The Road", "LONDON", "ELKIN AND LANE", "I", prose),
    ],
    [
      "imprint",
      "Verlag",
      lines("Road", "Verlag von Kurt Mertens", prose),
      lines("Road", "Verlag und Handel im Norden", prose),
    ],
    [
      "askedInSeries",
      "Does a dog",
      lines("Can I bring it?", prose, "Does a dog need one?", "Yes.", "What if it rains?", prose),
      lines("Can I bring it?", prose, "Does a dog need one?", "Yes.", prose),
    ],
    [
      "askedInSeries",
      "Who pays",
      lines("Who is it for?", prose, "What is owed?", "- oil", "Who pays it?", prose),
      lines("Who is it for?", prose, "What is owed?", "And when?", "Who pays it?", "– Nobody."),
    ],
    [
      "askedInSeries",
      "Who lit",
      lines("Who lit the lamp?", prose, "Who paid for it?", prose, "Who put it out?", prose),
      lines("Who lit the lamp?", prose, "Did you pay for it?", prose, "Who told you so?", prose),
    ],
    [
      "askedInSeries",
      "ADA",
      lines("ADA BYRON and who?", prose, "Who paid for it?", prose, "Who put it out?", prose),
      lines("ADA. And who else?", prose, "MAX. For whom, then?", prose, "ADA. And when?", prose),
    ],
    [
      "occasion",
      "The Old",
      lines(prose, "Lamp evening\nSaturday 16 March, 7 pm\nThe Old Chandlery", prose),
      lines(prose, "Lamp evening\nOn a Saturday in March,\nThe Old Chandlery", prose),
    ],
    [
      "occasion",
      "Alter",
      lines(prose, "Lampenabend\nAlter Speicher, 19.30 Uhr", prose),
      lines(prose, "Lampenabend\nAlter Speicher, Raum 19", prose),
    ],
    [
      "occasion",
      "Service",
      lines(prose, "Service de presse\npresse@mer.example", prose),
      lines(prose, "Service de presse\nAda @ the harbour", prose),
    ],
    [
      "occasion",
      "2025",
      lines(prose, "Avril 2024 : choix\n2025 : travaux", prose),
      lines(prose, "En avril 2024\n2025 lampes", prose),
    ],
    [
      "dateLabel",
      "Last",
      lines("The lamp", "Last updated", "4 March 2021", prose),
      lines("The lamp", "Last updated lamp", "4 March 2021", prose),
    ],
    [
      "outOfVerse",
      "“Enough,”",
      lines(prose, verse, "“Enough,” said Mary.", prose),
      lines(prose, verse, "“Enough,” said Mary, and", prose),
    ],
    ["untitled", "It was", lines("3 March 2024", prose), lines("The year 2024", prose)],
    [
      "ingredient",
      "A handful",
      lines("Soup", "Ingredients:", "2 onions\n1 litre stock\nA handful of parsley\nSalt", prose),
      lines("Soup", "Ingredients:", "A handful of parsley will do.", "2 onions", "Salt", prose),
    ],
    [
      "ingredient",
      "2 onions",
      lines("Zutaten", "2 onions", "500 g leeks", "1 lemon", prose),
      lines("Method", "2 onions", "500 g leeks", "1 lemon", prose),
    ],
    [
      "recipePart",
      "For the broth",
      lines("Soup", "Ingredients", "For the broth", "2 onions\n1 litre stock\n2 leeks", prose),
      lines("Soup", "What to buy", "For the broth", "2 onions\n1 litre stock\n2 leeks", prose),
    ],
    [
      "recipePart",
      "Method",
      lines("Soup", "Ingredients", "2 onions", "500 g leeks", "1 lemon", "Method", prose),
      lines("Soup", "Ingredients", "2 onions", "500 g leeks", "Method", prose),
    ],
    [
      "turnName",
      "BYRON",
      lines(
        "Ada Byron speaks",
        "MAY",
        "Why?",
        "BYRON",
        "So.",
        "MAY",
        "How?",
        "BYRON",
        "So. Grace May wrote.",
      ),
      lines("The lamp speaks", "WHY", "Why?", "BYRON", "So.", "WHY", "How?", "BYRON", "So."),
    ],
    [
      "turnName",
      "Ada Byron",
      lines("Grace May", prose, "Ada Byron", prose, "Grace May", prose, "Ada Byron", prose),
      lines("Grace May", prose, "Ada Byron", prose, "Grace Lee", prose, "Ada Lee", prose),
    ],
    [
      "linkList",
      "https",
      lines("The [1]lamp", prose, "References", "Visible links:\n1. https://example.org/a"),
      lines("The lamp", prose, "References", "1. https://example.org/a"),
    ],
    [
      "linkList",
      "References",
      lines("The [1]lamp", prose, "References", "1. https://example.org/a"),
      lines("The [1]lamp", prose, "References", "1. https://example.org/a", "Ada Byron, Lamps"),
    ],
    ...onPage,
    ...headings,
  ];

test("every cue has its near miss", () => {
  const own = ["pullQuote", "contentsEntry", "listedInContents"];
  const tested = new Set([...own, ...Object.keys(alone), ...inText.map(([name]) => name)]);
  expect(Object.keys(cues).filter((name) => !tested.has(name))).toEqual([]);
});

describe.each(inText)("%s", (name, start, shows, nearly) => {
  test("shows where it should", () => {
    expect(strength(name, shows, start)).toBeGreaterThan(0);
  });

  test("does not show where it nearly should", () => {
    expect(strength(name, nearly, start)).toBe(0);
  });
});

describe("a pull quote", () => {
  const told =
    "The keeper climbed the stair at dusk. “Nobody told me that the lamp would go out,” she said, and it did go out before the night was half over.";
  const page = (...texts: string[]) => lines("The Lamp", prose, prose.slice(2), ...texts, prose);

  test.each([
    ["in quotation marks", "“Nobody told me that the lamp would go out,”"],
    ["without them", "Nobody told me that the lamp would go out."],
    ["in capitals", "NOBODY TOLD ME THAT THE LAMP WOULD GO OUT."],
    [
      "of which more is told",
      "The keeper climbed the stair at dusk. Nobody told me that the lamp would go out.",
    ],
  ])("%s repeats a sentence above or below", (_what, text) => {
    expect(strength("pullQuote", page(told, text), text)).toBe(1);
    expect(strength("pullQuote", page(text, told), text)).toBe(1);
  });

  test.each([
    ["one that is told otherwise", "“Nobody told me that the lamp had gone out,”"],
    ["a few words", "“the lamp would go out,”"],
    ["a line without an end", "Nobody told me that the lamp would go out"],
    ["an item", "- Nobody told me that the lamp would go out."],
  ])("is not %s", (_what, text) => {
    expect(strength("pullQuote", page(told, text), text.replace("- ", ""))).toBe(0);
  });

  test("is no sentence that comes again by itself, as a refrain does", () => {
    const refrain = "Blow, wind, and turn the mill that grinds the corn.";
    expect(strength("pullQuote", page(refrain, told, refrain), refrain)).toBe(0);
  });

  test("is not what the text opens with", () => {
    const first = "Nobody told me that the lamp would go out.";
    expect(strength("pullQuote", lines("The Lamp", first, told, prose), first)).toBe(0);
  });
});

test("what somebody says behind dashes is no statement, as an option is", () => {
  expect(strength("statement", "--Who lit the lamp", "--Who")).toBe(0);
  expect(strength("statement", "--lamp the name of it", "--lamp")).toBe(1);
});

test("a brace behind verse is no statement", () => {
  const verse = [
    "  The lamp went out at five;   }",
    "  The boats were all alive; }",
    "  They drove. }",
  ];
  expect(strength("statement", verse.join("\n"), "The boats")).toBe(0);
  expect(strength("statement", "  lamp.light(oil); }\n  wick.trim(); }", "lamp")).toBe(1);
});

describe("a list of contents", () => {
  const titles = ["The Stair", "The Lamp", "Oil and Wicks", "Fog"];
  const body = (...names: string[]) => names.flatMap((name) => [name, prose, prose]);
  const book = (list: readonly string[], names = titles) =>
    lines("A Small Light", prose, ...list, ...body(...names));

  test.each<[what: string, list: readonly string[], names?: string[]]>([
    ["below its word", ["Contents", titles.join("\n")]],
    ["of items", [titles.map((title) => `- ${title}`).join("\n")]],
    ["with numbers", [titles.map((title, at) => `${at + 1}. ${title}`).join("\n")]],
    ["with pages", ["Contents", titles.map((title, at) => `${title} ..... ${at + 3}`).join("\n")]],
    [
      "of which the headings have numbers",
      [titles.join("\n")],
      titles.map((title, at) => `${["I", "II", "III", "IV"][at]}. ${title}`),
    ],
    [
      "right above the first of what it lists",
      ["Contents", titles.map((title, at) => `${at + 1}. ${title}`).join("\n")],
      titles.map((title, at) => `${at + 1}. ${title}`),
    ],
    ["in which one thing is not said again", ["Contents", ["The Sea", ...titles].join("\n")]],
  ])("%s is told from what it lists", (_what, list, names = titles) => {
    const text = book(list, names);
    const facts = survey(cut(sourceOf("a.txt", text)), table.headline);
    const shown = (name: CueName) =>
      facts.blocks.flatMap((block, at) =>
        cues[name](block, at, facts) > 0 ? [block.text.replace(/^[IV\d]+\. | \.+ \d$/g, "")] : [],
      );
    expect(shown("listedInContents")).toEqual(titles);
    expect(shown("contentsEntry").join(" ")).toContain("Fog");
  });

  const led = (pages: readonly (number | string)[], dots = " . . . . . ") =>
    pages.map((page, at) => `What the ${"abcdef"[at]} knew${dots}${page}`).join("\n");

  test.each<[what: string, text: string]>([
    ["dots lead to", lines("A Small Light", led(["v", 1, 9, 20, 31, 31]), prose, prose)],
    ["stand far behind, below its word", lines("Contents", led([1, 9, 20], "        "), prose)],
    ["have a word above", lines("CONTENTS", "CHAPTER      PAGE", led([1, 9, 20]), prose)],
    ["have pictures", lines("Plates", led(["Frontispiece", 1, 9, 20]), prose, prose)],
  ])("is told by pages that rise: they %s", (_what, text) => {
    const facts = survey(cut(sourceOf("a.txt", text)), table.headline);
    const shown = facts.blocks.filter((block, at) => cues.contentsEntry(block, at, facts) > 0);
    expect(shown.map((block) => block.text).join(" ")).toMatch(/What the a .*What the c/u);
  });

  test.each<[what: string, text: string]>([
    ["a list of prices", lines("What it costs", led([4, 2, 9, 3, 12]), prose, prose)],
    ["a few figures that rise", lines("Lamps", led([4, 12, 19]), prose, prose)],
    ["a table whose figures rise", lines(prose, led([1, 2, 3, 4, 5, 6], "        "), prose)],
    ["what is too short", book(["The Stair\nThe Lamp\nFog"])],
    ["what says other things", book(["A Stair\nA Lamp\nOil\nFog"])],
    ["what is said again in a row", lines(prose, ...titles, prose, ...titles, prose)],
    ["a refrain", lines(...titles.flatMap((title) => [title, prose, "Blow, wind", prose]))],
    ["what is in no order", book([titles.toReversed().join("\n")])],
    [
      "a menu of a page that comes twice",
      lines("Menu", "Share", "Log in", "Sign up", titles.join("\n"), prose, ...body(...titles)),
    ],
  ])("%s is none", (_what, text) => {
    const facts = survey(cut(sourceOf("a.txt", text)), table.headline);
    expect(facts.blocks.filter((block, at) => cues.contentsEntry(block, at, facts) > 0)).toEqual(
      [],
    );
  });
});
