import type {
  DeskMessage,
  PdfView,
  PreviewFormat,
  PublicationState,
} from "@printery/desk/protocol";
import type { Files } from "@printery/task";
import type { MadePages } from "./jobs.ts";

/** In the order in which they are made. */
export const previewFormats: readonly PreviewFormat[] = ["html", "pdf", "epub"];

/** What was made of a publication since somebody asked for it. */
export interface Opened {
  readonly id: string;
  version: number;
  state: PublicationState;
  /** Formats of which something newer is on its way. */
  coming: readonly PreviewFormat[];
  /** Its state, and what is coming, as they were told last. */
  said: string;
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
    coming: previewFormats,
    said: "",
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
