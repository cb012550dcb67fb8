import type { CueName } from "../index.ts";
import { lines, page, prose } from "./page.ts";

const title = "The Salt Road and Its Carters";
const standfirst = "How a harbour ended the road, and why nobody remembers its carters.";
const shown = "Max Moss before the last of the ten inns at noon.";
const byline = "By Ada Byron";
const date = "4 March 2021";
const head = [title, "How a harbour ended it", byline, date];
const labels = (count: number) => Array.from({ length: count }, (_, at) => `Inn number ${at + 1}`);
const sentence = "So it was that the road went back to the sheep of the hills.";
const asked = [
  "Who lit the lamp?",
  sentence,
  "Who paid for it?",
  sentence,
  "Who put it out?",
  sentence,
];
const resumed = (box: string) =>
  page(head).replace("Privacy", lines(box, sentence, sentence, "Privacy"));
const alone = lines(...head, ...prose);

/** Cues that ask where in a saved page a block stands: the block's start, a text that shows the cue, one that nearly does. */
export const onPage: readonly (readonly [
  name: CueName,
  start: string,
  shows: string,
  nearly: string,
])[] = [
  ["inCore", "In the winter", page(head), alone],
  ["aboveCore", "How a", page(head), alone],
  ["nearCore", "How a", page(head), page(["How a harbour ended it", ...labels(8)])],
  ["coreStart", "The salt road ran", page(head), alone],
  ["belowCore", "Ten inns", page(head, ["Ten inns"]), lines(alone, "Ten inns")],
  [
    "nearCoreEnd",
    "Ten inns",
    page(head, ["Ten inns"]),
    page(head, ["Most read", ...labels(2), "Ten inns"]),
  ],
  ["resumed", "So it", resumed("Related\nA quay\nAn inn"), resumed("A mill\nA quay\nAn inn")],
  [
    "resumed",
    "So it",
    resumed("Read also: The inns of the coast"),
    resumed("The inns of the coast"),
  ],
  ["boxed", "A quay", resumed("Related\nA quay\nAn inn"), page(head, ["Related\nA quay\nAn inn"])],
  ["topical", "The", page(head), page(["The Ten Quays Beside"])],
  ["offTopic", "The", page(["The Ten Quays Beside"]), page(head)],
  ["onTopic", "The", page(head), page([`${title}, mended every summer by its people.`])],
  ["headline", "4 March", page(["4 March on the Salt Road of the Carters"]), page(head)],
  ["likeliestHeadline", "How a", page(head.slice(1)), page(head)],
  ["aboveHeadline", "Sport", page(["Sport", ...head]), page([...head, "Sport"])],
  ["underHeadline", "Sport", page([...head, "Sport"]), page(["Sport", ...head])],
  [
    "nextToHeadline",
    "Sport",
    page([title, ...labels(5), "Sport"]),
    page([title, ...labels(6), "Sport"]),
  ],
  ["headlineToCredit", "How a", page(head), page(head.slice(0, 2))],
  ["bylineNearHeadline", byline, page(head), page([title], [...labels(11), byline])],
  ["nameNearHeadline", "Ada Byron", page([title, "Ada Byron"]), page([title], ["Ada Byron"])],
  [
    "firstUnderHeadline",
    "How a",
    page([title, standfirst]),
    page([title, "How a harbour ended it"]),
  ],
  [
    "askedInSeries",
    "Who lit",
    page(head).replace("Privacy", lines(...asked, "Privacy")),
    page(head, asked),
  ],
  [
    "pastPage",
    "Ten inns",
    page(head).replace("Privacy policy", lines("1 | 2 | 3", "Ten inns")),
    page(head).replace("Privacy policy", lines("1 | 2", "Ten inns")),
  ],
  [
    "pastPage",
    "Ten inns",
    page(head).replace("Privacy policy", lines("Next page »", "Ten inns")),
    page(head).replace("Privacy policy", lines("Next harbour »", "Ten inns")),
  ],
  [
    "overMaker",
    "Max Moss",
    page([title, standfirst, byline, shown, "Photo: A. Reed"]),
    page([title, byline, shown, "Photo: A. Reed"]),
  ],
  [
    "overMaker",
    "Max Moss",
    page([title, standfirst, byline, shown, "Photo: A. Reed"]),
    page([title, standfirst, byline, shown, "Photos of it"]),
  ],
  ["standsApart", "How a", page([title, standfirst, byline]), page([title, standfirst])],
  [
    "shorterThanText",
    "How a",
    page([title, standfirst]),
    page([title, standfirst.replace(".", "")]),
  ],
  ["closeness", "Sport", page(["Sport", ...head]), page(head, ["Sport"])],
  ["aboveStandfirst", title, page([title, standfirst]), page([title, "How a harbour ended it"])],
  ["standfirstPlace", "How a", page([title, standfirst, byline]), page([title, standfirst])],
  [
    "pastComments",
    "Ten inns",
    page(head, ["2 comments", "Ten inns"]),
    page(head, ["Ten inns", "2 comments"]),
  ],
  [
    "underRemark",
    "So it",
    page(head, ["anna says:", "So it was."]),
    page(head, ["So it was.", "anna says:"]),
  ],
  [
    "amongRemarks",
    "So it",
    page(head, ["anna says:", "So it was.", "berta says:"]),
    page(head, ["anna says:", "So it was."]),
  ],
  ["advertisement", "Advert", page(["Advertisement"]), page(["Advertisement of the harbour"])],
  ["footLabel", "Inn number 1", page(head, labels(10)), page(head, labels(4))],
  [
    "announced",
    "the harbour",
    page(head, ["The road was paid for in the end by:\n", "the harbour,", "the carters"]),
    page(head, ["Share this page with:\n", "the harbour,", "the carters"]),
  ],
  [
    "announced",
    "The carters",
    page(head, ["The road was paid for in the end by:", "The harbour\nThe carters"]),
    page(head, ["The road was paid for in the end by:", "The harbour", "The carters"]),
  ],
  [
    "readAlso",
    "Read also",
    page([...head, ...prose, "Read also: The last carters of the road"]),
    page([...head, ...prose, "Read also:"]),
  ],
  [
    "underAnnouncement",
    "Ten inns",
    page([...head, ...prose, "More:", "Ten inns of the road", "Nine quays"]),
    page([...head, ...prose, "More", "Ten inns of the road", "Nine quays"]),
  ],
  ["relatedTail", "Read more", page(head, ["Read more"]), page(["Read more", ...head])],
  ["relatedTail", "Inn number 3", page(head, ["Read more", ...labels(3)]), page(head, labels(3))],
  [
    "newsletterBelow",
    "Subscribe to",
    page(head, ["Subscribe to our newsletter"]),
    page(["Subscribe to our newsletter", ...head]),
  ],
  ["dateOverHeadline", date, page([date, title, byline]), page([title, date, byline])],
  ["echoed", title, page(head, [`Share “${title}” with your friends`]), page(head)],
];
