/** A chapter of the manual, in the order of the book. */
export interface Chapter {
  /** Of its file, without `.md`. */
  readonly name: string;
  /**
   * Where its words come from: somebody wrote the file, it is a page of `docs/`, or it is made of the messages of some families or
   * of all keys, or of what the bench has measured.
   */
  readonly from:
    | "hand"
    | { readonly page: string }
    | { readonly title: string; readonly messages: readonly string[] }
    | "keys"
    | "peers";
  /** What the reader can do after it; a chapter that somebody wrote says so itself. */
  readonly after?: string;
}

/** The folder of the manual, from the root of the project. */
export const MANUAL = "content/the-printery-manual";

/** All chapters. */
export const chapters: readonly Chapter[] = [
  { name: "01-getting-started", from: "hand" },
  { name: "02-a-publication", from: "hand" },
  {
    name: "03-correcting-a-reading",
    from: { page: "corrections" },
    after: "After this chapter you can put right what was read wrongly, without touching the text.",
  },
  { name: "04-for-the-press", from: "hand" },
  {
    name: "05-markdown",
    from: { page: "markdown" },
    after: "After this chapter you know what becomes of every mark of Markdown.",
  },
  {
    name: "06-typography",
    from: { page: "typography" },
    after:
      "After this chapter you know which marks are turned, in which language, and how to stop it.",
  },
  {
    name: "07-the-desk",
    from: { page: "preview" },
    after: "After this chapter you can see what becomes of a text while you work on it.",
  },
  {
    name: "08-from-what-you-have",
    from: { page: "adopt" },
    after: "After this chapter you can make content of what you have, and know what became of it.",
  },
  {
    name: "09-the-command",
    from: { page: "command" },
    after: "After this chapter you know what each command takes, and what it does.",
  },
  {
    name: "10-keys",
    from: "keys",
    after:
      "After this chapter you can say everything that printery can be told about a publication.",
  },
  {
    name: "11-messages-on-texts",
    from: { title: "Messages on texts", messages: ["Reading files", "Parsing"] },
    after: "After this chapter you know what each message on a text means, and what to do.",
  },
  {
    name: "12-messages-on-publications",
    from: { title: "Messages on publications", messages: ["Composing"] },
    after:
      "After this chapter you know what each message on a publication as a whole means, and what to do.",
  },
  {
    name: "13-messages-on-outputs",
    from: {
      title: "Messages on outputs",
      messages: [
        "Rendering",
        "The project's own configuration",
        "Any stage",
        "Checking outputs",
        "Asking the web",
      ],
    },
    after:
      "After this chapter you know what each message on pages, PDFs and e-books means, and what to do.",
  },
  {
    name: "14-limits",
    from: { page: "limits" },
    after: "After this chapter you know how much of anything is read, and how to have more read.",
  },
  {
    name: "15-reports",
    from: { page: "reports" },
    after: "After this chapter your programs can read what printery tells.",
  },
  { name: "16-troubleshooting", from: "hand" },
  {
    name: "20-on-many-machines",
    from: { page: "ci" },
    after: "After this chapter your team and its CI share what each of them has built.",
  },
  {
    name: "21-a-thousand-texts",
    from: { page: "scale" },
    after:
      "After this chapter you know what a large library takes, and how to divide a larger one.",
  },
  { name: "30-for-developers", from: "hand" },
  {
    name: "31-of-its-own",
    from: { page: "plugins" },
    after:
      "After this chapter you can give a project signs, plugins, styles and formats of its own.",
  },
  {
    name: "32-from-code",
    from: { page: "library" },
    after: "After this chapter you can take texts to pages, PDFs and e-books from code.",
  },
  {
    name: "40-beside-others",
    from: "peers",
    after:
      "After this chapter you know what printery costs beside other programs, and how to measure it yourself.",
  },
  { name: "50-words-of-the-trade", from: "hand" },
];

/** The pages of `docs/` that are for those who work on printery, and no part of the manual. */
export const others: readonly string[] = ["architecture"];
