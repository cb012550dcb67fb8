import type { JSX } from "preact";
import { keyOf, labelOf } from "../blocks.ts";
import { confirmRole, takeCorrectionBack } from "../correct.ts";
import type { BlockView } from "../protocol.ts";
import { set, settings } from "../settings.ts";
import { block, chosen, dialog, text } from "../state.ts";
import { strings } from "../strings.ts";

const words = strings.inspector;

/** What the chosen passage was read as, and why. */
export function Inspector(): JSX.Element | null {
  const [found, shown, lines] = [block.value, text.value, chosen.value];
  if (found === undefined || shown === undefined || lines === undefined) return null;
  const { cues } = settings.value;
  return (
    <section class="inspector" aria-label={words.heading}>
      <p class="verdict">
        <span class="at">{words.lines(keyOf(lines))}</span>
        <strong>{labelOf(found, shown)}</strong>
        <span class="sure">
          {found.corrected ? strings.text.corrected : strings.text.sure(found.confidence)}
        </span>
        <meter
          min={0}
          max={1}
          low={0.6}
          high={0.9}
          optimum={1}
          value={found.confidence}
          aria-label={strings.text.sure(found.confidence)}
        />
      </p>
      <p class="deeds">
        <button type="button" class="first" onClick={() => (dialog.value = { kind: "roles" })}>
          {words.change}
        </button>
        {found.doubtful && (
          <button type="button" onClick={() => void confirmRole()}>
            {words.right}
          </button>
        )}
        {found.corrected && (
          <button type="button" onClick={() => void takeCorrectionBack()}>
            {words.takeBack}
          </button>
        )}
        <button
          type="button"
          class="quiet"
          aria-expanded={cues}
          onClick={() => set({ cues: !cues })}
        >
          {words.why}
        </button>
      </p>
      {cues && <Cues found={found} />}
    </section>
  );
}

function Cues({ found }: { readonly found: BlockView }): JSX.Element {
  if (found.cues.length === 0) return <p class="nothing">{words.noCues}</p>;
  const most = Math.max(1, ...found.cues.map(({ weight = 0 }) => Math.abs(weight)));
  const isPlain = found.cues.every(({ weight }) => weight === undefined);
  return (
    <ul class={isPlain ? "cues plain" : "cues"}>
      {found.cues.map(({ name, says, weight }) => (
        <li key={name}>
          <span class="cue">{says}</span>
          {weight !== undefined && (
            <>
              <span class={`bar${weight < 0 ? " against" : ""}`}>
                <span style={{ width: `${(Math.abs(weight) / most) * 100}%` }} />
              </span>
              <span class="weight">{words.weight(weight)}</span>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
