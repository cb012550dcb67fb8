import type { DefinitionList, Flow } from "@printery/document";
import { contentOf, type Desk, type Maker, paragraphOf, placeOf, type Reading } from "./reading.ts";

/** Terms, and below each what it means. What stands above the first term is a paragraph. */
export const definitions: Maker = (run, desk) => {
  const first = run.findIndex(({ role }) => role === "term");
  const loose = (first < 0 ? run : run.slice(0, first)).map((reading) =>
    paragraphOf(reading, desk),
  );
  const rest = first < 0 ? [] : run.slice(first);
  return rest.length === 0 ? loose : [...loose, listOf(rest, desk)];
};

function listOf(run: readonly Reading[], desk: Desk): DefinitionList {
  return {
    type: "definitionList",
    children: groupsOf(run).map((group) => partOf(group, desk)),
    ...placeOf(run, desk),
  };
}

/** Each term alone, the paragraphs below it together. */
function groupsOf(run: readonly Reading[]): Reading[][] {
  const groups: Reading[][] = [];
  for (const reading of run) {
    const group = groups.at(-1);
    if (reading.role === "definition" && group?.[0]?.role === "definition") group.push(reading);
    else groups.push([reading]);
  }
  return groups;
}

function partOf(group: readonly Reading[], desk: Desk): DefinitionList["children"][number] {
  const { position } = placeOf(group, desk);
  const [first] = group;
  if (first?.role === "term")
    return { type: "definitionTerm", children: contentOf(first, desk), position };
  const children = group.map((reading): Flow => paragraphOf(reading, desk));
  return { type: "definitionDescription", children, position };
}
