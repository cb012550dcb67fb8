import type { NodeOf } from "@printery/document";
import type { SetBlock } from "./block.ts";
import { type Context, spaced } from "./context.ts";
import { runsOf, type Voice } from "./inline.ts";

/** The longest stanza that is never broken over two pages. */
const WHOLE_STANZA = 6;

/** `lines` as a stanza: short ones stay on one page, of long ones at least two lines on each. */
export function stanza(lines: readonly SetBlock[], context: Context): SetBlock[] {
  const space = context.style.scale.body.leadingPt;
  const kept = lines.map((line, index) => {
    const isEdge = index === 0 || index === lines.length - 2 || lines.length <= WHOLE_STANZA;
    return { ...line, keep: isEdge && index < lines.length - 1 };
  });
  return spaced(kept, space);
}

/** How verse is set: nothing lengthens its lines. */
export function verseVoice({ voice, style }: Context): Voice {
  return { ...voice, type: style.scale.verse, cite: undefined };
}

/** The lines of `stanza`, without the breaks between them. */
export function linesOf({ children }: NodeOf<"verse">): NodeOf<"verseLine">[] {
  return children.filter((child) => child.type === "verseLine");
}

/** The width of the longest line of `stanzas`. */
export function poemWidth(stanzas: readonly NodeOf<"verse">[], context: Context): number {
  const voice = verseVoice(context);
  const lines = stanzas.flatMap(linesOf);
  return lines.reduce((longest, { children, indent }) => {
    const width = indent * voice.type.sizePt + context.width(runsOf(children, voice));
    return Math.max(longest, width);
  }, 0);
}
