// Edits that leave a saved moment fitting, and what is said of one that doesn't fit any more.
import { describe, expect, it } from 'vitest';
import type { Checkpoint } from '#core/document/checkpoints/checkpoint.ts';
import { checkpointMisfit, checkpointProblems } from '#core/document/checkpoints/misfit.ts';
import { type Edit, type EditResult, isRefused } from '#core/document/edit.ts';
import { addDeclared } from '#core/document/edits/add-declared.ts';
import { deleteCheckpoint, renameCheckpoint, saveCheckpoint } from '#core/document/edits/checkpoints.ts';
import { connect } from '#core/document/edits/connect.ts';
import { explodeLayers } from '#core/document/edits/explode-layers.ts';
import { removeParts } from '#core/document/edits/remove-parts.ts';
import { rename } from '#core/document/edits/rename.ts';
import { setActivation } from '#core/document/edits/set-layer-rule.ts';
import { setBiasPresence } from '#core/document/edits/set-parameter.ts';
import { setUnits } from '#core/document/edits/set-units.ts';
import { parametersOf } from '#core/document/edits/steps/both-parameter-sets.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { declaredKinds } from '#core/network/layer-definitions.ts';
import { connectionId, type LayerId, layerId } from '#core/network/network.ts';
import { fileExample } from '../../../support/file-example.ts';

const hidden = layerId('hidden');
const moment: Checkpoint = { name: 'then', epoch: 3, step: 12, parameters: parametersOf(fileExample.network) };

function afterEdit(document: NetworkDocument, edit: Edit): NetworkDocument {
  const result: EditResult = edit(document);
  if (isRefused(result)) throw new Error(result.refusal.code);
  return result.document;
}

const saved = afterEdit(fileExample, (document) => saveCheckpoint(document, moment));

describe('a saved moment', () => {
  it.each<[string, Edit]>([
    ['another name', (document) => rename(document, hidden, 'g')],
    ['another activation function', (document) => setActivation(document, [hidden], 'relu')],
    ['a layer taken apart', (document) => explodeLayers(document, [hidden])],
  ])('still fits after %s', (_, edit) => {
    expect(checkpointProblems(afterEdit(saved, edit))).toEqual([]);
  });

  it.each<[string, Edit, string, object]>([
    [
      'a new connection',
      (document) => connect(document, layerId('x2'), layerId('y')),
      'checkpointLacksConnection',
      { source: 'x2', target: 'y' },
    ],
    [
      'a removed wire',
      (document) => removeParts(document, { wires: [{ connection: connectionId('a'), target: 0, source: 0 }] }),
      'checkpointOtherWires',
      { source: 'x1', target: 'h' },
    ],
    [
      'a removed connection',
      (document) => removeParts(document, { wires: [{ connection: connectionId('d'), target: 0, source: 0 }] }),
      'checkpointConnectionGone',
      {},
    ],
    [
      'another neuron',
      (document) => setUnits(document, hidden, 3),
      'checkpointOtherWires',
      { source: 'x1', target: 'h' },
    ],
    ['biases', (document) => setBiasPresence(document, [layerId('y')], true), 'checkpointOtherBiases', { layer: 'y' }],
    ['no biases', (document) => setBiasPresence(document, [hidden], false), 'checkpointBiasesGone', {}],
  ])('is kept but does not fit after %s', (_, edit, code, values) => {
    const edited = afterEdit(saved, edit);
    expect(edited.checkpoints).toEqual(saved.checkpoints);
    expect(checkpointProblems(edited)).toEqual([
      { code, severity: 'warning', place: { path: 'checkpoints[0]' }, values: { name: 'then', ...values } },
    ]);
  });
});

describe.each(declaredKinds)('a saved moment of a network with a layer of kind %s', (kind) => {
  const units = [0, 1].map((unit) => ({ layer: hidden, unit }));
  const { network } = afterEdit(fileExample, (document) => addDeclared(document, kind, units));
  const parameters = parametersOf(network);
  const [layer = hidden, tensors = new Map()] = [...(parameters.parameters ?? [])][0] ?? [];

  it('fits that network, and none of other parameters, which are not called biases', () => {
    const codeOf = (values: ReadonlyMap<LayerId, ReadonlyMap<string, readonly number[]>>) =>
      checkpointMisfit({ ...moment, parameters: { ...parameters, parameters: values } }, network)?.code;
    expect(codeOf(new Map([[layer, tensors]]))).toBeUndefined();
    expect(codeOf(new Map())).toBe('checkpointOtherParameters');
    expect(codeOf(new Map([[layer, new Map([...tensors].map(([name]) => [name, [1]]))]]))).toBe(
      'checkpointOtherParameters',
    );
    expect(codeOf(new Map([[layer, new Map([...tensors, ['gone', [1, 2]]])]]))).toBe('checkpointParametersGone');
  });
});

describe('the list of saved moments', () => {
  const refusalOf = (result: EditResult) => (isRefused(result) ? result.refusal : null);

  it('gives a name that is taken the next free number', () => {
    const twice = afterEdit(saved, (document) => saveCheckpoint(document, { ...moment, name: ' then ' }));
    expect(twice.checkpoints?.map(({ name }) => name)).toEqual(['then', 'then (2)']);
    expect(refusalOf(renameCheckpoint(twice, 'then (2)', 'then'))?.code).toBe('checkpointNameTaken');
    const renamed = afterEdit(twice, (document) => renameCheckpoint(document, 'then', 'before'));
    expect(renamed.checkpoints?.map(({ name }) => name)).toEqual(['before', 'then (2)']);
  });

  it('is gone with the last one', () => {
    expect(afterEdit(saved, (document) => deleteCheckpoint(document, 'then'))).toEqual(fileExample);
    expect(refusalOf(deleteCheckpoint(fileExample, 'then'))?.code).toBe('checkpointNotFound');
    expect(refusalOf(renameCheckpoint(saved, 'now', 'later'))?.code).toBe('checkpointNotFound');
  });

  it('refuses names that are none, too many moments, and more numbers than a file may hold', () => {
    expect(refusalOf(renameCheckpoint(saved, 'then', '  '))?.code).toBe('nameEmpty');
    expect(refusalOf(renameCheckpoint(saved, 'then', 'x'.repeat(101)))?.code).toBe('nameTooLong');
    const full = { ...saved, checkpoints: Array.from({ length: 100 }, (_, at) => ({ ...moment, name: `${at}` })) };
    expect(refusalOf(saveCheckpoint(full, moment))?.code).toBe('tooManyCheckpoints');
    const wide = new Map([[connectionId('a'), Array.from({ length: 2000 }, () => Array<number>(1001).fill(0))]]);
    const large = { ...moment, parameters: { connections: wide, biases: new Map() } };
    expect(refusalOf(saveCheckpoint(fileExample, large))?.code).toBe('checkpointsTooLarge');
  });
});
