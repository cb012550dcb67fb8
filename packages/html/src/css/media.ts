import { codeColours } from "@printery/design";

/** Pictures, whose formats are no box of their own, and the parts of programs. */
export function media(): string {
  return ["picture { display: contents; }", ...programs()].join("\n");
}

/** Whoever does not know `light-dark` has programs in the colour of text. */
function programs(): string[] {
  const { light, dark } = codeColours;
  return (Object.keys(light) as (keyof typeof light)[]).map(
    (part) => `.code-${part} { color: light-dark(${light[part]}, ${dark[part]}); }`,
  );
}
