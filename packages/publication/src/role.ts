import { stem } from "./file-name.ts";
import type { Matter, Section, SectionRole } from "./publication.ts";

/**
 * What a section of a book is by its title, else by its file's name, in English, German, French,
 * Spanish or Italian; a chapter where neither says.
 */
export function roleOf(title: string, path: string): SectionRole {
  const names = [title, stem(path).replace(/[-_]+/g, " ")];
  for (const name of names) {
    const found = cues.find(({ pattern }) => pattern.test(plain(name)));
    if (found !== undefined) return found.role;
  }
  return "chapter";
}

/**
 * The matter of each section by all their `roles`: what stands before the first section of the body
 * is front matter, what stands behind the last is back matter, what stands between is body.
 */
export function mattersOf(roles: readonly SectionRole[]): Matter[] {
  const natural = roles.map((role) => naturalMatter[role]);
  const [first, last] = [natural.indexOf("body"), natural.lastIndexOf("body")];
  if (first < 0) return natural;
  return natural.map((_, index) => (index < first ? "front" : index > last ? "back" : "body"));
}

/**
 * The depth of each section by all their `roles`: 2 for what belongs to a part. What is `given` its depth
 * belongs to no part before it, nor does what follows it.
 */
export function depthsOf(
  roles: readonly SectionRole[],
  matters: readonly Matter[],
  given: readonly (Depth | undefined)[] = [],
): Depth[] {
  let hasPart = false;
  return roles.map((role, index) => {
    const depth = given[index];
    hasPart = depth === undefined && (hasPart || role === "part");
    const isInside = hasPart && matters[index] === "body" && !outsideParts.has(role);
    return depth ?? (isInside ? 2 : 1);
  });
}

type Depth = Section["depth"];

/** A part itself, and what looks back on all of them. */
const outsideParts: ReadonlySet<SectionRole> = new Set(["part", "conclusion", "epilogue"]);

const naturalMatter: { readonly [Role in SectionRole]: Matter } = {
  dedication: "front",
  epigraph: "front",
  foreword: "front",
  preface: "front",
  acknowledgments: "front",
  // Numbered from page one in most books, as what follows it.
  introduction: "body",
  prologue: "body",
  part: "body",
  chapter: "body",
  article: "body",
  conclusion: "body",
  epilogue: "body",
  afterword: "back",
  appendix: "back",
  glossary: "back",
  bibliography: "back",
  colophon: "back",
};

/** Whether `title` is a label that only counts: “PART ONE”, “Chapter 4.”, “Zweiter Teil”. */
export function isLabel(title: string): boolean {
  return labels.test(plain(title));
}

/** Whether `title` counts chapters or parts, with a name or without: “CHAPTER IV: The Gate”. */
export function isCounted(title: string): boolean {
  return counted.test(plain(title));
}

/** A title in the two lines that books set it in: what counts it, “Chapter IV”, and its name, “The Gate”; in one where it lacks either. */
export function titleLines(title: string): { readonly label?: string; readonly name: string } {
  const { label, name } = named.exec(title.normalize("NFC").trim())?.groups ?? {};
  return label === undefined || name === undefined ? { name: title } : { label, name };
}

/** Whether `title` is the mere word for what has `role`, in any of the languages: “Dedication”, and not “Dedication: to the ferrymen”. */
export function isRoleName(title: string, role: SectionRole): boolean {
  const word = plain(title);
  return !word.includes(" ") && cues.some((cue) => cue.role === role && cue.pattern.test(word));
}

/** Whether `title` names front or back matter, or another division of a book: “Preface”, “Epilogue”. */
export function namesMatter(title: string): boolean {
  return cues.some(({ pattern }) => pattern.test(plain(title)));
}

function plain(title: string): string {
  return title.normalize("NFC").toLowerCase().replace(/\s+/gu, " ").trim();
}

/** The whole of a title, or its start before a point, colon or dash. */
const alone = "(?:\\s*[.:–—-]\\s.*|[.:])?$";
/** “… to the second edition”, “… by a friend”. */
const addressed =
  "(?: (?:to|by|for|zu|zur|zum|von|für|à|au|de|du|des|par|pour|a|al|del|por|para|alla|della|di) .+)?";
const ordinal =
  "(?:first|second|third|fourth|fifth|erster|zweiter|dritter|vierter|fünfter|première|deuxième|seconde|troisième|quatrième|primera|segunda|tercera|cuarta|prima|seconda|terza|quarta)";
const number =
  "(?:\\d+|[ivxlc]+|[a-z]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|eins|zwei|drei|vier|un|une|deux|trois|quatre|uno|dos|tres|cuatro|due|tre|quattro|prima|seconda|terza|quarta|primera|segunda|tercera)";

const division =
  "(?:part|chapter|book|teil|kapitel|buch|partie|chapitre|livre|parte|capítulo|libro|capitolo)";
const appendix = "(?:appendix|anhang|annexe|apéndice|anexo|appendice)";
const label = `(?:${division} ${number}|${ordinal} ${division})`;
const labels = new RegExp(`^${label}[.:]?$`, "u");
const counted = new RegExp(`^${label}${alone}`, "u");
const named = new RegExp(
  `^(?<label>${label}|${appendix} ${number})\\s*[.:–—-]\\s+(?<name>.+)$`,
  "iu",
);

const cues: readonly { readonly role: SectionRole; readonly pattern: RegExp }[] = [
  cue("part", `(?:part|teil|partie|parte) ${number}|${ordinal} (?:part|teil|partie|parte)`),
  cue("appendix", `${appendix}(?: ${number})?`),
  cue("appendix", "appendices|anhänge|annexes|apéndices|anexos|appendici"),
  cue("dedication", "dedication|widmung|dédicace|dedicatoria|dedica"),
  cue("epigraph", "epigraph|motto|épigraphe|epígrafe|epigrafe"),
  cue(
    "foreword",
    `(?:foreword|geleitwort|zum geleit|avant-propos|prólogo|premessa|presentazione)${addressed}`,
  ),
  cue("preface", `(?:preface|vorwort|préface|prefacio|prefazione)${addressed}`),
  cue(
    "acknowledgments",
    "acknowledge?ments|danksagung|dank|remerciements|agradecimientos|ringraziamenti",
  ),
  cue("introduction", "introduction|einleitung|einführung|introducción|introduzione"),
  cue("prologue", "prologue|prolog|prologo"),
  cue(
    "conclusion",
    "conclusions?|schluss|fazit|schlusswort|conclusiones|conclusión|conclusione|conclusioni",
  ),
  cue("epilogue", "epilogue|epilog|épilogue|epílogo|epilogo"),
  cue("afterword", "afterword|nachwort|postface|posfacio|postfazione"),
  cue("glossary", "glossary|glossar|glossaire|glosario|glossario"),
  cue(
    "bibliography",
    "bibliography|references|works cited|bibliogra(?:ph|f)ie|literaturverzeichnis|literatur|bibliografía|bibliografia",
  ),
  cue("colophon", "colophon|kolophon|colofón"),
];

function cue(role: SectionRole, names: string): { role: SectionRole; pattern: RegExp } {
  return { role, pattern: new RegExp(`^(?:${names})${alone}`, "u") };
}
