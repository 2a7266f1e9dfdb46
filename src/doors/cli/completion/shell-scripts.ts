/** The shells for which there is a script. */
export const SHELLS = ['bash', 'zsh', 'fish'] as const;

export type Shell = (typeof SHELLS)[number];

/**
 * What makes a shell ask the program how a line goes on: its script, to be read when the shell starts. The program
 * answers with lines of value, tab and description, and a last line that says what else can be there.
 */
export function shellScript(shell: Shell): string {
  return SCRIPTS[shell];
}

// Without the package bash-completion, and in Bash 3.2 as macOS has it: no `mapfile`, no `compopt`.
const BASH = `# Completion of sourcebound for Bash. In ~/.bashrc: source <(sourcebound completion bash)
_sourcebound() {
  local line answer besides=nothing
  COMPREPLY=()
  answer=$("\${COMP_WORDS[0]}" complete -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null) || return
  while IFS= read -r line; do
    case $line in
      :*) besides=\${line#:} ;;
      *) COMPREPLY[\${#COMPREPLY[@]}]=$(printf %q "\${line%%$'\\t'*}") ;;
    esac
  done <<< "$answer"
  case $besides in
    files) ;;
    folders) compopt -o dirnames +o default 2>/dev/null ;;
    *) compopt +o default 2>/dev/null ;;
  esac
  case \${COMPREPLY[0]} in
    *=) compopt -o nospace 2>/dev/null ;;
  esac
}
complete -o default -F _sourcebound sourcebound
`;

const ZSH = `#compdef sourcebound
# Completion of sourcebound for Zsh. In ~/.zshrc, after compinit: source <(sourcebound completion zsh)
_sourcebound() {
  local line besides=nothing
  local -a offered
  while IFS= read -r line; do
    case $line in
      :*) besides=\${line#:} ;;
      *) offered+=("\${\${line%%$'\\t'*}//:/\\\\:}:\${line#*$'\\t'}") ;;
    esac
  done < <("\${words[1]}" complete -- "\${(@)words[2,CURRENT]}" 2>/dev/null)
  (( \${#offered} )) && _describe -V sourcebound offered
  case $besides in
    files) _files ;;
    folders) _files -/ ;;
  esac
}
if [[ $funcstack[1] == _sourcebound ]]; then _sourcebound "$@"; else compdef _sourcebound sourcebound; fi
`;

const FISH = `# Completion of sourcebound for fish. In ~/.config/fish/config.fish: sourcebound completion fish | source
function __sourcebound_complete
    set -l words (commandline -opc) (commandline -ct)
    for line in ($words[1] complete -- $words[2..-1] 2>/dev/null)
        switch $line
            case ':files'
                __fish_complete_path (commandline -ct)
            case ':folders'
                __fish_complete_directories (commandline -ct)
            case ':*'
            case '*'
                echo $line
        end
    end
end
complete -c sourcebound -f -k -a '(__sourcebound_complete)'
`;

const SCRIPTS: Readonly<Record<Shell, string>> = { bash: BASH, zsh: ZSH, fish: FISH };
