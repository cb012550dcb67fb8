/** A rule of a style sheet, or several under one condition. */
export type Rule = StyleRule | Group;

interface StyleRule {
  readonly selectors: readonly Selector[];
  readonly declarations: string;
}

interface Group {
  /** As it is written: `@media print`. */
  readonly condition: string;
  readonly rules: readonly Rule[];
}

interface Selector {
  readonly text: string;
  /** Elements, classes, roles and languages without any of which it selects nothing: `p`, `.notes`, `[role="note"]`, `:lang(ar)`. */
  readonly needs: readonly string[];
}

/**
 * The rules of `css` (CSS Syntax 3), which is ours, in their order, without comments and the spaces that only people need. Ours are flat but for conditions,
 * and have no brace in a string.
 */
export function rulesIn(css: string): Rule[] {
  const text = css.replace(/\/\*.*?\*\//gs, "");
  const rules: Rule[] = [];
  for (let at = 0; ; ) {
    const open = text.indexOf("{", at);
    if (open === -1) return rules;
    const close = closing(text, open);
    const head = text.slice(at, open).trim();
    const inner = text.slice(open + 1, close);
    rules.push(inner.includes("{") ? group(head, inner) : styleRule(head, inner));
    at = close + 1;
  }
}

/** The selectors of `rule` that may select something on a page with these parts, as a list. */
export function selectorsFor({ selectors }: StyleRule, isThere: (part: string) => boolean): string {
  return selectors
    .filter(({ needs }) => needs.every(isThere))
    .map(({ text }) => text)
    .join(",");
}

/** Where what opens at `open` is closed. */
function closing(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    if (text[at] === "{") depth += 1;
    if (text[at] === "}") depth -= 1;
    if (depth === 0) return at;
  }
  throw new Error(`A style sheet has a block that is not closed: ${text.slice(open, open + 80)}`);
}

function group(condition: string, inner: string): Group {
  return { condition: narrowed(condition), rules: rulesIn(inner) };
}

function styleRule(head: string, inner: string): StyleRule {
  return {
    selectors: head.startsWith("@") ? [atRule(head)] : listed(head).map(selector),
    declarations: narrowed(inner.trim()).replace(/;$/, ""),
  };
}

/** A counter style is for lists of the class that is called as it is. */
function atRule(text: string): Selector {
  const [, name] = /^@counter-style (\S+)$/.exec(text) ?? [];
  return { text, needs: name === undefined ? [] : [`.${name}`] };
}

/** A list at its commas, but for those within brackets. */
function listed(list: string): string[] {
  return list.split(/,(?![^()]*\))/).map((each) => each.trim());
}

function selector(text: string): Selector {
  return {
    text: text.replace(/"[^"]*"|\s*([,>~+])\s*/g, (all, sign) => sign ?? all),
    needs: needs(text),
  };
}

/** Of a choice, one will do, and what is excluded is not needed; so what stands in brackets is passed over. */
function needs(text: string): string[] {
  const plain = text.replace(/:(?:is|where|not|has)\((?:[^()]|\([^()]*\))*\)/g, "");
  const marked = plain.match(/\[role="[^"]*"\]|:lang\([^)]*\)/g) ?? [];
  const bare = plain.replace(/\[[^\]]*\]|::?[\w-]+(?:\([^)]*\))?/g, "");
  return [...marked, ...(bare.match(/\.?[a-z][\w-]*/gi) ?? [])];
}

/** Conditions and declarations; spaces around an operator of `calc()` mean something. */
function narrowed(text: string): string {
  return text.replace(/"[^"]*"|\s*([;,])\s*|:\s+|\s+/g, (all, sign) =>
    all.startsWith('"') ? all : (sign ?? (all.startsWith(":") ? ":" : " ")),
  );
}
