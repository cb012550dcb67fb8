import type { Message, Place } from "@printery/task";

/** Takes what a step has to say to the author. */
export type Tell = (message: Message) => void;

/** How the reason of an error ends, where the author's mistake leaves nothing worth building. */
export const NOT_BUILT = "this publication is not built";

/** `place` as part of a message, for which nowhere is no place. */
export function at(place: Place | undefined): { readonly place?: Place } {
  return place === undefined ? {} : { place };
}
