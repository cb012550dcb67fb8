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
  yes: async (message) => answered(await confirm({ message })),
};

/** An answer; undefined where the person went away, with Ctrl-C or Escape. */
function answered<Value>(value: Value): Exclude<Value, symbol> | undefined {
  return isCancel(value) ? undefined : (value as Exclude<Value, symbol>);
}
