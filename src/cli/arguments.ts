// Splits a command's words into options and arguments, strictly: nothing unknown is passed over.

/** What an option is followed by. */
export type OptionShape = 'flag' | 'value';
export type OptionShapes = Readonly<Record<string, OptionShape>>;

export interface GivenArguments {
  readonly flags: ReadonlySet<string>;
  /** The last value where an option is given twice. */
  readonly values: ReadonlyMap<string, string>;
  readonly positionals: readonly string[];
}

export type ArgumentProblem =
  | { readonly kind: 'unknownOption'; readonly option: string }
  | { readonly kind: 'optionNeedsValue'; readonly option: string }
  | { readonly kind: 'optionTakesNoValue'; readonly option: string };

/** `--name value`, `--name=value`, `-h`, and `--` before arguments that begin with a dash. */
export function splitArguments(
  words: readonly string[],
  shapes: OptionShapes,
): GivenArguments | { readonly problem: ArgumentProblem } {
  const flags = new Set<string>();
  const values = new Map<string, string>();
  const positionals: string[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] as string;
    if (word === '--') {
      positionals.push(...words.slice(index + 1));
      break;
    }
    if (!word.startsWith('-') || word === '-') {
      positionals.push(word);
      continue;
    }
    const { option, name, attached } = readOption(word);
    const shape = Object.hasOwn(shapes, name) ? shapes[name] : undefined;
    if (shape === undefined) return { problem: { kind: 'unknownOption', option } };
    if (shape === 'flag') {
      if (attached !== null) return { problem: { kind: 'optionTakesNoValue', option } };
      flags.add(name);
      continue;
    }
    const value = attached ?? words[index + 1];
    // A value may be negative, so only what looks like an option is none.
    if (value === undefined || (attached === null && value.startsWith('--'))) {
      return { problem: { kind: 'optionNeedsValue', option } };
    }
    if (attached === null) index += 1;
    values.set(name, value);
  }
  return { flags, values, positionals };
}

function readOption(word: string): {
  readonly option: string;
  readonly name: string;
  readonly attached: string | null;
} {
  if (word === '-h') return { option: word, name: 'help', attached: null };
  if (!word.startsWith('--')) return { option: word, name: '', attached: null };
  const equals = word.indexOf('=');
  const option = equals < 0 ? word : word.slice(0, equals);
  return { option, name: option.slice(2), attached: equals < 0 ? null : word.slice(equals + 1) };
}
