// Seeded programs of random edits with undo, redo and saving, against a model that copies whole documents.
import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '#core/document/file/parse-document.ts';
import { serialiseDocument } from '#core/document/file/serialise-document.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { applyPatch, invert, patchBetween } from '#core/document/patch.ts';
import { RandomStream } from '#core/numeric/random-stream.ts';
import { EditorDriver } from '../../support/EditorDriver.ts';
import { violationsOf } from '../../support/invariants.ts';
import { randomEdit } from '../../support/random-edits.ts';
import { isLong, trials } from '../../support/run-seed.ts';

const programs = trials(100, 1000);
/** Each with a time of its own. */
const hundreds = Array.from({ length: programs.length / 100 }, (_, hundred) =>
  programs.slice(100 * hundred, 100 * (hundred + 1)),
);
const editsPerProgram = isLong ? 500 : 80;

/** Keeps every state written out whole, so that nothing can change behind its back. */
class NaiveModel {
  #states: string[];
  #position = 0;
  #saved: number | null = 0;

  constructor(state: string) {
    this.#states = [state];
  }

  edit(state: string): void {
    if (this.#saved !== null && this.#saved > this.#position) this.#saved = null;
    this.#states = [...this.#states.slice(0, this.#position + 1), state];
    this.#position += 1;
  }

  /** False at the ends. */
  move(by: 1 | -1): boolean {
    const next = this.#position + by;
    if (next < 0 || next >= this.#states.length) return false;
    this.#position = next;
    return true;
  }

  save(): void {
    this.#saved = this.#position;
  }

  get state(): string {
    return this.#states[this.#position] as string;
  }

  get isDirty(): boolean {
    return this.#saved !== this.#position;
  }

  get canUndo(): boolean {
    return this.#position > 0;
  }

  get canRedo(): boolean {
    return this.#position < this.#states.length - 1;
  }
}

function runProgram(seed: number): { readonly done: number; readonly refused: number } {
  const stream = RandomStream.for(seed, 'edit program');
  const editor = new EditorDriver();
  const model = new NaiveModel(textOf(editor.document));
  const count = { done: 0, refused: 0 };
  for (let step = 0; step < editsPerProgram; step += 1) {
    const draw = stream.uniform();
    if (draw < 0.12) expect(editor.undo()).toBe(model.move(-1));
    else if (draw < 0.2) expect(editor.redo()).toBe(model.move(1));
    else if (draw < 0.24) {
      editor.save();
      model.save();
    } else {
      const before = editor.document;
      const result = editor.apply(randomEdit(stream, before));
      if (result === null) {
        count.refused += 1;
        expect(editor.document).toBe(before);
      } else {
        count.done += 1;
        expectInvertible(before, result.document, model.state);
        model.edit(textOf(result.document));
        expect(violationsOf(result.document)).toEqual([]);
      }
    }
    expect(textOf(editor.document)).toBe(model.state);
    expect([editor.isDirty, editor.undoLabel !== null, editor.redoLabel !== null]).toEqual([
      model.isDirty,
      model.canUndo,
      model.canRedo,
    ]);
  }
  expectSavable(editor.document);
  while (editor.undo()) expect(model.move(-1)).toBe(true);
  expect(textOf(editor.document)).toBe(model.state);
  expect(model.canUndo).toBe(false);
  return count;
}

function expectInvertible(before: NetworkDocument, after: NetworkDocument, textBefore: string): void {
  const patch = patchBetween(before, after);
  expect(patch.length).toBeGreaterThan(0);
  expect(applyPatch(before, patch)).toEqual(after);
  expect(textOf(applyPatch(after, invert(patch)))).toBe(textBefore);
}

function expectSavable(document: NetworkDocument): void {
  const parsed = parseDocument(serialiseDocument(document));
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
  expect(textOf(parsed.document)).toBe(textOf(document));
}

/** The whole content, −0 told from 0, whatever the order of keys. */
function textOf(document: NetworkDocument): string {
  return JSON.stringify(document, (_, value: unknown) => {
    if (Object.is(value, -0)) return '-0';
    if (value instanceof Map) return Object.fromEntries([...value].sort(([a], [b]) => (a < b ? -1 : 1)));
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

describe('random programs of edits', () => {
  it('know every edit that there is', async () => {
    const root = new URL('../../../', import.meta.url);
    const draws = ['test/support/random-edits.ts', 'test/support/random-data-edits.ts'];
    const texts = await Promise.all(draws.map((file) => readFile(new URL(file, root), 'utf8')));
    const files = await readdir(new URL('src/core/document/edits', root));
    const unknown = files.filter(
      (file) => file.endsWith('.ts') && !texts.some((text) => text.includes(`edits/${file}'`)),
    );
    expect(unknown).toEqual([]);
  });

  it.each(hundreds)('keep every document sound, and undo, redo and the saved mark exact: hundred %#', (...seeds) => {
    const counts = seeds.map(runProgram);
    const total = (key: 'done' | 'refused') => counts.reduce((sum, count) => sum + count[key], 0);
    // A generator whose edits were nearly all refused would prove nothing.
    expect(total('done')).toBeGreaterThan(total('refused') / 2);
  });
});
