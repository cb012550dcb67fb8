// foliate-js has no types of its own. What is used of it, in the version of the catalog.

declare module "foliate-js/epub.js" {
  export interface Section {
    /** Path in the container. */
    readonly id: string;
    readonly size: number;
    readonly linear?: string;
    readonly createDocument: () => Promise<Document>;
    /** `href` of a link in it, from the container's root. */
    readonly resolveHref: (href: string) => string;
  }

  export interface ContentsItem {
    readonly label: string;
    readonly href: string | null;
    readonly subitems: readonly ContentsItem[] | null;
  }

  export interface Target {
    readonly index: number;
    /** An element of the section, or a share of it. */
    readonly anchor: (page: Document) => Element | number | null;
  }

  interface Container {
    readonly loadText: (name: string) => string | null;
    readonly loadBlob: (name: string, type?: string) => Blob | null;
    readonly getSize: (name: string) => number;
  }

  export class EPUB {
    constructor(container: Container);
    readonly sections: readonly Section[];
    readonly toc: readonly ContentsItem[] | undefined;
    readonly landmarks:
      | readonly { readonly href: string; readonly type: readonly string[] }[]
      | undefined;
    init(): Promise<this>;
    resolveHref(href: string): Target | null;
    isExternal(href: string): boolean;
    destroy(): void;
  }
}

declare module "foliate-js/paginator.js" {
  import type { EPUB, Target } from "foliate-js/epub.js";

  /** `<foliate-paginator>`. Tells of `load` and `relocate`. */
  export class Paginator extends HTMLElement {
    open(book: EPUB): void;
    goTo(target: Omit<Target, "anchor"> & Partial<Pick<Target, "anchor">>): Promise<void>;
    next(): Promise<void>;
    prev(): Promise<void>;
    setStyles(css: string): void;
    getContents(): readonly { readonly index: number; readonly doc: Document }[];
    destroy(): void;
  }

  export interface Loaded {
    readonly doc: Document;
    readonly index: number;
  }

  export interface Relocated {
    /** “page”, “snap”, “scroll”, “navigation”, “anchor” … */
    readonly reason: string | null;
    /** What is to be seen. */
    readonly range: Range;
    readonly index: number;
    /** Of the section. */
    readonly fraction?: number;
  }
}
