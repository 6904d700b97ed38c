// JSON as a person would lay it out: numbers that read back to the same bits, one line for what changes together.

/** A field's name and its value as JSON text. */
export type JsonField = readonly [name: string, json: string];

/** The shortest digits that read back to the same number, and the sign of zero. */
export function jsonNumber(value: number): string {
  return Object.is(value, -0) ? '-0' : String(value);
}

/** A list of numbers or nulls on one line. */
export function jsonNumbers(values: readonly (number | null)[]): string {
  return `[${values.map((value) => (value === null ? 'null' : jsonNumber(value))).join(', ')}]`;
}

/** Any JSON value on one line. */
export function jsonInline(value: unknown): string {
  if (typeof value === 'number') return jsonNumber(value);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(jsonInline).join(', ')}]`;
  return inlineObject(jsonFields(value));
}

export function jsonFields(object: object): readonly JsonField[] {
  return Object.entries(object).map(([name, value]) => [name, jsonInline(value)]);
}

export function inlineObject(fields: readonly JsonField[]): string {
  return fields.length === 0 ? '{}' : `{ ${fields.map(fieldText).join(', ')} }`;
}

export function blockObject(fields: readonly JsonField[], depth: number): string {
  return block('{', fields.map(fieldText), '}', depth);
}

export function blockList(items: readonly string[], depth: number): string {
  return block('[', items, ']', depth);
}

function fieldText([name, json]: JsonField): string {
  return `${JSON.stringify(name)}: ${json}`;
}

/** One item per line, two spaces deeper than the brackets, which stand `depth` levels deep. */
function block(open: string, items: readonly string[], close: string, depth: number): string {
  if (items.length === 0) return `${open}${close}`;
  const indentation = '  '.repeat(depth);
  return `${open}\n${indentation}  ${items.join(`,\n${indentation}  `)}\n${indentation}${close}`;
}
