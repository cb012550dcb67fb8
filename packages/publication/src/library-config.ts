import {
  type Complaint,
  type ConfigFile,
  languageTag,
  mapping,
  readConfig,
  text,
} from "@printery/config";
import type { Message } from "@printery/task";
import * as z from "zod";

/** What library.yaml may say of the site over all publications. */
export interface LibraryConfig {
  readonly title?: string;
  /** A sentence or two, for readers and search engines. */
  readonly description?: string;
  /** BCP 47; of the library's own words. */
  readonly lang?: string;
  /** Where it will stand on the web: absolute, with a slash at its end. */
  readonly url?: string;
  readonly publisher?: string;
}

const ADDRESS = "an address such as https://example.org/library/";

/** Of a folder: no question, no fragment, and no password that feeds would tell everybody. */
const address = z
  .string(ADDRESS)
  .regex(/^https?:\/\/[^\s?#@]+$/i, { error: ADDRESS, abort: true })
  .refine((value) => URL.canParse(value), ADDRESS)
  .transform((value) => {
    const { href } = new URL(value);
    return href.endsWith("/") ? href : `${href}/`;
  });

/** Reads library.yaml. */
export const libraryConfig: z.ZodType<LibraryConfig> = mapping({
  title: text.describe("What the library is called.").exactOptional(),
  description: text.describe("A sentence or two on what one finds in it.").exactOptional(),
  lang: languageTag.describe("Of the library's own words; BCP 47.").exactOptional(),
  url: address
    .describe("Where it will stand on the web: feeds, catalogue and sitemap need that.")
    .exactOptional(),
  publisher: text.describe("Who publishes it.").exactOptional(),
});

/** What comes of a mistake: without its title and address, every publication would be made anew. */
const complaint: Complaint = {
  ruleId: "library-invalid",
  outcome: "nothing is built until that is put right",
};

/** What `file` says of the library, or the errors that leave nothing of it. */
export function readLibraryConfig(file: ConfigFile): {
  readonly config?: LibraryConfig;
  readonly messages: readonly Message[];
} {
  const messages: Message[] = [];
  const tell = (message: Message) => messages.push(message);
  const read = readConfig(file, libraryConfig, tell, complaint);
  return read === undefined ? { messages } : { config: read.value, messages };
}
