import type { Files, Message } from "@printery/task";
import type { Condition } from "./forme.ts";
import type { Edition } from "./pdfmake-adapter.ts";
import type { Picture } from "./pictures.ts";
import type { Original } from "./separate.ts";

/** What a picture of `edition` is separated from; its author is told of what is lost. */
export function originalsOf(
  _edition: Pick<Edition, "publication" | "sheets">,
  _known: {
    readonly assets: Files;
    readonly condition: Condition;
    readonly report: (message: Message) => void;
  },
): (picture: Picture) => Promise<Original> {
  return async ({ bytes, mediaType }) => ({
    bytes,
    isLossy: mediaType === "image/jpeg",
    isSeparated: false,
  });
}
