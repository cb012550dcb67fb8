import type { DeskMessage, PdfView, PublicationState } from "@printery/desk/protocol";
import type { Files } from "@printery/task";
import type { MadePages } from "./jobs.ts";

/** What was made of a publication since somebody asked for it. */
export interface Opened {
  readonly id: string;
  version: number;
  state: PublicationState;
  /** When the change was seen, or it was asked for, that is being worked on. */
  since: number;
  made: NonNullable<MadePages["made"]> | undefined;
  pdf: Omit<PdfView, "href"> | undefined;
  /** Digest of the messages that were told last. */
  told: string;
  /** What formats left for the pages. */
  offers: Files;
  readonly messages: Record<"scan" | "pages" | "pdf" | "epub", readonly DeskMessage[]>;
}

/** A publication that somebody asked for just now. */
export function openedNow(id: string): Opened {
  return {
    id,
    version: 0,
    state: "building",
    since: performance.now(),
    made: undefined,
    pdf: undefined,
    told: "",
    offers: new Map(),
    messages: { scan: [], pages: [], pdf: [], epub: [] },
  };
}

/** All that is to be known of it. */
export function messagesOf({ messages }: Opened): readonly DeskMessage[] {
  return [...messages.scan, ...messages.pages, ...messages.pdf, ...messages.epub];
}
