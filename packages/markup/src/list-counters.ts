import type { List } from "@printery/document";

/** What CSS calls the numbers of a list (CSS Counter Styles 3, 6). */
const counters = {
  1: "decimal",
  a: "lower-alpha",
  A: "upper-alpha",
  i: "lower-roman",
  I: "upper-roman",
} as const;

const delimiters = { parenthesis: ["", ")"], parentheses: ["(", ")"] } as const;

/** The class of an ordered list whose numbers have brackets; undefined of others. */
export function counterClass({
  style,
  delimiter,
}: Pick<List, "style" | "delimiter">): string | undefined {
  return delimiter && `${delimiter}-${counters[style ?? 1]}`;
}

/** CSS for {@link counterClass}, with the property that sets a list in; where it is not known (Kindle), numbers have a full stop. */
export function counterRules(inset: "padding-inline-start" | "padding-left"): string {
  return Object.entries(delimiters)
    .flatMap(([delimiter, [before, after]]) =>
      Object.values(counters).flatMap((counter) => {
        const name = `${delimiter}-${counter}`;
        return [
          `@counter-style ${name} { system: extends ${counter}; prefix: "${before}"; suffix: "${after} "; }`,
          `.${name} { list-style-type: ${name}; ${inset}: 2.25em; }`,
        ];
      }),
    )
    .join("\n");
}
