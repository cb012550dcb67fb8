import type { Block as Node, Paragraph, Phrasing, Text } from "@printery/document";
import { isConversation, readSpeaker } from "../read/speaker.ts";
import type { Source } from "../source.ts";

/** `nodes`, the name that opens each turn set strong where they hold a conversation: “**Q:** Who lit the lamp?”. */
export function withSpeakers(nodes: readonly Node[], source: Source): readonly Node[] {
  const turns = new Map<Node, string>();
  for (const node of nodes) {
    const speaker = speakerOf(node);
    if (speaker !== undefined) turns.set(node, speaker);
  }
  if (!isConversation([...turns.values()]) || !closeMostly([...turns.keys()])) return nodes;
  return nodes.map((node) => {
    const speaker = turns.get(node);
    return speaker === undefined || node.type !== "paragraph" ? node : marked(node, source);
  });
}

/** The name that `node`, a paragraph or the heading that a question became, opens with. */
function speakerOf(node: Node): string | undefined {
  if (node.type !== "paragraph" && node.type !== "heading") return undefined;
  const [first] = node.children;
  if (first?.type !== "text") return undefined;
  const speaker = readSpeaker(first.value.slice(0, OPENING));
  return speaker === undefined || LEVELS.has(speaker) ? undefined : speaker;
}

/** Characters among which a name stands, and what follows it. */
const OPENING = 60;

/** What programs report, not who. */
const LEVELS: ReadonlySet<string> = new Set(
  "ERROR ERRORS WARN INFO DEBUG TRACE FATAL FAIL FAILED PASS PASSED TOTAL RESULT INPUT OUTPUT".split(
    " ",
  ),
);

/** Who speaks does so in sentences. */
function closeMostly(nodes: readonly Node[]): boolean {
  return nodes.filter(closes).length >= nodes.length / 2;
}

function closes(node: Node): boolean {
  const last = "children" in node ? node.children.at(-1) : undefined;
  return last?.type === "text" && /[.!?…—–-]["”’)»\]]*\s*$/u.test(last.value.slice(-5));
}

function marked(paragraph: Paragraph, source: Source): Paragraph {
  const [first, ...rest] = paragraph.children;
  const parts = first?.type === "text" ? cutAtColon(first, source) : undefined;
  return parts === undefined ? paragraph : { ...paragraph, children: [...parts, ...rest] };
}

/** The name and its colon, strong, and what follows; undefined where the source has them otherwise. */
function cutAtColon({ value, position }: Text, source: Source): Phrasing[] | undefined {
  const length = value.indexOf(":") + 1;
  const start = position.start.offset;
  const end = start + length;
  if (source.text.slice(start, end) !== value.slice(0, length)) return undefined;
  const place = source.position(start, end);
  const name: Text = { type: "text", value: value.slice(0, length), position: place };
  const strong: Phrasing = { type: "strong", children: [name], position: place };
  if (length === value.length) return [strong];
  const after = { start: place.end, end: position.end };
  return [strong, { type: "text", value: value.slice(length), position: after }];
}
