import type { CueName } from "../index.ts";
import { lines, prose } from "./page.ts";

const [mill = "", carters = "", harbour = ""] = prose;
/** Text whose lines are broken at a width, set in by three. */
const wrapped = prose.map((text) => `   ${text.replace(/(.{40,60}) /g, "$1\n   ")}`);
const stanza = "    Over the hill,\n      under the sea,\n    by and by\n      it comes to me.";
const outset = prose.map((text) => text.replace(/(.{40,60}) /g, "$1\n"));
const memo = (...texts: string[]) =>
  lines(
    "Network Working Group                    A. Byron",
    "Request for Comments: 12                 May 1840",
    "Category: Informational                  Salt House",
    "                    On Lamps",
    "1.  Introduction",
    wrapped[0] ?? "",
    "2.  Lamps",
    wrapped[1] ?? "",
    ...texts,
    wrapped[2] ?? "",
    wrapped[0] ?? "",
  );
const printed = (...texts: string[]) =>
  lines("*** START OF THE PROJECT GUTENBERG EBOOK LAMPS ***", ...texts, ...prose);

/** Four pages under the running head “BOOK I”; `texts` open the third. */
const book = (...texts: string[]) =>
  [mill, carters, lines(...texts, harbour), mill]
    .map((page) => lines("BOOK I", page.replace(/(.{40,60}) /g, "$1\n")))
    .join("\n\f");

/** Cues that tell headings from the text around them: the block's start, a text that shows the cue, one that nearly does. */
export const headings: readonly (readonly [
  name: CueName,
  start: string,
  shows: string,
  nearly: string,
])[] = [
  ["openWord", "An oil", "An oil of its kind is", "An oil of its kind"],
  ["openWord", "PAR", "PAR", "PARIS"],
  ["connective", "In addition", "In addition, the lamps of the mole", "In additional harbours"],
  ["connective", "or", "or", "or else"],
  [
    "field",
    "Keeper: Ada",
    lines("Keeper: Ada Byron", mill, "Keeper: Mary Shelley"),
    lines("Keeper: Ada Byron", mill, "Cook: Mary Shelley"),
  ],
  [
    "field",
    "OLIVER.",
    lines("OLIVER. So it is.", mill, "OLIVER. So it was."),
    lines("OLIVER. So it is.", mill, "CHAPTER II. So it was"),
  ],
  ["speech", "“Dear", "“Dear lamp!”", "“Dear lamp”"],
  ["amidLines", "Salt", "Sand\nSalt\nStone", "Sand\nSalt\n\nStone"],
  ["topOfLines", "Salt", "Sand\n\nSalt\nStone\nSea", "Sand\n\nSalt\nStone\n\nSea"],
  ["nearBelow", "Salt", "Sand\n\n\nSalt\n\nStone", "Sand\n\nSalt\n\nStone"],
  ["nearAbove", "Salt", "Sand\n\nSalt\n\n\nStone", "Sand\n\nSalt\n\nStone"],
  ["farApart", "Salt", "Sand\n\n\n\nSalt\n\nStone", "Sand\n\n\nSalt\n\nStone"],
  [
    "saidAgain",
    "Present",
    lines("Present: all", mill, "Present: all", carters, "Present: all"),
    lines("Present: all", mill, "Present: all"),
  ],
  [
    "speakerLine",
    "CHORUS.",
    lines("CHORUS.", mill, "CHORUS.", carters, "CHORUS."),
    lines("CHORUS.", mill, "CHORUS.", carters),
  ],
  ["quantity", "67", "67 per cent said that they would light it", "67 lamps"],
  [
    "interrupts",
    "The end",
    lines(mill, "The end of the road and of its carters", carters),
    lines(mill, "The end of the road and of its carters.", carters),
  ],
  [
    "outsetNumber",
    "Light",
    lines("1. Light", ...wrapped, "2. Trim", ...wrapped),
    lines("1. Light\n2. Trim", ...wrapped),
  ],
  [
    "countsOn",
    "Trim",
    lines("1. Light", mill, "2. Trim", harbour),
    lines("1. Light", "Oil", "Wick", "2. Trim", harbour),
  ],
  [
    "askedBetween",
    "Who",
    lines(mill, "Who pays for the lamps?", carters),
    lines(mill, "Who pays for the lamps?", "The board.", carters),
  ],
  [
    "withinMargin",
    "Structure",
    memo("3.  Oil", "           Structure of a lamp"),
    lines(wrapped[0] ?? "", "           Structure of a lamp", wrapped[1] ?? ""),
  ],
  [
    "countsOn",
    "Trim the wicks",
    lines("1. Light the lamps of the whole mole", mill, carters, "2. Trim the wicks", harbour),
    lines("1. Light the lamps of the whole mole", "2. Trim the wicks", mill, harbour),
  ],
  [
    "kinHead",
    "The road",
    lines(mill, "The road", mill, "The frost", carters, "The quay", harbour),
    lines(mill, "The road", mill, "THE FROST", carters, "The quay", harbour),
  ],
  [
    "kinLoose",
    "The road",
    lines(mill, "The road", "The frost", "The quay", "The end", carters),
    lines(mill, "The road", "The frost", carters),
  ],
  [
    "titlePage",
    "PATERNOSTER",
    printed("LAMPS", "PATERNOSTER ROW, LONDON", "1893", "CONTENTS"),
    lines(mill, "PATERNOSTER ROW, LONDON", "1893", "CONTENTS", ...prose),
  ],
  [
    "saidByTitle",
    "THE ROAD",
    lines("The Road", "", "THE ROAD", "", ...prose),
    lines("The Road", "", ...prose, "", "THE ROAD"),
  ],
  [
    "imprint",
    "WARD",
    lines("LAMPS", "", "WARD & CO.", "", ...prose),
    lines("LAMPS", "", ...prose, "", "WARD & CO."),
  ],
  [
    "verseTitle",
    "_From a window",
    lines(...outset, "_From a window of the inn._", stanza),
    lines(...outset, "_From a window_ of the inn.", stanza),
  ],
  [
    "verseTitle",
    "THE INN",
    lines(...outset, "THE INN", stanza),
    lines(...outset, "THE INN:", stanza),
  ],
  [
    "verseRun",
    "Of the monks",
    lines(mill, "The friar was one\nOf the monks of the hill,\nAnd he went by the mill.", carters),
    lines(
      mill,
      "The friars were two:\nOf the monks of the hill\nAnd the monk of the mill",
      carters,
    ),
  ],
  [
    "motto",
    "“What",
    lines(mill, "“What! Of the lamps?”", "— G. J."),
    lines(mill, "He said of the lamps:\n“What! Of the lamps?”", "— G. J."),
  ],
  [
    "italicLine",
    "_From a window",
    lines(mill, "_From a window of the _White Inn_._", carters),
    lines(mill, "_From a window_ of the _White Inn_", carters),
  ],
  [
    "verseSigned",
    "Ada Byron",
    lines(...outset, stanza, "Ada Byron", ...outset),
    lines(...outset, stanza, "Ada Byron", stanza),
  ],
  [
    "memoBack",
    "Byron, A.",
    memo("3.  References", "   Byron, A., Lamps, 1840."),
    memo("3.2.1.  References", "   Byron, A., Lamps, 1840."),
  ],
  [
    "memoBack",
    "Byron, A.",
    memo("3.  References", "   Salt.", "Appendix A.  Lamps .... 12", "   Byron, A., Lamps, 1840."),
    memo("3.  References", "   Salt.", "Appendix A.  After RFC 12", "   Byron, A., Lamps, 1840."),
  ],
  ["counted", "Can I", "Can I. Hold it", "Can I hold it"],
  ["attribution", "—\u2060Ada", "—\u2060Ada Byron", "—\u2060Ada Byron?"],
  [
    "fieldRow",
    "Light",
    lines(mill, "Keeper: Ada Byron\nLight: oil, later gas\nHeight: 11 feet", carters),
    lines(mill, "Keeper: Ada Byron\nLight: oil, later gas.\nHeight: 11 feet", carters),
  ],
  [
    "fieldRow",
    "Light",
    lines(mill, "Keeper: Ada\nLight: oil\nHeight: 11 feet\nLight: gas", carters),
    lines(mill, "Keeper: Ada\nLight: oil\nKeeper: May\nLight: gas", carters),
  ],
  [
    "timed",
    "10:00",
    lines(mill, "09:30 Oil", "10:00 Lamps", "11:15 Wicks"),
    lines(mill, "10:00 Lamps", "11:15 Wicks"),
  ],
  [
    "timed",
    "10:00",
    lines("09:30 Oil", "10:00 Lamps", "11:15 Wicks", mill),
    lines("09:30 Oil", mill, "10:00 Lamps", carters, "11:15 Wicks", mill),
  ],
  [
    "turn",
    "JT:",
    lines("AB: Who lit it?", "JT: I did.", "AB: And then?", "JT: It burned."),
    lines("AB: Who lit it?", "JT: I did.", "MS: And then?", "LK: It burned."),
  ],
  [
    "turn",
    "Ada Byron:",
    lines("Mary Thorne: And then?", "Ada Byron: It burned.", "Mary Thorne: And?", "Ada Byron: So."),
    lines("Mary Thorne: And then?", "Ada Byron: It burned.", "Lamps: brass", "Oil: colza"),
  ],
  [
    "partName",
    "THE FROST.",
    book("BOOK II.", "THE FROST."),
    book("BOOK II.", "THE FROST. IT CAME."),
  ],
  ["sideNote", "Keywords", "Keywords: lamps, oil", "Keywords are lamps, oil"],
  ["sideNote", "Source", "Source: the parish", "Source of the parish: a spring"],
  [
    "headLine",
    "Final",
    lines("The Salt Road", "Final report", mill, carters),
    lines("The Salt Road", mill, "Final report", carters, harbour),
  ],
  ["counted", "Sale", "Sale II", "Sale il quattro"],
  [
    "counted",
    "12A Lights",
    lines(mill, "12A Lights of a harbour", `(1) ${carters}`),
    lines(mill, "12A Lights of a harbour", `(2) ${carters}`),
  ],
  [
    "counted",
    "12",
    lines(mill, "12 Lights of a harbour", `(1) ${carters}`),
    lines(mill, "12 lights of a harbour", `(1) ${carters}`),
  ],
  [
    "counted",
    "II.",
    lines(mill, "II. THE FROST", carters),
    lines(mill, "II. THE FROST                    19", carters),
  ],
  [
    "capitals",
    "THE FROST",
    lines(mill, "THE FROST", carters),
    lines(mill, "THE FROST . . . . . . . 19", carters),
  ],
  [
    "announced",
    "the carters",
    lines(mill, "It was paid for in the end by:", "the carters\nthe harbour", carters),
    lines(mill, "It was paid for in the end.", "the carters\nthe harbour", carters),
  ],
  [
    "signatory",
    "Keeper",
    lines(mill, "Ada Byron\nKeeper of the lamp", "The frost", carters),
    lines(mill, "Ada Byron\nKeeper of the lamp\nand of the mole", "The frost", carters),
  ],
  [
    "signatory",
    "Ada Byron",
    lines(mill, "Ada Byron\nKeeper of the lamp"),
    lines("Ada Byron\nKeeper of the lamp", mill),
  ],
  ["genreLine", "A Novel", lines("The Lamp", "A Novel", mill), lines("The Lamp", mill, "A Novel")],
  [
    "subtitleLine",
    "How the",
    lines("The Salt Road", "How the carters lost their work", mill, "The frost", carters),
    lines(
      "The Salt Road",
      "How the carters lost their work",
      mill,
      "What came of the road",
      carters,
    ),
  ],
  [
    "subtitleLine",
    "A road",
    lines("The Salt Road\nA road of carters", mill, "What the carters said", carters),
    lines("The Salt Road\nA road of carters\nThe Mill", mill, "What the carters said", carters),
  ],
  [
    "subtitleLine",
    "How the",
    lines("The Salt Road", "How the carters lost their work", mill),
    lines("The Salt Road", "How the carters lost their work?", mill),
  ],
  ["partName", "The frost", book("BOOK II", "The frost"), book("The frost")],
  ["partName", "_A mill", book("SCENE II", "_A mill_"), book("SCENE II", "_A mill. Night._")],
  [
    "alphabetLetter",
    "B",
    lines("A", mill, "B", carters, "C", harbour),
    lines("A", mill, "B", carters, "A", harbour),
  ],
  [
    "alphabetLetter",
    "B",
    lines("A", mill, "B", carters, "D", harbour),
    lines("A\nB\nC", mill, carters, harbour),
  ],
  [
    "alphabetLetter",
    "– F –",
    lines("– A –", mill, "– F –", carters, "– Ü –", harbour),
    lines("– A –", mill, "– F –", carters, harbour),
  ],
  [
    "alphabetLetter",
    "V",
    lines("A", mill, "V", carters, "X", harbour),
    lines("V", mill, "X", carters, "Y"),
  ],
  [
    "desk",
    "The Editors",
    lines("The Salt Road", "The Editors", mill),
    lines("The Salt Road", "The Editors of it", mill),
  ],
  [
    "desk",
    "The Editors",
    lines("The Salt Road", "The Editors", mill),
    lines("The Salt Road", mill, "The Editors"),
  ],
  [
    "affiliation",
    "School of Mines",
    lines("The Salt Road", "Ada Byron", "School of Mines, Lowport", mill),
    lines("The Salt Road", "Of the road", "School of Mines, Lowport", mill),
  ],
  [
    "affiliation",
    "School of Mines",
    lines("The Salt Road", "Ada Byron", "School of Mines, Lowport", mill),
    lines("The Salt Road", mill, "Ada Byron", "School of Mines, Lowport", carters),
  ],
  [
    "aboveAffiliation",
    "Mary Thorne",
    lines(
      "The Salt Road",
      "Ada Byron",
      "School of Mines, Lowport",
      "Mary Thorne",
      "Salt Institute, Kiel",
      mill,
    ),
    lines(
      "The Salt Road",
      "Ada Byron",
      "School of Mines, Lowport",
      "Mary Thorne",
      "Of salt, and of Kiel",
      mill,
    ),
  ],
  [
    "dayAndPlace",
    "Saturday",
    lines("Spring meeting", "Saturday 6 April 2024, Town Hall", mill),
    lines("Spring meeting", "Saturday 6 April 2024, when it rained.", mill, carters),
  ],
  [
    "dayAndPlace",
    "4 March",
    lines("Spring meeting", "4 March 2021, Lowport", mill),
    lines("Spring meeting", mill, "4 March 2021, Lowport", carters),
  ],
  [
    "underContact",
    "Ada Byron",
    lines(mill, "Media contact:", "Ada Byron", "Salt House"),
    lines(mill, "Media contact:", "Ada Byron", carters),
  ],
  [
    "underContact",
    "ada@",
    lines(mill, "Media contact\nAda Byron\nada@salt.example"),
    lines(mill, "Media contact\nAda Byron", "ada@salt.example"),
  ],
  [
    "underContact",
    "Salt House",
    lines(mill, "Pressekontakt", "Ada Byron", "Salt House"),
    lines(mill, "Contact with the sea", "Ada Byron", "Salt House"),
  ],
  [
    "subtitleLine",
    "How the",
    `The Salt Road\nHow the carters lost their work\n${mill}\nThe frost\n${carters}`,
    `The Salt Road\nHow the carters lost their work\n${mill}\nWhat came of the road\n${carters}`,
  ],
  [
    "kinLoose",
    "The frost",
    lines("The inn", "The road", "The frost", "The quay", "The mole", mill, carters),
    lines("The inn", "The road", "The frost", mill, carters),
  ],
  ["sideNote", "Serves", "Serves 4–6", "Serves them right"],
  ["sideNote", "Für", "Für 4 Personen", "Für die Personen"],
  [
    "underColon",
    "Salt House",
    lines(mill, "Published by:", "Salt House", carters),
    lines(mill, "Published by", "Salt House", carters),
  ],
  [
    "dayAndPlace",
    "Kiel",
    lines("The Salt Road", "Kiel - 03 mar 2020 - 10:15 CET", mill),
    lines("The Salt Road", "Kiel - 3 carters - 10 carts", mill),
  ],
  [
    "dayAndPlace",
    "Kiel",
    lines("The Salt Road", "By Ada Byron", "Kiel, 1921", mill),
    lines("The Salt Road", "By Ada Byron", "Kiel, 1921 and after", mill),
  ],
];
