import type { JSX } from "preact";
import { type ExcerptLine, excerptOf } from "../excerpt.ts";
import type { DiffLine } from "../protocol.ts";
import { strings } from "../strings.ts";
import { ScrollRegion } from "./scroll-region.tsx";

const words = strings.correction;

/** What changes in a file, line by line. */
export function Diff({ diff }: { readonly diff: readonly DiffLine[] }): JSX.Element {
  return (
    <ScrollRegion kind="diff" label={words.what}>
      <table>
        <tbody>
          {excerptOf(diff).map((line, at) => (
            <Row key={at} line={line} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Row({ line }: { readonly line: ExcerptLine }): JSX.Element {
  if (line.kind === "gap") {
    return (
      <tr class="gap">
        <td colSpan={3}>{words.gap(line.count)}</td>
      </tr>
    );
  }
  const sign = { same: "", added: "+", removed: "−" }[line.kind];
  const says = { same: "", added: words.added, removed: words.dropped }[line.kind];
  return (
    <tr class={line.kind}>
      <td class="number">{line.after ?? line.before}</td>
      <td class="sign">
        <span aria-hidden="true">{sign}</span>
        <span class="hidden">{says}</span>
      </td>
      <td class="row" dir="auto">
        {line.text === "" ? "\u00A0" : line.text}
      </td>
    </tr>
  );
}
