// Problems of the open document: an empty canvas has none, and what is missing is one as soon as something is drawn.
import { expect, test } from 'vitest';
import '../worker-stand-in.ts';
import { addInput } from '#core/document/edits/add-input.ts';
import { exampleById } from '#core/examples/examples.ts';
import { applyEdit } from '#renderer/state/document/apply-edit.ts';
import { openDocument } from '#renderer/state/document/open-document.ts';
import { countProblems } from '#renderer/state/stores/problems.ts';

test('an empty canvas has no problem; a network that lacks something has', async () => {
  openDocument(exampleById('empty').document(), { path: null, fileName: null, saved: true });
  expect(countProblems()).toBe(0);
  await applyEdit((document) => addInput(document));
  expect(countProblems()).toBeGreaterThan(0);
});
