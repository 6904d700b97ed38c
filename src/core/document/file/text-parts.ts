// Text that several parts of a file share: fields that may be absent, fields of other programs, matrices of weights.
import type { UnknownFields, Weights } from '#core/network/network.ts';
import { blockList, type JsonField, jsonFields, jsonInline, jsonNumber, jsonNumbers } from './json-writer.ts';

export interface WithUnknownFields {
  readonly unknownFields?: UnknownFields | undefined;
}

export function number(name: string, value: number): JsonField {
  return [name, jsonNumber(value)];
}

export function optional(name: string, value: unknown): readonly JsonField[] {
  return value === undefined ? [] : [[name, jsonInline(value)]];
}

/** What another program wrote and this one does not know goes back where it was found, after the known fields. */
export function unknown(part: WithUnknownFields): readonly JsonField[] {
  return part.unknownFields === undefined ? [] : jsonFields(part.unknownFields);
}

/** A row on one line; all of it when there is one row. */
export function weightsText(weights: Weights, depth: number): string {
  const rows = weights.map(jsonNumbers);
  return rows.length <= 1 ? `[${rows.join()}]` : blockList(rows, depth);
}
