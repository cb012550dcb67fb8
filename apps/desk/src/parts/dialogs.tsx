import type { JSX } from "preact";
import { dialog } from "../state.ts";
import { AboutDialog } from "./about-dialog.tsx";
import { ConflictDialog } from "./conflict-dialog.tsx";
import { CorrectionDialog } from "./correction-dialog.tsx";
import { LegendDialog } from "./legend-dialog.tsx";
import { LibraryDialog } from "./library.tsx";
import { MessagesDialog } from "./messages.tsx";
import { RolesDialog } from "./roles-dialog.tsx";

/** What lies over the desk now, if anything does. */
export function Dialogs(): JSX.Element | null {
  const shown = dialog.value;
  switch (shown?.kind) {
    case undefined:
      return null;
    case "library":
      return <LibraryDialog />;
    case "messages":
      return <MessagesDialog />;
    case "legend":
      return <LegendDialog />;
    case "roles":
      return <RolesDialog />;
    case "about":
      return <AboutDialog {...shown} />;
    case "correction":
      return <CorrectionDialog {...shown} />;
    case "conflict":
      return <ConflictDialog {...shown} />;
  }
}
