import type { Command } from "./keys.ts";
import type { PublicationState, Refusal, RoleName } from "./protocol.ts";

/** Every word of the desk, in English. What stands in texts, and what a build says of them, is no word of the desk's. */
export const strings = {
  desk: "Desk",
  titleOf: (title: string) => `${title} – Desk`,
  loading: "Loading …",
  close: "Close",
  cancel: "Cancel",
  dismiss: "Dismiss",
  keys: { escape: "Esc", enter: "Enter" },

  library: {
    open: "Publications",
    heading: "Publications",
    filter: "Filter by title or name",
    none: "No publication is called so.",
    empty: "There is no publication in this folder yet. A text that is put there appears here.",
    count: (shown: number, all: number) =>
      shown === all ? `${all} ${all === 1 ? "publication" : "publications"}` : `${shown} of ${all}`,
    errors: (count: number) => (count === 1 ? "1 error" : `${count} errors`),
    warnings: (count: number) => (count === 1 ? "1 warning" : `${count} warnings`),
    kinds: { text: "Text", book: "Book", collection: "Collection" },
    gone: (id: string) => `There is no publication “${id}” in this folder.`,
  },

  states: {
    fresh: "Up to date",
    stale: "Texts have changed",
    building: "Being made …",
    failed: "Not made",
    unbuilt: "Not made yet",
  } satisfies Record<PublicationState, string>,

  bar: {
    failed: "The texts can’t be made as they are. What was made last is shown.",
    never: "The texts can’t be made as they are.",
    why: "Why?",
    lost: "printery does not answer. Start it again; the desk goes on by itself.",
    mended: "printery answers again.",
    theme: "Light or dark",
    themes: { auto: "As the system", light: "Light", dark: "Dark" },
    keys: "Keys",
    about: "About …",
    made: (format: string, ms: number) => `${format}, ${ms} ms`,
  },

  formats: { html: "Web page", pdf: "PDF", epub: "E-book" },

  text: {
    heading: "Text",
    which: "Text of this publication",
    body: (path: string) => `${path}, as it stands`,
    block: (role: string, lines: string, sure: number) => `${role}, lines ${lines}, ${sure} % sure`,
    doubtful: "doubtful",
    corrected: "as you said",
    sure: (share: number) => `${Math.round(share * 100)} %`,
    line: (line: number) => `Line ${line} alone; with Shift, from the line chosen before`,
    unread: "This text can’t be read. The messages say why.",
    none: "No text yet.",
    gone: (path: string) => `${path} is no longer there, or has another name.`,
  },

  doubts: {
    heading: (count: number) => (count === 0 ? "Nothing doubtful" : `Doubtful: ${count}`),
    list: "Doubtful passages",
    none: "Nothing here is doubtful. J and K walk through every passage.",
    done: "No more doubtful passages this way.",
    elsewhere: (count: number) =>
      count === 1 ? "1 more in the other texts" : `${count} more in the other texts`,
  },

  inspector: {
    heading: "What was read",
    lines: (key: string) => (key.includes("-") ? `Lines ${key.replace("-", "–")}` : `Line ${key}`),
    why: "Why",
    noCues: "No sign spoke for it or against; what stands around it decided.",
    change: "Set its role …",
    right: "It is right",
    takeBack: "Take the correction back",
    rival: (role: string, other: string, share: number) =>
      `+ is for ${role}, − for ${other}, which is the next best${Math.round(share * 100) > 0 ? `: ${Math.round(share * 100)} %` : ""}.`,
    weight: (nats: number) => `${nats > 0 ? "+" : "−"}${Math.abs(nats).toFixed(1)}`,
  },

  roles: {
    heading: (lines: string) => `What ${lines} is`,
    lines: (key: string) => (key.includes("-") ? `lines ${key.replace("-", "–")}` : `line ${key}`),
    read: "as read",
  },

  roleNames: {
    title: "Title",
    "heading 2": "Heading",
    "heading 3": "Heading below",
    "heading 4": "Heading two below",
    "heading 5": "Heading three below",
    "heading 6": "Heading four below",
    paragraph: "Paragraph",
    list: "List",
    blockquote: "Quotation",
    drop: "Leave out",
    keep: "Text, whatever it looks like",
    join: "Join to one block",
    split: "Split at each line",
    subtitle: "Subtitle",
    standfirst: "Standfirst",
    byline: "Byline",
    dateline: "Date and place",
    credit: "Credit of a picture",
    attachment: "File that is offered",
    epigraph: "Epigraph",
    verse: "Verse",
    code: "Code",
    table: "Table",
    figure: "Figure",
    plate: "Picture with a page of its own",
    thematicBreak: "Break",
    footnoteDefinition: "Note",
    contributorNote: "About the author",
    disclaimer: "Disclaimer",
    related: "Other publications",
  } satisfies Record<RoleName, string>,

  correction: {
    heading: (path: string) => `What changes in ${path}`,
    what: "What changes",
    removed: "The file says nothing any more and is removed.",
    same: "Nothing changes: the file says so already.",
    gap: (count: number) => (count === 1 ? "1 line as it is" : `${count} lines as they are`),
    added: "added",
    dropped: "removed",
    write: "Write",
    ask: "Don’t ask again before writing",
    askAlways: "Show each change before it is written",
    done: (lines: string, as: string) => `${lines}: ${as}. u takes it back.`,
    takenBack: (lines: string) => `${lines}: correction taken back. u puts it there again.`,
    about: (path: string) => `${path}: title, authors, date, language. u takes it back.`,
    undone: (what: string) => `Taken back: ${what}`,
    redone: (what: string) => `Done again: ${what}`,
    nothing: "There is nothing to take back.",
    nothingAgain: "There is nothing to do again.",
    noLines: "Choose a line first, with j and k or by a click.",
    noWord: (role: string) => `A side-car has no word for “${role}”; set another role.`,
    notCorrected: "No correction names these lines.",
  },

  conflict: {
    sidecar: (path: string) => `${path} was changed meanwhile`,
    text: (path: string) => `${path} was changed meanwhile`,
    saysSidecar:
      "Somebody, or another program, wrote this file after you had seen it. Nothing of yours is written yet.",
    saysText:
      "The text itself is another than the one you saw, so its lines may be others. Nothing of yours is written yet.",
    disk: "On the disk",
    noFile: "There is no such file.",
    yours: "With your change",
    noYours: "Your change was not made yet.",
    take: "Take what is on the disk",
    again: "Apply mine again",
    lost: "The passage is not in the text any more, or more than once; choose it again.",
    undo: "It was changed after you had written it, so it is not taken back.",
  },

  coming: { first: "It is being made …", newer: "A newer one is being made …" },

  reading: {
    heading: "Reading",
    web: "Web",
    book: "E-book",
    both: "Both",
    webTitle: "The web page",
    noWeb: "No web page yet.",
    noBook: "No e-book yet.",
    failed: (why: string) => `The e-book can’t be opened: ${why}`,
    open: "Open in a tab of its own",
    contents: "Contents",
    next: "Next page",
    previous: "Previous page",
    back: "Back",
    pageOf: (share: number) => `${Math.round(share * 100)} %`,
    note: "Note",
    goToNote: "Go to the note",
  },

  print: {
    heading: "Pages",
    body: "Pages of the PDF",
    page: (page: number, pages: number) => `Page ${page} of ${pages}`,
    none: "No PDF yet.",
    open: "Open the PDF in a tab of its own",
    failed: (why: string) => `The PDF can’t be shown: ${why}`,
  },

  messages: {
    open: "Messages",
    heading: "Messages",
    none: "There is nothing to say about it.",
    counts: (errors: number, warnings: number, infos: number) =>
      [
        errors > 0 && (errors === 1 ? "1 error" : `${errors} errors`),
        warnings > 0 && (warnings === 1 ? "1 warning" : `${warnings} warnings`),
        infos > 0 && (infos === 1 ? "1 hint" : `${infos} hints`),
      ]
        .filter((part) => part !== false)
        .join(", ") || "No messages",
    severity: { error: "Error", warning: "Warning", info: "Hint" },
    help: "What to do",
    helpFor: (rule: string) => `What to do about ${rule}`,
    place: (file: string, line: number | undefined) =>
      line === undefined ? file : `${file}:${line}`,
  },

  about: {
    heading: (path: string) => `About ${path}`,
    which: "Of what",
    ofText: "This text",
    ofPublication: "The publication",
    title: "Title",
    subtitle: "Subtitle",
    authors: "Authors, one on each line",
    date: "Date",
    dateHint: "2024-11-18, 2024-11 or 2024",
    lang: "Language",
    langHint: "en, de, fr-CH …",
    save: "Show what changes",
    same: "Nothing is changed.",
    only: {
      text: "A field that is emptied is read from the text again.",
      publication:
        "What is empty here is taken from the texts. What is said here holds for all of them.",
    },
  },

  legend: {
    heading: "Keys",
    commands: "On the desk",
    roles: "Say what the chosen lines are",
    settings: "Settings",
    text: "Choose lines by a click on a line (its passage) or on its number (that line; with Shift, as far as the line chosen before). Ctrl and Alt with any key are the browser’s.",
  },

  commands: {
    "next-doubt": "Next doubtful passage",
    "previous-doubt": "Previous doubtful passage",
    "next-block": "Next passage",
    "previous-block": "Previous passage",
    "next-text": "Next text",
    "previous-text": "Previous text",
    right: "It is right as it was read",
    "take-back": "Take its correction back",
    cues: "Show or hide why it was read so",
    role: "Choose a role from a list",
    undo: "Take the last change back",
    redo: "Do it again",
    library: "Publications",
    messages: "Messages",
    reading: "Web page, e-book, or both",
    about: "Title, authors, date, language of this text",
    "about-publication": "The same of the whole publication",
    legend: "These keys",
  } satisfies Record<Command, string>,

  refusals: {
    unknown: ({ what, name }) =>
      ({
        text: `There is no text “${name}” in this folder. Nothing is written.`,
        publication: `There is no publication “${name}” in this folder. Nothing is written.`,
        block: `No passage begins at line ${name}.`,
        change: "This change was not made here, or was taken back already. Nothing is written.",
      })[what],
    "lines-misnamed": ({ lines }) =>
      `Expected a line, or lines such as 12-14, not “${lines}”; nothing is written`,
    "lines-blank": ({ lines }) =>
      `Expected lines with something on them, not ${lines}; nothing is written`,
    "lines-unsaid": ({ lines }) =>
      `Expected lines that the side-car says something of, not ${lines}; nothing is written`,
    "lines-beyond": ({ lines, count }) =>
      `Expected lines of the text, of which there are ${count}, not ${lines}; nothing is written`,
    "lines-taken": ({ lines, by }) =>
      `Expected lines that no other correction names, not ${lines}, of which ${by} says something; take that back first; nothing is written`,
    value: ({ key, value, expected }) =>
      `Expected ${expected ?? "something else"}, not ${JSON.stringify(value)}${key === null ? "" : ` for ${key}`}; nothing is written`,
    changed: ({ what }) => `${what} was changed meanwhile. Nothing is written.`,
    "too-long": ({ what }) => `Expected ${what} at most, not more; nothing is written`,
    unreadable: ({ file, said }) =>
      `Expected YAML that can be read in ${file}, not ${said || "something else than keys with values"}; put that right first; nothing is written`,
    misplaced: ({ file, said }) => `Expected a file at ${file}, not ${said}; nothing is written`,
    "not-written": ({ said }) => `${said}; nothing is written`,
    "not-made": ({ said }) => `${said}; what was made last is shown`,
    "texts-unread": ({ said }) => `Expected the texts, not “${said}”; what was made last is shown`,
    "nothing-made": () => "Expected something to be made, not nothing; what was made last is shown",
    told: ({ said }) => said,
    fault: ({ said }) =>
      `Expected printery to do this, not to fail (“${said}”); it is a fault of printery, please report it`,
    foreign: () => "Only the desk may ask for this. Nothing is done.",
    token: () => "Another printery than the one that showed this page answers. Load it again.",
    request: ({ what }) =>
      `Expected something that the desk asks for, not ${what}; nothing is done`,
  } satisfies RefusalWords,

  splitter: (left: string, right: string) => `Width of ${left} and ${right}`,
  failure: {
    network: "printery does not answer; nothing was written",
    answer: (status: number) => `Expected an answer, not status ${status}; nothing was changed`,
  },
} as const;

type RefusalWords = {
  readonly [Id in Refusal["id"]]: (refusal: Extract<Refusal, { readonly id: Id }>) => string;
};

/** Why something is not done. */
export function refusalWords(refusal: Refusal): string {
  // Which of the functions fits, its id tells.
  const words = strings.refusals[refusal.id] as (refusal: Refusal) => string;
  return words(refusal);
}

/** What a passage is, in words: “heading 2”, “about the author”. */
export function roleWords(role: string): string {
  // A depth says more than how it stands to others.
  if (role.startsWith("heading")) return role;
  if (role === "boilerplate") return "left out";
  const names: Readonly<Record<string, string>> = strings.roleNames;
  return (names[role] ?? apart(role)).toLowerCase();
}

/** What decided, in words: “short line”. */
export function cueWords(name: string): string {
  return otherSigns[name] ?? apart(name).toLowerCase();
}

/** What decides beside cues, which are called as they are. */
const otherSigns: Readonly<Record<string, string>> = {
  frequency: "how common each of them is",
  surroundings: "what stands before and behind",
};

function apart(name: string): string {
  return name.replace(/(?<=.)\p{Lu}/gu, (letter) => ` ${letter}`);
}
