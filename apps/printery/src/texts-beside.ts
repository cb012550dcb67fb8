import { join } from "node:path";
import { ContentError, leadsTo } from "@printery/task";
import { isText, type Source } from "./source.ts";

/** Whether at a content path, which is none of the publication's own, there is a text or folder that can be published beside it. */
export function mayBeBeside({ root, within }: Source): (path: string) => boolean {
  return (path) => {
    const names = path.replace(/\/$/, "").split("/");
    if (names.some((name) => name === "" || name.startsWith("."))) return false;
    try {
      const { kind } = leadsTo(join(root, ...names), within);
      return kind === "folder" ? names.length === 1 : isText(path);
    } catch (cause) {
      if (cause instanceof ContentError) return false;
      throw cause;
    }
  };
}
