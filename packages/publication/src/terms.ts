import type { ContributorRole } from "@printery/document";
import { termsInScripts } from "./terms-in-scripts.ts";

/** A number of things, by the plural categories of CLDR; `#` is the number. */
export type Counted = { readonly [Rule in Intl.LDMLPluralRule]?: string } & {
  readonly other: string;
};

/** Words that the publication itself does not have, in its language. */
export interface Terms {
  readonly contents: string;
  readonly index: string;
  /** From one entry of an index to another, and to more. */
  readonly see: string;
  readonly seeAlso: string;
  readonly figures: string;
  readonly tables: string;
  /** Names a program. */
  readonly code: string;
  readonly notes: string;
  /** Names the link from a note back to the text. */
  readonly backToText: string;
  readonly aboutTheAuthor: string;
  readonly aboutTheAuthors: string;
  readonly attachments: string;
  readonly related: string;
  readonly cover: string;
  readonly titlePage: string;
  readonly imprint: string;
  readonly colophon: string;
  /** Before the names of faces: “Set in EB Garamond”. */
  readonly setIn: string;
  /** Before the name of a tool. */
  readonly madeWith: string;
  readonly houseStyle: string;
  /** The size that pages are cut to. */
  readonly trim: string;
  /** Before the date of what one holds. */
  readonly editionOf: string;
  readonly sourceTexts: string;
  readonly by: string;
  /** Who had a part in it besides the authors; `#` are the names. */
  readonly credits: { readonly [Role in Exclude<ContributorRole, "author">]: string };
  readonly and: string;
  readonly part: string;
  readonly page: string;
  /** Within a sentence, before a number: “page 12”. */
  readonly onPage: string;
  /** Between a page number and the number of pages: “3 of 12”. */
  readonly of: string;
  readonly downloads: string;
  readonly previous: string;
  readonly next: string;
  readonly skipToContent: string;
  /** Names the switch between light and dark pages; its three positions follow. */
  readonly appearance: string;
  readonly automatic: string;
  readonly light: string;
  readonly dark: string;
  /** Before the heading that a link leads to. */
  readonly linkTo: string;
  readonly readingTime: string;
  /** Of characters in Chinese and Japanese, whose words nobody counts. */
  readonly wordCount: Counted;
  readonly pageCount: Counted;
  readonly citeThis: string;
  /** After the name of a format: “PDF, for print”. */
  readonly forPrint: string;
  readonly library: string;
  readonly source: string;
  readonly rights: string;
  readonly landmarks: string;
  readonly startOfContent: string;
}

const en: Terms = {
  contents: "Contents",
  index: "Index",
  see: "see",
  seeAlso: "see also",
  figures: "Figures",
  tables: "Tables",
  code: "Code",
  notes: "Notes",
  backToText: "Back to the text",
  aboutTheAuthor: "About the author",
  aboutTheAuthors: "About the authors",
  attachments: "Attachments",
  related: "Related",
  cover: "Cover",
  titlePage: "Title page",
  imprint: "Imprint",
  colophon: "Colophon",
  setIn: "Set in",
  madeWith: "Made with",
  houseStyle: "House style",
  trim: "Trim",
  editionOf: "Edition of",
  sourceTexts: "Source texts",
  by: "By",
  credits: {
    editor: "Edited by #",
    translator: "Translated by #",
    illustrator: "Illustrated by #",
    photographer: "Photographs by #",
    contributor: "With contributions by #",
  },
  and: "and",
  part: "Part",
  page: "Page",
  onPage: "page",
  of: "of",
  downloads: "Downloads",
  previous: "Previous",
  next: "Next",
  skipToContent: "Skip to content",
  appearance: "Appearance",
  automatic: "Automatic",
  light: "Light",
  dark: "Dark",
  linkTo: "Link to",
  readingTime: "Reading time",
  wordCount: { one: "# word", other: "# words" },
  pageCount: { one: "# page", other: "# pages" },
  citeThis: "Cite this",
  forPrint: "for print",
  library: "Library",
  source: "Source",
  rights: "Rights",
  landmarks: "Landmarks",
  startOfContent: "Start of content",
};

const de: Terms = {
  contents: "Inhalt",
  index: "Register",
  see: "siehe",
  seeAlso: "siehe auch",
  figures: "Abbildungen",
  tables: "Tabellen",
  code: "Code",
  notes: "Anmerkungen",
  backToText: "Zurück zum Text",
  aboutTheAuthor: "Über die Autorin oder den Autor",
  aboutTheAuthors: "Über die Autorinnen und Autoren",
  attachments: "Anlagen",
  related: "Verwandtes",
  cover: "Umschlag",
  titlePage: "Titelseite",
  imprint: "Impressum",
  colophon: "Kolophon",
  setIn: "Gesetzt aus",
  madeWith: "Hergestellt mit",
  houseStyle: "Hausstil",
  trim: "Format",
  editionOf: "Stand:",
  sourceTexts: "Quelltexte",
  by: "Von",
  credits: {
    editor: "Herausgegeben von #",
    translator: "Übersetzt von #",
    illustrator: "Illustriert von #",
    photographer: "Fotografien von #",
    contributor: "Mit Beiträgen von #",
  },
  and: "und",
  part: "Teil",
  page: "Seite",
  onPage: "Seite",
  of: "von",
  downloads: "Downloads",
  previous: "Zurück",
  next: "Weiter",
  skipToContent: "Zum Inhalt springen",
  appearance: "Darstellung",
  automatic: "Automatisch",
  light: "Hell",
  dark: "Dunkel",
  linkTo: "Link zu",
  readingTime: "Lesezeit",
  wordCount: { one: "# Wort", other: "# Wörter" },
  pageCount: { one: "# Seite", other: "# Seiten" },
  citeThis: "Zitieren",
  forPrint: "für den Druck",
  library: "Bibliothek",
  source: "Quelle",
  rights: "Rechte",
  landmarks: "Orientierungspunkte",
  startOfContent: "Textbeginn",
};

const fr: Terms = {
  contents: "Table des matières",
  index: "Index",
  see: "voir",
  seeAlso: "voir aussi",
  figures: "Figures",
  tables: "Tableaux",
  code: "Code",
  notes: "Notes",
  backToText: "Retour au texte",
  aboutTheAuthor: "À propos de l’auteur",
  aboutTheAuthors: "À propos des auteurs",
  attachments: "Pièces jointes",
  related: "À lire aussi",
  cover: "Couverture",
  titlePage: "Page de titre",
  imprint: "Mentions légales",
  colophon: "Colophon",
  setIn: "Composé en",
  madeWith: "Réalisé avec",
  houseStyle: "Style maison",
  trim: "Format",
  editionOf: "Édition du",
  sourceTexts: "Textes sources",
  by: "Par",
  credits: {
    editor: "Sous la direction de #",
    translator: "Traduit par #",
    illustrator: "Illustré par #",
    photographer: "Photographies de #",
    contributor: "Avec la collaboration de #",
  },
  and: "et",
  part: "Partie",
  page: "Page",
  onPage: "page",
  of: "sur",
  downloads: "Téléchargements",
  previous: "Précédent",
  next: "Suivant",
  skipToContent: "Aller au contenu",
  appearance: "Apparence",
  automatic: "Automatique",
  light: "Clair",
  dark: "Sombre",
  linkTo: "Lien vers",
  readingTime: "Temps de lecture",
  wordCount: { one: "# mot", other: "# mots" },
  pageCount: { one: "# page", other: "# pages" },
  citeThis: "Citer ce texte",
  forPrint: "pour l’impression",
  library: "Bibliothèque",
  source: "Source",
  rights: "Droits",
  landmarks: "Points de repère",
  startOfContent: "Début du texte",
};

const es: Terms = {
  contents: "Índice",
  index: "Índice alfabético",
  see: "véase",
  seeAlso: "véase también",
  figures: "Figuras",
  tables: "Tablas",
  code: "Código",
  notes: "Notas",
  backToText: "Volver al texto",
  aboutTheAuthor: "Sobre el autor",
  aboutTheAuthors: "Sobre los autores",
  attachments: "Archivos adjuntos",
  related: "Relacionado",
  cover: "Cubierta",
  titlePage: "Portada",
  imprint: "Página de créditos",
  colophon: "Colofón",
  setIn: "Compuesto en",
  madeWith: "Hecho con",
  houseStyle: "Estilo de la casa",
  trim: "Formato",
  editionOf: "Edición del",
  sourceTexts: "Textos de origen",
  by: "Por",
  credits: {
    editor: "Edición de #",
    translator: "Traducción de #",
    illustrator: "Ilustraciones de #",
    photographer: "Fotografías de #",
    contributor: "Con la colaboración de #",
  },
  and: "y",
  part: "Parte",
  page: "Página",
  onPage: "página",
  of: "de",
  downloads: "Descargas",
  previous: "Anterior",
  next: "Siguiente",
  skipToContent: "Saltar al contenido",
  appearance: "Apariencia",
  automatic: "Automática",
  light: "Clara",
  dark: "Oscura",
  linkTo: "Enlace a",
  readingTime: "Tiempo de lectura",
  wordCount: { one: "# palabra", other: "# palabras" },
  pageCount: { one: "# página", other: "# páginas" },
  citeThis: "Citar este texto",
  forPrint: "para imprenta",
  library: "Biblioteca",
  source: "Fuente",
  rights: "Derechos",
  landmarks: "Puntos de referencia",
  startOfContent: "Comienzo del texto",
};

const it: Terms = {
  contents: "Indice",
  index: "Indice analitico",
  see: "vedi",
  seeAlso: "vedi anche",
  figures: "Figure",
  tables: "Tabelle",
  code: "Codice",
  notes: "Note",
  backToText: "Torna al testo",
  aboutTheAuthor: "L’autore",
  aboutTheAuthors: "Gli autori",
  attachments: "Allegati",
  related: "Correlati",
  cover: "Copertina",
  titlePage: "Frontespizio",
  imprint: "Note editoriali",
  colophon: "Colophon",
  setIn: "Composto in",
  madeWith: "Realizzato con",
  houseStyle: "Stile della casa",
  trim: "Formato",
  editionOf: "Edizione del",
  sourceTexts: "Testi di origine",
  by: "Di",
  credits: {
    editor: "A cura di #",
    translator: "Traduzione di #",
    illustrator: "Illustrazioni di #",
    photographer: "Fotografie di #",
    contributor: "Con contributi di #",
  },
  and: "e",
  part: "Parte",
  page: "Pagina",
  onPage: "pagina",
  of: "di",
  downloads: "Download",
  previous: "Precedente",
  next: "Successivo",
  skipToContent: "Vai al contenuto",
  appearance: "Aspetto",
  automatic: "Automatico",
  light: "Chiaro",
  dark: "Scuro",
  linkTo: "Collegamento a",
  readingTime: "Tempo di lettura",
  wordCount: { one: "# parola", other: "# parole" },
  pageCount: { one: "# pagina", other: "# pagine" },
  citeThis: "Cita questo testo",
  forPrint: "per la stampa",
  library: "Biblioteca",
  source: "Fonte",
  rights: "Diritti",
  landmarks: "Punti di riferimento",
  startOfContent: "Inizio del testo",
};

const pt: Terms = {
  contents: "Índice",
  index: "Índice remissivo",
  see: "ver",
  seeAlso: "ver também",
  figures: "Figuras",
  tables: "Tabelas",
  code: "Código",
  notes: "Notas",
  backToText: "Voltar ao texto",
  aboutTheAuthor: "Sobre o autor",
  aboutTheAuthors: "Sobre os autores",
  attachments: "Anexos",
  related: "Relacionados",
  cover: "Capa",
  titlePage: "Folha de rosto",
  imprint: "Ficha técnica",
  colophon: "Colofão",
  setIn: "Composto em",
  madeWith: "Feito com",
  houseStyle: "Estilo da casa",
  trim: "Formato",
  editionOf: "Edição de",
  sourceTexts: "Textos de origem",
  by: "Por",
  credits: {
    editor: "Organização de #",
    translator: "Tradução de #",
    illustrator: "Ilustrações de #",
    photographer: "Fotografias de #",
    contributor: "Com a colaboração de #",
  },
  and: "e",
  part: "Parte",
  page: "Página",
  onPage: "página",
  of: "de",
  downloads: "Descarregamentos",
  previous: "Anterior",
  next: "Seguinte",
  skipToContent: "Saltar para o conteúdo",
  appearance: "Aparência",
  automatic: "Automática",
  light: "Clara",
  dark: "Escura",
  linkTo: "Ligação para",
  readingTime: "Tempo de leitura",
  wordCount: { one: "# palavra", other: "# palavras" },
  pageCount: { one: "# página", other: "# páginas" },
  citeThis: "Citar este texto",
  forPrint: "para impressão",
  library: "Biblioteca",
  source: "Fonte",
  rights: "Direitos",
  landmarks: "Pontos de referência",
  startOfContent: "Início do texto",
};

const nl: Terms = {
  contents: "Inhoud",
  index: "Register",
  see: "zie",
  seeAlso: "zie ook",
  figures: "Afbeeldingen",
  tables: "Tabellen",
  code: "Code",
  notes: "Noten",
  backToText: "Terug naar de tekst",
  aboutTheAuthor: "Over de auteur",
  aboutTheAuthors: "Over de auteurs",
  attachments: "Bijlagen",
  related: "Verwant",
  cover: "Omslag",
  titlePage: "Titelpagina",
  imprint: "Colofon",
  colophon: "Drukgegevens",
  setIn: "Gezet uit",
  madeWith: "Gemaakt met",
  houseStyle: "Huisstijl",
  trim: "Formaat",
  editionOf: "Editie van",
  sourceTexts: "Bronteksten",
  by: "Door",
  credits: {
    editor: "Onder redactie van #",
    translator: "Vertaald door #",
    illustrator: "Met illustraties van #",
    photographer: "Met foto’s van #",
    contributor: "Met bijdragen van #",
  },
  and: "en",
  part: "Deel",
  page: "Pagina",
  onPage: "pagina",
  of: "van",
  downloads: "Downloads",
  previous: "Vorige",
  next: "Volgende",
  skipToContent: "Naar de inhoud",
  appearance: "Weergave",
  automatic: "Automatisch",
  light: "Licht",
  dark: "Donker",
  linkTo: "Link naar",
  readingTime: "Leestijd",
  wordCount: { one: "# woord", other: "# woorden" },
  pageCount: { one: "# pagina", other: "# pagina’s" },
  citeThis: "Dit citeren",
  forPrint: "voor de drukker",
  library: "Bibliotheek",
  source: "Bron",
  rights: "Rechten",
  landmarks: "Oriëntatiepunten",
  startOfContent: "Begin van de tekst",
};

const languages: ReadonlyMap<string, Terms> = new Map(
  Object.entries({ en, de, fr, es, it, pt, nl, ...termsInScripts }),
);

/** The terms of the BCP 47 language `lang`; English where we have no others. */
export function terms(lang: string): Terms {
  return languages.get(primary(lang)) ?? en;
}

/** `lang` where its terms are in it, else the tag of the language they are in. */
export function termsLanguage(lang: string): string {
  return languages.has(primary(lang)) ? lang : "en-GB";
}

function primary(lang: string): string {
  return lang.toLowerCase().split("-")[0] ?? "";
}
