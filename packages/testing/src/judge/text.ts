/** What no text, XML or HTML file may hold: controls but tab and line end, noncharacters. Halves of pairs are no UTF-8. */
const UNPRINTABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0000-\u0008\u000b-\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]/u;

/** Characters in `text` that nobody sees and some programs obey. */
export function faultsInCharacters(text: string): string[] {
  const [found] = UNPRINTABLE.exec(text) ?? [];
  return found === undefined ? [] : [`character U+${code(found)}`];
}

function code(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
}

/** What a style sheet loads from elsewhere, and what of it older browsers run. */
export function faultsInStyle(css: string): string[] {
  const faults = /@import|expression\s*\(|behavior\s*:|-moz-binding|<\//i.exec(css) ?? [];
  const urls = [...css.matchAll(/url\(\s*(["']?)(.*?)\1\s*\)/g)].map(([, , url = ""]) => url);
  return [
    ...faults,
    ...urls
      .filter((url) => !/^[\w./#-]+$/.test(url) || url.startsWith("/"))
      .map((url) => `url(${url})`),
  ];
}

/** What in a JSON file is none, or an address that leads where nobody may be sent. */
export function faultsInJson(text: string): string[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return ["not JSON"];
  }
  const faults: string[] = [];
  const look = (inner: unknown, key: string): void => {
    if (typeof inner === "object" && inner !== null) {
      for (const [name, child] of Object.entries(inner)) look(child, name);
    } else if (
      /(url|href|link|image|icon)$/i.test(key) &&
      /^\s*(javascript|data|vbscript|file):/i.test(String(inner))
    ) {
      faults.push(`${key} ${String(inner)}`);
    }
  };
  look(value, "");
  return faults;
}

/** Braces that close more than was opened would let a text of BibTeX begin an entry. */
export function faultsInBibtex(text: string): string[] {
  let depth = 0;
  for (const [mark] of text.replace(/\\[\s\S]/g, "").matchAll(/[{}]/g)) {
    depth += mark === "{" ? 1 : -1;
    if (depth < 0) return ["a brace that closes nothing"];
  }
  const entries = text.match(/^@\w+\{/gm)?.length ?? 0;
  return depth === 0 && entries <= 1 ? [] : ["an entry that is not closed, or one within it"];
}
