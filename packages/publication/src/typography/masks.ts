import { MASK } from "./rule.ts";

/** What is no running text, and stays as it is: by a sign that is quickly looked for, and all that belongs to it. */
const UNTOUCHED: readonly (readonly [sign: RegExp, whole: RegExp])[] = [
  // Addresses and names of things on the web; what ends a sentence, or the quotation around it, is no part of them.
  [
    /:\/\/|www\.|(?:mailto|doi|urn):/i,
    /(?:\b[a-z][a-z\d+.-]{1,20}:\/\/|\bwww\.|\bmailto:|\bdoi:|\burn:)[^\s"“”«»<>]*[\p{L}\p{N}/=&#_~-]/giu,
  ],
  [/\b10\.\d{4}/, /\b10\.\d{4,9}\/[^\s"“”«»<>]*[\p{L}\p{N}]/gu],
  [
    /@/,
    /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/gu,
  ],
  [
    /\.[a-z]{2,24}\//i,
    /(?<![\p{L}\p{N}.-])(?:[a-z\d-]{1,63}\.){1,8}[a-z]{2,24}\/[^\s"“”«»<>]*[\p{L}\p{N}/]/giu,
  ],
  // Paths and names of files.
  [
    /[\\/]/,
    /(?<![\p{L}\p{N}/])(?:\.{0,2}|~|[a-z]:)[\\/](?:[\p{L}\p{N}._-]{1,99}[\\/]){1,40}[\p{L}\p{N}._-]{0,99}/giu,
  ],
  [
    /[\w-]\.[a-z][a-z\d]{0,4}(?![\w.])/i,
    /(?<![\p{L}\p{N}_-])[\p{L}\p{N}_-]{1,99}(?:[\\/][\p{L}\p{N}._-]{1,99}){0,40}\.(?:c|h|r|js|ts|py|rb|go|rs|sh|md|txt|x?html?|xml|css|json|ya?ml|toml|ini|csv|tsv|pdf|epub|docx?|xlsx?|pptx?|odt|rtf|tex|png|jpe?g|gif|svg|webp|tiff?|mp[34]|wav|zip|gz|tar|exe|dll|com|org|net|edu|gov)(?![\p{L}\p{N}])/giu,
  ],
  // What a program reads: `a_b--c`, `key=value`, `{…}`, `<…>`.
  [
    /\S[_=^|~$#]\S/,
    /(?<![^\s"'`“‘«„(])[^\s"'`“‘«„(]*?[\p{L}\p{N}][_=^|~$#][\p{L}\p{N}][^\s"“”«»]*/gu,
  ],
  [/\w="/, /(?<![\w-])[\w:-]{1,60}="[^"]{0,200}"/g],
  [/[{<]/, /(?<![\p{L}\p{N}])\$?\{[^\s{}]{0,99}\}|<\/?[a-z][^<>]{0,400}>/giu],
  // Dates, numbers of telephones, books and standards, versions, times.
  [
    /\d[-.:/]\d{1,20}[-.:/]\d/,
    /(?<![\p{L}\p{N}])\+?\(?\d{1,20}\)?(?:[-.:/ ]\(?\d{1,20}\)?){0,9}(?:[-.:/]\d{1,20}){2,9}(?:-?[\dXx])?(?![\p{L}\p{N}])/gu,
  ],
  [/\+\d/, /(?<![\p{L}\p{N}])\+\d[\d ()-]{6,24}\d/gu],
  [/ISBN/i, /\bISBN[-\d: ]{0,9}(?:97[89][- ]?)?[\dXx -]{9,17}/giu],
  [
    /\d-\d/,
    /\b(?:ISSN|ISO|RFC|DIN|EN|IEC|IEEE|ORCID|PMID|Tel\.?|Fax|Phone)[:\s]{0,3}\d[\d-]{1,24}/giu,
  ],
];

/** Without one of these there is nothing of the kind. */
const SIGN = /[@\\/_=^|~$#{}<>]|\d[-.:]\d|\+\d|[a-z\d]\.[a-z]|ISBN/i;

/** `text` with a mask in place of each character that is not to be touched: as long as it was. */
export function masked(text: string): string {
  if (!SIGN.test(text)) return text;
  return UNTOUCHED.reduce(
    (rest, [sign, whole]) =>
      sign.test(rest) ? rest.replace(whole, (found) => MASK.repeat(found.length)) : rest,
    text,
  );
}
