import { describe, expect, it } from 'vitest';
import { layerId } from '#core/network/network.ts';
import { stagesOf } from '#core/training/stages.ts';
import { createTranslate } from '#messages/create-translate.ts';
import { narration, phaseText } from '#renderer/canvas/numbers/narration.ts';
import {
  activeLayers,
  flowDirection,
  hasDelta,
  isComputed,
  isKnownOnWire,
  orderNumber,
  phaseOf,
  stageAttribute,
} from '#renderer/canvas/numbers/phase.ts';
import { stageQuantity } from '#renderer/state/stores/shown-quantity.ts';
import type { FocusQuantity } from '#renderer/state/window/ui-store.ts';
import { chain, dense, inputs } from '../drawn.ts';

const network = chain(inputs('x', 2), dense('h', 2), dense('y', 1));
const stages = stagesOf(network);
const stage = (name: string) => stages.find((each) => stageAttribute(each) === name) ?? null;

describe('the phase of the canvas', () => {
  it('is the stage while one is stepped, else what the run does', () => {
    expect(stages.map((each) => phaseOf('running', each))).toEqual([
      'input',
      'forward',
      'forward',
      'loss',
      'backward',
      'backward',
      'update',
    ]);
    expect([phaseOf('running', null), phaseOf('paused', null), phaseOf('idle', null)]).toEqual([
      'stream',
      'rest',
      'rest',
    ]);
  });

  it('has its direction of flow', () => {
    expect(['rest', 'forward', 'backward', 'stream', 'update'].map((phase) => flowDirection(phase as 'rest'))).toEqual([
      'none',
      'forward',
      'backward',
      'backward',
      'none',
    ]);
  });

  it('shows the quantity of its stage', () => {
    expect(stages.map((each) => stageQuantity(each, 'update'))).toEqual([
      'update',
      'signal',
      'signal',
      'signal',
      'gradient',
      'gradient',
      'weight',
    ]);
    expect(stageQuantity(null, 'gradient')).toBe('gradient');
  });

  it('is about the layers of its stage', () => {
    expect(activeLayers(stage('forward-1'))).toEqual(new Set([layerId('h')]));
    expect(activeLayers(stage('loss'))).toBeNull();
  });
});

describe('what a stage has reached', () => {
  it('has computed the layers up to it and none behind', () => {
    expect([0, 1, 2].map((depth) => isComputed(stage('input'), depth))).toEqual([true, false, false]);
    expect([0, 1, 2].map((depth) => isComputed(stage('forward-1'), depth))).toEqual([true, true, false]);
    expect([0, 1, 2].map((depth) => isComputed(stage('backward-2'), depth))).toEqual([true, true, true]);
    expect(isComputed(stage('loss'), undefined)).toBe(false);
  });

  it('has brought the error back to the layers behind it', () => {
    expect([1, 2].map((depth) => hasDelta(stage('backward-2'), depth))).toEqual([false, true]);
    expect([1, 2].map((depth) => hasDelta(stage('backward-1'), depth))).toEqual([true, true]);
    expect(hasDelta(stage('forward-1'), 1)).toBe(false);
  });

  it('has no number on a wire that the pass has not reached', () => {
    const known = (name: string, quantity: FocusQuantity) =>
      [1, 2].map((depth) => isKnownOnWire(stage(name), quantity, depth));
    expect([known('forward-1', 'signal'), known('backward-2', 'gradient')]).toEqual([
      [true, false],
      [false, true],
    ]);
    for (const each of ['forward-1', 'backward-2']) expect(known(each, 'weight')).toEqual([true, true]);
    expect(isKnownOnWire(null, 'gradient', 1)).toBe(true);
  });

  it('is numbered in the order of the pass where nothing moves', () => {
    expect([0, 1, 2].map((depth) => orderNumber(stage('forward-1'), depth, 2))).toEqual([1, 2, null]);
    expect([0, 1, 2].map((depth) => orderNumber(stage('backward-1'), depth, 2))).toEqual([null, 2, 1]);
  });
});

describe('the words of a stage', () => {
  const english = createTranslate('en');
  const korean = createTranslate('ko');
  const spoken = (name: string, t = english): string => {
    const found = stage(name);
    return found === null ? '' : phaseText(t, network, found, stages.indexOf(found), stages.length);
  };

  it('name the pass, the place and the layer', () => {
    expect(spoken('forward-1')).toBe('Forward pass · stage 2/7 · hidden layer 1');
    expect(spoken('backward-1')).toBe('Backward pass · stage 6/7 · hidden layer 1');
    expect(spoken('backward-2')).toBe('Backward pass · stage 5/7 · output layer');
    expect(spoken('backward-1', korean)).toBe('역전파 · 6/7단계 · 은닉층 1');
  });

  it('tell what happens, for one neuron and for several', () => {
    const told = stages.map((each) => narration(english, network, each));
    expect(told[1]).toBe('h₁, h₂ add their inputs and apply tanh.');
    expect(told[2]).toBe('y adds its inputs and applies tanh.');
    expect(told[4]).toBe('The error reaches y; multiply by the local derivative.');
    for (const each of stages) expect(narration(korean, network, each)).toMatch(/요\.$/);
  });

  it('name no more neurons than can be read', () => {
    const wide = chain(inputs('x', 1), dense('h', 9), dense('y', 1));
    const [, first] = stagesOf(wide);
    expect(first === undefined ? '' : narration(english, wide, first)).toBe(
      'h₁, h₂, h₃, h₄ and 5 more add their inputs and apply tanh.',
    );
  });
});
