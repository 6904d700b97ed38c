// A document becomes the text of its file: fixed key order, and a line of its own for whatever changes on its own.
import type { NetworkDocument } from '../network-document.ts';
import { documentValue } from './document-value.ts';
import { blockObject, jsonFields } from './json-writer.ts';

export function serialiseDocument(document: NetworkDocument): string {
  const mark = jsonFields({ format: 'chainrule', formatVersion: documentValue.versionOf(document) });
  return `${blockObject([...mark, ...documentValue.fieldsOf(document, 0)], 0)}\n`;
}
