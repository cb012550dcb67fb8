import { type Signal, signal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { getWhy } from "../api.ts";
import { keyOf } from "../blocks.ts";
import { confirmRole, takeCorrectionBack } from "../correct.ts";
import type { BlockView, TextView, WhyView } from "../protocol.ts";
import { set, settings } from "../settings.ts";
import { block, chosen, dialog, text } from "../state.ts";
import { cueWords, roleWords, strings } from "../strings.ts";

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
        <strong>{roleWords(found.role)}</strong>
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
      {cues && <Why found={found} shown={shown} />}
    </section>
  );
}

/** What decided, the most important first: what spoke for it, and what for the next best. */
function Why({ found, shown }: { readonly found: BlockView; readonly shown: TextView }) {
  const told = reasonsOf(found, shown);
  const { reasons, rival } = told ?? { reasons: found.cues, rival: null };
  if (reasons.length === 0) return <p class="nothing">{words.noCues}</p>;
  const most = Math.max(1, ...reasons.map(({ weight = 0 }) => Math.abs(weight)));
  const isPlain = told !== undefined && rival === null;
  const other = rival && roleWords(rival.role);
  return (
    <>
      <ul class={isPlain ? "cues plain" : "cues"}>
        {reasons.slice(0, SHOWN).map(({ name, weight }) => (
          <li key={name}>
            <span class="cue">{cueWords(name)}</span>
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
      {rival !== null && other !== null && (
        <p class="rival">{words.rival(roleWords(found.role), other, rival.confidence)}</p>
      )}
    </>
  );
}

/** Reasons that are shown; what comes after decides nothing. */
const SHOWN = 6;

const asked: Signal<{ readonly of: string; readonly why: WhyView } | undefined> = signal(undefined);

/** What decided over `found`, which is asked for; undefined until it is told. */
function reasonsOf(found: BlockView, shown: TextView): WhyView | undefined {
  const of = `${shown.path}\n${shown.digest}\n${shown.sidecar.digest}\n${found.start}`;
  useEffect(() => {
    if (asked.peek()?.of === of) return;
    let isLeft = false;
    void getWhy(shown.path, found.start).then(
      (why) => {
        if (!isLeft && why.digest === shown.digest) asked.value = { of, why: withCues(why, found) };
      },
      // The names of its cues are there; a server that is gone is told elsewhere.
      () => {},
    );
    return () => {
      isLeft = true;
    };
  }, [of]);
  return asked.value?.of === of ? asked.value.why : undefined;
}

/** What markup or an author says is no matter of weights. */
function withCues(why: WhyView, { cues }: BlockView): WhyView {
  return why.rival === null ? { ...why, reasons: cues } : why;
}
