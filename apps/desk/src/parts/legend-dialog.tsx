import type { JSX } from "preact";
import { commandKeys } from "../keys.ts";
import { set, settings } from "../settings.ts";
import { closeDialog, text } from "../state.ts";
import { strings } from "../strings.ts";
import { Dialog } from "./dialog.tsx";

const words = strings.legend;

/** What each key does. */
export function LegendDialog(): JSX.Element {
  const roles = (text.value?.roles ?? []).filter(({ key }) => key !== null);
  return (
    <Dialog kind="legend" heading={words.heading} onClose={closeDialog}>
      <div class="legend">
        <section>
          <h3>{words.commands}</h3>
          <dl>
            {commandKeys.map(([key, command]) => (
              <Row key={key} name={key} says={strings.commands[command]} />
            ))}
          </dl>
        </section>
        <section>
          {roles.length > 0 && <h3>{words.roles}</h3>}
          <dl>
            {roles.map(({ key, label }) => (
              <Row key={key} name={key ?? ""} says={label} />
            ))}
          </dl>
          <h3>{words.settings}</h3>
          <label class="check">
            <input
              type="checkbox"
              checked={settings.value.asks}
              onChange={() => set({ asks: !settings.value.asks })}
            />
            {strings.correction.askAlways}
          </label>
        </section>
      </div>
      <p class="aside">{words.text}</p>
    </Dialog>
  );
}

function Row({ name, says }: { readonly name: string; readonly says: string }): JSX.Element {
  return (
    <div>
      <dt>
        <kbd>{name}</kbd>
      </dt>
      <dd>{says}</dd>
    </div>
  );
}
