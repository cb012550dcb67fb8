import type { JSX } from "preact";
import type { PreviewFormat } from "../protocol.ts";
import { view } from "../state.ts";
import { strings } from "../strings.ts";

/** Whether something newer of `format` is on its way. */
export function isComing(format: PreviewFormat): boolean {
  return view.value?.coming.includes(format) ?? false;
}

/** Says so beside what is shown, where it takes long enough to be read; the bar tells whoever hears. */
export function Coming({ format }: { readonly format: PreviewFormat }): JSX.Element | null {
  const isShown = view.value?.[format] !== null;
  if (!isShown || !isComing(format)) return null;
  return (
    <span class="on-its-way" aria-hidden="true">
      {strings.coming.newer}
    </span>
  );
}

/** In place of what was never made. */
export function Nothing({
  format,
  says,
}: {
  readonly format: PreviewFormat;
  readonly says: string;
}): JSX.Element | null {
  if (view.value?.[format] !== null) return null;
  return <p class="nothing">{isComing(format) ? strings.coming.first : says}</p>;
}
