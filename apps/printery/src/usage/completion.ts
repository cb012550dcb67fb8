import type { CompleteOptions } from "../commands/completion.ts";
import type { Definition } from "./definition.ts";

export const completion: Definition = {
  name: "completion",
  summary: "print what a shell needs to complete commands, options and names",
  description: `Prints a script that has a shell complete commands, options, their values, and the names of
publications and texts. bash: put source <(printery completion bash) into ~/.bashrc; zsh: source <(printery
completion zsh) into ~/.zshrc, below compinit; fish: printery completion fish >
~/.config/fish/completions/printery.fish; PowerShell: printery completion powershell | Out-String |
Invoke-Expression in $PROFILE.`,
  operands: [
    {
      name: "shell",
      says: "bash, zsh, fish or powershell",
      isRequired: true,
      isList: false,
      values: ["bash", "zsh", "fish", "powershell"],
    },
  ],
  options: [],
  examples: [{ call: "printery completion bash", says: "the script for bash" }],
  seeAlso: ["help"],
  run: async ([shell = ""]) => (await import("../commands/completion.ts")).completion(shell),
};

/** What these scripts ask. */
export const complete: Definition = {
  name: "complete",
  summary: "tell a shell what may follow",
  description: "Tells a shell what may follow the words behind --, in place of the last of them.",
  operands: [{ name: "word", says: "what is typed", isRequired: false, isList: true }],
  options: [{ name: "--new", says: "behind the words an empty one is begun" }],
  isHidden: true,
  run: async (words, options: CompleteOptions, commands) =>
    (await import("../commands/completion.ts")).complete(words, options, commands),
};
