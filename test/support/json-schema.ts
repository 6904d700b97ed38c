// The JSON Schema of a declared value as the text of its file, in the formatter's lines.
import type { JsonSchema } from '#core/document/file/file-value.ts';

type Definitions = Record<string, unknown>;

/** With everything that has a name of its own among the definitions. */
export function withDefinitions(schema: JsonSchema): JsonSchema {
  const definitions: Definitions = {};
  const root = referring(schema, definitions) as JsonSchema;
  return { ...root, $defs: Object.fromEntries(Object.entries(definitions).sort(([a], [b]) => (a < b ? -1 : 1))) };
}

/** @throws Error for two different things of one name */
function referring(node: unknown, definitions: Definitions): unknown {
  if (Array.isArray(node)) return node.map((item) => referring(item, definitions));
  if (typeof node !== 'object' || node === null) return node;
  const { $name, ...own } = node as { readonly $name?: string };
  const said = Object.fromEntries(Object.entries(own).map(([key, value]) => [key, referring(value, definitions)]));
  if ($name === undefined) return said;
  const known = definitions[$name];
  if (known !== undefined && JSON.stringify(known) !== JSON.stringify(said)) throw new Error(`two schemas of ${$name}`);
  definitions[$name] = said;
  return { $ref: `#/$defs/${$name}` };
}

/** The names of all fields, and the words that they may be. */
export function wordsOf(schema: unknown): ReadonlySet<string> {
  if (typeof schema !== 'object' || schema === null) return new Set();
  const { properties = {}, const: only, enum: words = [] } = schema as Readonly<Record<string, unknown>>;
  const own = [...Object.keys(properties as object), only, ...(Array.isArray(words) ? words : [])];
  const within = Object.values(schema).flatMap((part) => [...wordsOf(part)]);
  return new Set([...own.filter((word) => typeof word === 'string'), ...within]);
}

const lineWidth = 120;

export function schemaText(schema: unknown, before = '', indentation = ''): string {
  const deeper = `${indentation}  `;
  if (Array.isArray(schema)) {
    const line = `[${schema.map((item) => JSON.stringify(item)).join(', ')}]`;
    const isFlat = schema.every((item) => typeof item !== 'object' || item === null);
    if (isFlat && `${indentation}${before}${line},`.length <= lineWidth) return line;
    return block(
      '[',
      schema.map((item) => schemaText(item, '', deeper)),
      ']',
      indentation,
    );
  }
  if (typeof schema !== 'object' || schema === null) return JSON.stringify(schema);
  const fields = Object.entries(schema).map(([name, value]) => {
    const key = `${JSON.stringify(name)}: `;
    return `${key}${schemaText(value, key, deeper)}`;
  });
  return block('{', fields, '}', indentation);
}

function block(open: string, items: readonly string[], close: string, indentation: string): string {
  if (items.length === 0) return `${open}${close}`;
  return `${open}\n${items.map((item) => `${indentation}  ${item}`).join(',\n')}\n${indentation}${close}`;
}
