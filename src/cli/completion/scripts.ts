/** What each shell is told: to ask the program, which knows its commands, options and data. */
export const SCRIPTS = {
  bash: `# payrestore in bash. For every session to come:
#   payrestore completion bash > ~/.local/share/bash-completion/completions/payrestore
_payrestore() {
  local IFS=$'\\n' line
  COMPREPLY=()
  while read -r line; do
    COMPREPLY+=("\${line%%$'\\t'*}")
  done < <(payrestore complete -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
  # Bash has taken --index=rp apart, and replaces what stands after the sign.
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD - 1]}
  if [[ $word == = || $before == = ]]; then COMPREPLY=("\${COMPREPLY[@]#*=}"); fi
}
complete -o default -F _payrestore payrestore
`,
  zsh: `#compdef payrestore
# payrestore in zsh. For every session to come, in a folder of your $fpath:
#   payrestore completion zsh > ~/.zfunc/_payrestore
_payrestore() {
  local -a values meanings
  local line
  while IFS= read -r line; do
    values+=("\${line%%$'\\t'*}")
    meanings+=("\${line%%$'\\t'*}  \${line#*$'\\t'}")
  done < <(payrestore complete -- "\${(@)words[2,CURRENT]}" 2>/dev/null)
  if (( $#values )); then
    compadd -l -d meanings -a values
  else
    _files
  fi
}
if [[ $funcstack[1] == _payrestore ]]; then
  _payrestore "$@"
else
  compdef _payrestore payrestore
fi
`,
  fish: `# payrestore in fish. For every session to come:
#   payrestore completion fish > ~/.config/fish/completions/payrestore.fish
function __payrestore
    set -l words (commandline -opc) (commandline -ct)
    payrestore complete -- $words[2..-1] 2>/dev/null
end
complete -c payrestore -n 'test -n "$(__payrestore)"' -f
complete -c payrestore -a '(__payrestore)'
`,
} as const;

export type Shell = keyof typeof SCRIPTS;
export const SHELLS = Object.keys(SCRIPTS) as readonly Shell[];
