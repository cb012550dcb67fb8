import { useSignalEffect } from "@preact/signals";
import type { JSX } from "preact";
import { Banners, Bar, Slip } from "./parts/bar.tsx";
import { Dialogs } from "./parts/dialogs.tsx";
import { Library } from "./parts/library.tsx";
import { Panes } from "./parts/panes.tsx";
import { view } from "./state.ts";
import { strings } from "./strings.ts";

/** The whole desk. */
export function Desk(): JSX.Element {
  const id = view.value?.id;
  useSignalEffect(() => {
    const title = view.value?.title;
    document.title = title === undefined ? strings.desk : strings.titleOf(title);
  });
  return (
    <>
      <Bar />
      <Banners />
      {id === undefined ? (
        <main class="welcome" aria-label={strings.library.heading}>
          <Library />
        </main>
      ) : (
        // Panes keep what they were at; another publication has others.
        <Panes key={id} />
      )}
      <Slip />
      <Dialogs />
    </>
  );
}
