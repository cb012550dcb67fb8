import { plainText } from "@printery/document";
import { expect, test } from "vitest";
import { parse } from "../door.ts";
import { judgementOn } from "./judgement.ts";

const prose = `The keeper had climbed the stair so often that he no longer counted
the steps, since his knees did that for him, and on the night when this
story opens he had reached the lamp room before he noticed it.`;
const text = `The Lamp at the Harbour Mouth

By Ida Marsh

${prose}

The second winter

${prose}

- oil for the lamp
- a coat

${prose}
`;

async function explained(sidecar?: string, path = "lamp.txt") {
  const { document, judgements = [] } = await parse(text, {
    path,
    explains: true,
    ...(sidecar !== undefined && { sidecar }),
  });
  return (document?.children ?? []).map((block) => {
    const { position, type, data } = block;
    const span = { start: position.start.offset, end: position.end.offset, role: type };
    return { block, data, judgement: judgementOn(judgements, span) };
  });
}

test("each block is told why it is what it is, its weights adding up to how sure that is", async () => {
  const blocks = await explained();
  expect(blocks.map(({ block }) => block.type)).toContain("list");
  for (const { block, data, judgement } of blocks) {
    expect(judgement?.role).toBe(block.type);
    expect(judgement?.rival.role).not.toBe(block.type);
    const ahead = judgement?.reasons.reduce((sum, { weight }) => sum + weight, 0) ?? 0;
    expect(Math.tanh(ahead / 4)).toBeCloseTo(data?.confidence ?? 0, 1);
    expect(1 - 2 * (judgement?.rival.confidence ?? 0)).toBeCloseTo(data?.confidence ?? 0, 1);
  }
});

test("the most important reason comes first, whichever way it points", async () => {
  for (const { judgement } of await explained()) {
    const weights = (judgement?.reasons ?? []).map(({ weight }) => Math.abs(weight));
    expect(weights).toEqual(weights.toSorted((a, b) => b - a));
  }
  const byline = (await explained()).find(({ block }) => block.type === "byline");
  expect(byline?.judgement?.reasons[0]?.name).toBe("byline");
});

test("what its author says is no judgement of ours, and the others keep theirs", async () => {
  const blocks = await explained("lines: {7: drop}\n");
  const said = blocks.filter(({ data }) => data?.cues?.includes("corrected"));
  expect(said).toHaveLength(1);
  expect(said[0]?.judgement).toBeUndefined();
  expect(blocks.filter(({ judgement }) => judgement === undefined)).toHaveLength(1);
});

test("nor is what markup says", async () => {
  expect(
    (await explained(undefined, "lamp.md")).map(({ judgement }) => judgement),
  ).not.toContainEqual(expect.anything());
});

test("to be told why changes nothing of what is read", async () => {
  const told = await parse(text, { path: "lamp.txt", explains: true });
  const { document, judgements } = await parse(text, { path: "lamp.txt" });
  expect(told.document).toEqual(document);
  expect(judgements).toBeUndefined();
  expect(plainText(document?.children ?? [])).toContain("The second winter");
});
