import type { JSX } from "preact";
import { commandKeys, keysOf } from "../keys.ts";
import { set, settings } from "../settings.ts";
import { closeDialog, text } from "../state.ts";
import { strings } from "../strings.ts";
import { Dialog } from "./dialog.tsx";

const words = strings.legend;

/** What each key does. */
export function LegendDialog(): JSX.Element {
  const roles = (text.value?.roles ?? []).filter((role) => keysOf(role).length > 0);
  return (
    <Dialog kind="legend" heading={words.heading} onClose={closeDialog}>
      <div class="legend">
        <section>
          <h3>{words.commands}</h3>
          <dl>
            {commandKeys.map(([key, command]) => (
              <Row key={key} keys={[key]} says={strings.commands[command]} />
            ))}
          </dl>
        </section>
        <section>
          {roles.length > 0 && <h3>{words.roles}</h3>}
          <dl>
            {roles.map((role) => (
              <Row key={role.name} keys={keysOf(role)} says={strings.roleNames[role.name]} />
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

interface RowProps {
  readonly keys: readonly string[];
  readonly says: string;
}

function Row({ keys, says }: RowProps): JSX.Element {
  return (
    <div>
      <dt>
        {keys.map((key) => (
          <kbd key={key}>{key}</kbd>
        ))}
      </dt>
      <dd>{says}</dd>
    </div>
  );
}
