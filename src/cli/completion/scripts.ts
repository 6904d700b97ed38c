// Scripts that complete commands, options and choices in three shells, made from the table of commands.
import type { Translate } from '#messages/translator.ts';
import type { Command } from '../command.ts';
import { argumentChoices, choicesAfter, optionChoices, optionsOf, shells, takesValue } from './choices.ts';

type Shell = (typeof shells)[number];

export function isShell(text: string): text is Shell {
  return shells.some((shell) => shell === text);
}

type MakeScript = (commands: readonly Command[], translate: Translate) => string;

export const completionScripts: { readonly [Name in Shell]: MakeScript } = { bash, zsh, fish };

const programOptions = ['--help', '--version', '--json', '--language'];

function bash(commands: readonly Command[]): string {
  const names = commands.map(({ name }) => name);
  return `# Completes chainrule in bash: source <(chainrule completion bash)
_chainrule() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} command= each options='' choices=''
  for each in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case $each in
      ${names.join('|')}) command=$each; break ;;
    esac
  done
  case $before in
${optionChoices()
  .map(([option, words]) => `    --${option}) COMPREPLY=($(compgen -W '${words.join(' ')}' -- "$word")); return ;;`)
  .join('\n')}
  esac
  case $command in
    '') options='${programOptions.join(' ')}' choices='${names.join(' ')}' ;;
${commands.map((command) => `    ${command.name}) ${bashWords(command, commands)} ;;`).join('\n')}
  esac
  if [[ $word == -* ]]; then COMPREPLY=($(compgen -W "$options" -- "$word"))
  elif [[ $choices == FILE || $before == --out ]]; then compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -f -- "$word"))
  else COMPREPLY=($(compgen -W "$choices" -- "$word"))
  fi
}
complete -F _chainrule chainrule
`;
}

function bashWords(command: Command, commands: readonly Command[]): string {
  const options = optionsOf(command).map((option) => `--${option}`);
  return `options='${options.join(' ')}' choices='${argumentChoices(command, commands)?.join(' ') ?? 'FILE'}'`;
}

function zsh(commands: readonly Command[]): string {
  const names = commands.map(({ name }) => name).join(' ');
  return `#compdef chainrule
# Completes chainrule in zsh: source <(chainrule completion zsh)
_chainrule() {
  local command=\${words[2]} before=\${words[CURRENT-1]}
  if (( CURRENT == 2 )); then
    compadd -- ${names} ${programOptions.join(' ')}
    return
  fi
  case $before in
${optionChoices()
  .map(([option, words]) => `    --${option}) compadd -- ${words.join(' ')}; return ;;`)
  .join('\n')}
    --out) _files; return ;;
  esac
  case $command in
${commands.map((command) => `    ${command.name}) ${zshWords(command, commands)} ;;`).join('\n')}
  esac
}
compdef _chainrule chainrule
`;
}

function zshWords(command: Command, commands: readonly Command[]): string {
  const options = optionsOf(command).map((option) => `--${option}`);
  const choices = argumentChoices(command, commands);
  const others = choices === null ? '_files' : choices.length === 0 ? ':' : `compadd -- ${choices.join(' ')}`;
  return `if [[ $PREFIX == -* ]]; then compadd -- ${options.join(' ')}; else ${others}; fi`;
}

function fish(commands: readonly Command[], translate: Translate): string {
  const lines = commands.flatMap((command) => {
    const summary = fishText(translate(`cli.summary-${command.name}`));
    const within = `-n '__fish_seen_subcommand_from ${command.name}'`;
    const choices = argumentChoices(command, commands);
    return [
      `complete -c chainrule -n __fish_use_subcommand -f -a ${command.name} -d ${summary}`,
      ...(choices === null ? [] : [`complete -c chainrule ${within} -f -a '${choices.join(' ')}'`]),
      ...optionsOf(command).map((option) => {
        const words = choicesAfter(option);
        const value = takesValue(command, option) ? (words === null ? ' -r' : ` -x -a '${words.join(' ')}'`) : '';
        return `complete -c chainrule ${within} -l ${option}${value} -d ${fishText(translate(`cli.option-${option}`))}`;
      }),
    ];
  });
  const version = `complete -c chainrule -n __fish_use_subcommand -l version -d ${fishText(translate('cli.option-version'))}`;
  return `# Completes chainrule in fish: chainrule completion fish | source\n${[version, ...lines].join('\n')}\n`;
}

function fishText(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
