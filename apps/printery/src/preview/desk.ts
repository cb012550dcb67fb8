import type { Limits, PluginFiles } from "@printery/task";
import type { Answer } from "../serve.ts";
import { deskFolder, previewAnswer } from "./answer.ts";
import { Changes } from "./changes.ts";
import { Content } from "./content.ts";
import { Events } from "./events.ts";
import { follow, namesKey } from "./follow.ts";
import { followOwn, type OwnReader } from "./follow-own.ts";
import { Studio } from "./studio.ts";

export interface DeskOptions {
  /** The folder of texts. */
  readonly content: string;
  /** What all of them must really lie in, a real path. */
  readonly within: string;
  /** The output folder, which is only read. */
  readonly out: string;
  /** The folder of texts as it is called. */
  readonly named: string;
  readonly limits: Limits;
  /** What the project has of its own. */
  readonly plugins?: PluginFiles | undefined;
  /** How that is read again. */
  readonly own?: OwnReader;
}

/** A desk: what it answers with at once, and what has it look at the content and follow it. */
export interface Desk {
  readonly answer: Answer;
  /** Done when the content was looked at. @throws where it can't be */
  readonly open: () => Promise<void>;
  /** End all that it has started. */
  readonly close: () => void;
}

/** The desk over a folder of texts. Until it is opened, questions about these wait. */
export function openDesk({
  content: folder,
  within,
  out,
  named,
  limits,
  plugins,
  own,
}: DeskOptions): Desk {
  const events = new Events();
  const content = new Content({ folder, within, limits, out, plugins });
  const studio = new Studio({ content, out, limits, emit: events.emit });
  const changes = new Changes(content, { folder, within });
  let isReady: () => void = () => {};
  const ready = new Promise<void>((done) => {
    isReady = done;
  });
  let unfollow: () => void = () => {};
  let isClosed = false;
  return {
    answer: previewAnswer({
      content,
      named,
      studio,
      changes,
      events,
      ready,
      out,
      desk: deskFolder(),
    }),
    open: async () => {
      const names = await namesKey(folder);
      await studio.open();
      isReady();
      if (isClosed) return;
      // What can't be read is told of where it is opened.
      void studio
        .compareBuilt()
        .catch(() => {})
        .then(() => studio.warm());
      const unfollowOwn =
        own &&
        followOwn(own, (found, since) => {
          content.takeOwn(found);
          studio.remakeAll(since);
        });
      const unfollowTexts = await follow({ content, studio, out, emit: events.emit, names });
      unfollow = () => {
        unfollowOwn?.();
        unfollowTexts();
      };
    },
    close: () => {
      isClosed = true;
      unfollow();
      studio.close();
      events.close();
    },
  };
}
