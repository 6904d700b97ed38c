// Splits a command's words into options and arguments, strictly: nothing unknown is passed over.
import { parseArgs } from 'node:util';

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
  for (const token of tokensOf(words, shapes)) {
    if (token.kind === 'option-terminator') continue;
    if (token.kind === 'positional') {
      positionals.push(token.value);
      continue;
    }
    const { name, rawName: option, value, inlineValue } = token;
    const shape = Object.hasOwn(shapes, name) ? shapes[name] : undefined;
    if (shape === undefined) return { problem: { kind: 'unknownOption', option } };
    if (shape === 'flag') {
      if (value !== undefined) return { problem: { kind: 'optionTakesNoValue', option } };
      flags.add(name);
      continue;
    }
    // A value may be negative, so only what looks like an option is none.
    if (value === undefined || (!inlineValue && value.startsWith('--'))) {
      return { problem: { kind: 'optionNeedsValue', option } };
    }
    values.set(name, value);
  }
  return { flags, values, positionals };
}

function tokensOf(words: readonly string[], shapes: OptionShapes) {
  const options = Object.entries(shapes).map(([name, shape]) => {
    const type: 'boolean' | 'string' = shape === 'flag' ? 'boolean' : 'string';
    return [name, { type, ...(name === 'help' ? { short: 'h' } : {}) }] as const;
  });
  return parseArgs({
    args: [...words],
    options: Object.fromEntries(options),
    strict: false,
    allowPositionals: true,
    tokens: true,
  }).tokens;
}
