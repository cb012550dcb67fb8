import type { Back, Front, PublishedNode } from "@printery/document";
import { type Section, terms } from "@printery/publication";
import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import type { Handler, State } from "mdast-util-to-hast";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import type { Highlight } from "./highlight.ts";
import { markInitial } from "./initial.ts";
import { lines } from "./lines.ts";
import { inside, nodeHandlers } from "./node-handlers.ts";
import type { Places } from "./places.ts";
import { changed, type MarkupChanges } from "./plugins.ts";

export interface MarkupOptions {
  /** The URL of the image called `name` ("images/map.png") as seen from the page. */
  readonly imageUrl: (name: string) => string;
  /** Pixels of the image called `name`, for `width` and `height`; without them its alternative text stands in. */
  readonly imageSize: (
    name: string,
  ) => { readonly width: number; readonly height: number } | undefined;
  /** Whether the paragraph that a text begins with has the class `initial`. */
  readonly dropCaps?: boolean;
  /** The image `img` called `name` as the page shows it, where it shows more of it than that: other sizes, other formats. */
  readonly picture?: (img: Element, name: string) => Element;
  /** Marks blocks with where they stand in their text. */
  readonly places?: Places | undefined;
  /** What the project does to it, before it is held against what may stand in outputs. */
  readonly changes?: MarkupChanges | undefined;
  /** Marks the parts of a program. */
  readonly highlight?: Highlight | undefined;
  /** The URL of the section whose source is `path`, or of its heading, where it has it; a link to any other file stays plain text. */
  readonly sectionUrl?: (path: string, heading: string) => string | undefined;
}

/** A note, to be wrapped as the format wants it. */
export interface NoteMarkup {
  readonly number: number;
  /** Anchor of the note: `note-3`. */
  readonly id: string;
  /** Anchor of the first reference to it: `noteref-3`. */
  readonly referenceId: string;
  readonly children: ElementContent[];
}

/** A section as hast; headings start at `h2`, roles are DPUB-ARIA 1.1. */
export interface SectionMarkup {
  readonly front: ElementContent[];
  readonly body: ElementContent[];
  readonly back: ElementContent[];
  readonly notes: NoteMarkup[];
}

type Render = (nodes: readonly PublishedNode[]) => ElementContent[];

/** The hast of everything in `section` but its title, which each format sets in its own way. */
export function sectionMarkup(section: Section, options: MarkupOptions): SectionMarkup {
  state ??= madeState();
  const one = Object.assign(state, {
    rendering: { ...options, section, referenced: new Set<string>() },
  });
  const render: Render = (nodes) => (nodes.length === 0 ? [] : lines(inside(one, nodes)));
  const finished = (nodes: ElementContent[]) => changed(nodes, options.changes);
  const body = render(section.children);
  return {
    front: finished(front(section, render)),
    body: finished(options.dropCaps === true ? markInitial(body) : body),
    back: finished(back(section, render)),
    notes: section.notes.map((note, index) => ({
      number: index + 1,
      id: `note-${note.identifier}`,
      referenceId: `noteref-${note.identifier}`,
      children: finished(render(note.children)),
    })),
  };
}

/**
 * The state of one run of remark-rehype, over nothing, for all that a process renders, one section after the other: each run would make it
 * anew, and search the nodes for definitions of links and notes, which takes as long as all else, and there are none.
 */
let state: State | undefined;

function madeState(): State {
  const states: State[] = [];
  const root: Handler = (given) => {
    states.push(given);
    return [];
  };
  unified()
    .use(remarkRehype, { handlers: { ...nodeHandlers, root } })
    .runSync({ type: "root", children: [] });
  const [made] = states;
  if (made === undefined) throw new Error("remark-rehype asks no handler for the root");
  return made;
}

function front({ front, lang }: Section, render: Render): ElementContent[] {
  const attachments = only(front, "attachment");
  return lines([
    ...render(front.filter(({ type }) => type !== "attachment")),
    ...box("aside", "attachments", terms(lang).attachments, [
      ...(attachments.length > 0 ? [h("ul", lines(render(attachments)))] : []),
    ]),
  ]);
}

function back({ back, lang }: Section, render: Render): ElementContent[] {
  const { aboutTheAuthor, aboutTheAuthors, related } = terms(lang);
  const contributors = only(back, "contributorNote");
  const about = contributors.length > 1 ? aboutTheAuthors : aboutTheAuthor;
  return lines([
    ...box("section", "contributors", about, render(contributors)),
    ...render(only(back, "disclaimer")),
    ...box("aside", "related", related, render(only(back, "related"))),
  ]);
}

function only<Item extends Front | Back>(nodes: readonly Item[], type: Item["type"]): Item[] {
  return nodes.filter((node) => node.type === type);
}

/** `children` under a heading of their own, or nothing where there are none. */
function box(
  tagName: "aside" | "section",
  className: string,
  heading: string,
  children: ElementContent[],
): ElementContent[] {
  if (children.length === 0) return [];
  // An aside is a landmark, and landmarks of a page are told apart by their names.
  const ariaLabel = tagName === "aside" ? heading : undefined;
  return [h(tagName, { className, ariaLabel }, lines([h("h2", heading), ...children]))];
}
