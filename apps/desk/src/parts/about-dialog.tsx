import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { changeOf, type Fields, fieldsOf } from "../about.ts";
import { getAbout } from "../api.ts";
import { seenOf, wish } from "../correct.ts";
import type { AboutView, TextView } from "../protocol.ts";
import {
  type AboutWhat,
  aboutWhole,
  closeDialog,
  type Dialog as DialogState,
  tell,
  text,
  view,
  type Wish,
} from "../state.ts";
import { strings } from "../strings.ts";
import { Dialog } from "./dialog.tsx";

const words = strings.about;

type AboutProps = Omit<Extract<DialogState, { kind: "about" }>, "kind">;

/** Title, authors, date and language: of a text, in its side-car; of a publication, in its publication.yaml. */
export function AboutDialog({ of, ...before }: AboutProps): JSX.Element | null {
  const shown = text.value;
  const [what, setWhat] = useState(of);
  const [whole, setWhole] = useState(before.whole);
  // What was typed stays while one looks at the other.
  const [typed, setTyped] = useState(before.typed ?? {});
  const id = view.value?.id ?? "";
  const hasWhole = aboutWhole() === "publication";
  useEffect(() => {
    if (hasWhole) void getAbout(id).then(setWhole, tell);
  }, [id, hasWhole]);
  if (shown === undefined) return null;
  const isText = what === "text";
  const said = fieldsOf(isText ? shown.metadata : whole?.metadata);
  const fields = typed[what] ?? said;
  const change = changeOf(said, fields);
  const isKnown = isText || whole !== undefined;
  const isSame = Object.keys(change).length === 0;
  const type = (name: keyof Fields, value: string) =>
    setTyped({ ...typed, [what]: { ...fields, [name]: value } });
  return (
    <Dialog kind="about" heading={words.heading(pathOf(what, shown))} onClose={closeDialog}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isSame || !isKnown) return;
          const wanted = wishOf(change, isText ? shown : whole, id);
          if (wanted !== undefined)
            void wish(wanted, {
              kind: "about",
              of: what,
              typed,
              ...(whole && { whole }),
            });
        }}
      >
        {hasWhole && (
          <fieldset class="choice">
            <legend class="hidden">{words.which}</legend>
            {(["publication", "text"] as const).map((one) => (
              <label key={one}>
                <input
                  type="radio"
                  name="of"
                  checked={what === one}
                  onChange={() => setWhat(one)}
                />
                {one === "text" ? words.ofText : words.ofPublication}
              </label>
            ))}
          </fieldset>
        )}
        <FieldRows key={what} fields={fields} isKnown={isKnown} type={type} />
        <p class="aside">{words.only[what]}</p>
        <p class="deeds">
          <button type="button" onClick={closeDialog}>
            {strings.cancel}
          </button>
          <button type="submit" class="first" disabled={isSame || !isKnown}>
            {words.save}
          </button>
        </p>
      </form>
    </Dialog>
  );
}

interface FieldRowsProps {
  readonly fields: Fields;
  /** Whether it was told what is said by now. */
  readonly isKnown: boolean;
  readonly type: (name: keyof Fields, value: string) => void;
}

function FieldRows({ fields, isKnown, type }: FieldRowsProps): JSX.Element {
  const field = (name: keyof Fields, hint = "") => (
    <label class="field">
      <span>{words[name]}</span>
      <input
        name={name}
        dir="auto"
        value={fields[name]}
        placeholder={hint}
        readOnly={!isKnown}
        autofocus={name === "title"}
        onInput={({ currentTarget }) => type(name, currentTarget.value)}
      />
    </label>
  );
  return (
    <>
      {field("title")}
      {field("subtitle")}
      <label class="field">
        <span>{words.authors}</span>
        <textarea
          name="authors"
          dir="auto"
          rows={Math.max(2, fields.authors.split("\n").length)}
          value={fields.authors}
          readOnly={!isKnown}
          onInput={({ currentTarget }) => type("authors", currentTarget.value)}
        />
      </label>
      <div class="two">
        {field("date", words.dateHint)}
        {field("lang", words.langHint)}
      </div>
    </>
  );
}

/** The file that says it. */
function pathOf(what: AboutWhat, shown: TextView): string {
  return what === "text" ? shown.path : (view.value?.configuration ?? view.value?.id ?? "");
}

function wishOf(
  set: ReturnType<typeof changeOf>,
  seen: TextView | AboutView | undefined,
  publication: string,
): Wish | undefined {
  if (seen === undefined) return undefined;
  const says = strings.correction.about(seen.sidecar.path);
  if ("path" in seen) return { change: { path: seen.path, seen: seenOf(seen), set }, says };
  return { change: { publication, seen: { sidecar: seen.sidecar.digest }, set }, says };
}
