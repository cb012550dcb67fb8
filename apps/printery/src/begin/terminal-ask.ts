import { setTimeout } from "node:timers/promises";
import { confirm, isCancel, multiselect, select, text } from "@clack/prompts";
import type { Ask } from "./ask.ts";

/** Asks on the terminal. */
export const terminalAsk: Ask = {
  text: async (message, { preset, check } = {}) =>
    answered(
      await text({
        message,
        ...(preset === undefined ? {} : { defaultValue: preset }),
        validate: (said = "") =>
          check?.(said) ??
          (preset === undefined && said.trim() === "" ? "An answer, please" : undefined),
      }),
    ),
  one: async (message, choices) =>
    answered(await select<string>({ message, options: [...choices] })) as never,
  some: async (message, choices, preset) =>
    answered(
      await multiselect<string>({ message, options: [...choices], initialValues: [...preset] }),
    ) as never,
  yes: async (message) => {
    await forgetTyped();
    return answered(await confirm({ message }));
  },
};

/** In milliseconds; what was typed is there at once. */
const TYPED = 20;

/** What was typed before a question stands there answers it with nothing: Enter comes as a line feed then, for which `confirm` changes its answer. */
async function forgetTyped(): Promise<void> {
  const { stdin } = process;
  stdin.setRawMode?.(true);
  stdin.resume();
  await setTimeout(TYPED);
  stdin.pause();
  stdin.setRawMode?.(false);
}

/** An answer; undefined where the person went away, with Ctrl-C or Escape. */
function answered<Value>(value: Value): Exclude<Value, symbol> | undefined {
  return isCancel(value) ? undefined : (value as Exclude<Value, symbol>);
}
