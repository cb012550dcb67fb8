import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { changeOf, type Fields, fieldsOf } from "../about.ts";
import { seenOf, wish } from "../correct.ts";
import { closeDialog, text } from "../state.ts";
import { strings } from "../strings.ts";
import { Dialog } from "./dialog.tsx";

const words = strings.about;

/** What a text says of itself: title, authors, date, language; written into its side-car. */
export function AboutDialog(): JSX.Element | null {
  const shown = text.value;
  const before = fieldsOf(shown?.metadata);
  const [fields, setFields] = useState(before);
  const change = changeOf(before, fields);
  if (shown === undefined) return null;
  const field = (name: keyof Fields, hint?: string) => (
    <label class="field">
      <span>{words[name]}</span>
      <input
        name={name}
        value={fields[name]}
        placeholder={hint ?? ""}
        onInput={({ currentTarget }) => setFields({ ...fields, [name]: currentTarget.value })}
      />
    </label>
  );
  return (
    <Dialog kind="about" heading={words.heading(shown.path)} onClose={closeDialog}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (Object.keys(change).length === 0) return closeDialog();
          void wish({
            change: { path: shown.path, seen: seenOf(shown), set: change },
            says: strings.correction.about(shown.sidecar.path),
          });
        }}
      >
        {field("title")}
        {field("subtitle")}
        <label class="field">
          <span>{words.authors}</span>
          <textarea
            name="authors"
            rows={Math.max(2, fields.authors.split("\n").length)}
            value={fields.authors}
            onInput={({ currentTarget }) => setFields({ ...fields, authors: currentTarget.value })}
          />
        </label>
        <div class="two">
          {field("date", words.dateHint)}
          {field("lang", words.langHint)}
        </div>
        <p class="aside">{words.only}</p>
        <p class="deeds">
          <button type="button" onClick={closeDialog}>
            {strings.cancel}
          </button>
          <button type="submit" class="first" disabled={Object.keys(change).length === 0}>
            {words.save}
          </button>
        </p>
      </form>
    </Dialog>
  );
}
