import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { keyOf, wordFor } from "../blocks.ts";
import { correct } from "../correct.ts";
import { keysOf, meaningOf } from "../keys.ts";
import { block, chosen, closeDialog, text } from "../state.ts";
import { strings } from "../strings.ts";
import { Dialog } from "./dialog.tsx";

const words = strings.roles;

/** What the chosen lines may be said to be: by its key, by arrows, by a click. */
export function RolesDialog(): JSX.Element {
  const list = useRef<HTMLDivElement>(null);
  const [lines, roles] = [chosen.value, text.value?.roles ?? []];
  const now = wordFor(block.value?.role ?? "", roles);
  const set = (role: string) => {
    closeDialog();
    void correct(role);
  };
  useEffect(() => {
    const buttons = list.current?.querySelectorAll("button");
    const current = list.current?.querySelector<HTMLElement>("[aria-current]");
    (current ?? buttons?.[0])?.focus();
  }, []);
  return (
    <Dialog
      kind="roles"
      heading={words.heading(words.lines(lines === undefined ? "" : keyOf(lines)))}
      onClose={closeDialog}
      onKey={(event) => {
        const meaning = meaningOf(event, roles);
        if (meaning !== undefined && "role" in meaning) {
          event.preventDefault();
          set(meaning.role);
        } else move(event);
      }}
    >
      <div class="roles" ref={list}>
        {roles.map((role) => (
          <button
            key={role.name}
            type="button"
            aria-current={role.name === now ? "true" : undefined}
            onClick={() => set(role.name)}
          >
            <span class="keys">
              {keysOf(role).map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </span>
            <span>{strings.roleNames[role.name]}</span>
            <small>{role.name === now ? words.read : role.name}</small>
          </button>
        ))}
      </div>
    </Dialog>
  );

  function move(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    const buttons = [...(list.current?.querySelectorAll("button") ?? [])];
    if (step === undefined || buttons.length === 0) return;
    event.preventDefault();
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    buttons[(at + step + buttons.length) % buttons.length]?.focus();
  }
}
