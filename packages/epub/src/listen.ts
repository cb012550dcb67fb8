import type { MarkupOptions } from "@printery/markup";
import type { Told } from "./page.ts";

/** How a page is marked up, of which it asks where its links lead and what its images are. */
export type Answers = MarkupOptions & Required<Pick<MarkupOptions, "sectionUrl">>;

/** What hears what pages ask of each other. */
export interface Listener {
  /** For one page: `open` gives what it is to ask, and forgets what was asked before. */
  readonly listen: () => { readonly open: () => Answers; readonly told: () => Told };
  readonly isStill: (told: Told) => boolean;
}

export function listenerOf(answers: Answers): Listener {
  const url = (path: string, heading: string) => answers.sectionUrl(path, heading) ?? null;
  const image = (name: string): Told["images"][number] => {
    const size = answers.imageSize(name);
    return [name, answers.imageUrl(name), ...(size === undefined ? [] : [size.width, size.height])];
  };
  return {
    listen() {
      let urls: Told["urls"][number][] = [];
      let images: Told["images"][number][] = [];
      return {
        open() {
          urls = [];
          images = [];
          return {
            ...answers,
            imageUrl(name) {
              images.push(image(name));
              return answers.imageUrl(name);
            },
            imageSize(name) {
              images.push(image(name));
              return answers.imageSize(name);
            },
            sectionUrl(path, heading) {
              const found = answers.sectionUrl(path, heading);
              urls.push([path, heading, found ?? null]);
              return found;
            },
          };
        },
        told: () => ({ urls, images }),
      };
    },
    isStill: (told) =>
      told.urls.every(([path, heading, found]) => url(path, heading) === found) &&
      told.images.every((known) => String(known) === String(image(known[0]))),
  };
}
