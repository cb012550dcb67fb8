/** Shells that can be told to ask. */
export const shells = ["bash", "zsh", "fish", "powershell"] as const;
export type Shell = (typeof shells)[number];

/**
 * What a shell reads so that it asks `printery complete` what may follow: a line a word with a tab and what it is, and at last what
 * else to complete, `:files`, `:folders` or `:none`.
 */
export const scripts: Readonly<Record<Shell, string>> = {
  bash: `# printery for bash 3.2 and newer: put \`source <(printery completion bash)\` into ~/.bashrc
_printery() {
  local line word paths=none
  COMPREPLY=()
  while IFS= read -r line; do
    case $line in
      :*) paths=\${line#:} ;;
      *)
        word=\${line%%$'\\t'*}
        [[ $word == *[![:alnum:],./_=-]* ]] && printf -v word %q "$word"
        COMPREPLY+=("$word")
        ;;
    esac
  done < <(printery complete -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
  if type compopt >/dev/null 2>&1; then
    case $paths in
      files) compopt -o default 2>/dev/null ;;
      folders) compopt +o default -o dirnames 2>/dev/null ;;
      none) compopt +o default 2>/dev/null ;;
    esac
  fi
}
complete -o default -F _printery printery
`,
  zsh: `#compdef printery
# printery for zsh: put \`source <(printery completion zsh)\` below compinit in ~/.zshrc
_printery() {
  local line paths=none
  local -a found
  while IFS= read -r line; do
    case $line in
      :*) paths=\${line#:} ;;
      *) found+=("\${\${line%%$'\\t'*}//:/\\\\:}:\${line#*$'\\t'}") ;;
    esac
  done < <(printery complete -- "\${(@)words[2,CURRENT]}" 2>/dev/null)
  (( \${#found} )) && _describe printery found
  case $paths in
    files) _files ;;
    folders) _files -/ ;;
  esac
}
if [ "\${funcstack[1]}" = _printery ]; then _printery "$@"; else compdef _printery printery; fi
`,
  fish: `# printery for fish: printery completion fish > ~/.config/fish/completions/printery.fish
function __printery_complete
    set -l before (commandline -opc)
    set -l token (commandline -ct)
    for line in (printery complete -- $before[2..-1] "$token" 2>/dev/null)
        switch $line
            case ':files'
                __fish_complete_path "$token"
            case ':folders'
                __fish_complete_directories "$token"
            case ':*'
            case '*'
                echo $line
        end
    end
end
complete -c printery -f -a '(__printery_complete)'
`,
  powershell: `# printery for PowerShell: add this to $PROFILE: printery completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName printery -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $words = @($commandAst.CommandElements | Select-Object -Skip 1 | ForEach-Object { $_.Extent.Text })
    # An empty word would be lost on its way.
    $begin = if ($wordToComplete -eq '') { @('--new') } else { @() }
    printery complete @begin -- @words 2>$null | ForEach-Object {
        if ($_.StartsWith(':')) { return }
        $value, $says = $_ -split "\`t", 2
        $quoted = if ($value -match '\\s') { "'$value'" } else { $value }
        if (-not $says) { $says = $value }
        [System.Management.Automation.CompletionResult]::new($quoted, $value, 'ParameterValue', $says)
    }
}
`,
};
