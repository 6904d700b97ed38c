// The arithmetic of a stage as lines of words and numbers: z and a, L, δ and ∂L/∂w, and what the update makes of the rows.

import type { NetworkDocument } from '#core/document/network-document.ts';
import type { Scope } from '#core/explain/explanation.ts';
import type { ExplanationTarget } from '#core/explain/explanation-target.ts';
import { narrated, type Piece } from '#core/explain/narrated.ts';
import { isInput } from '#core/network/layer-definitions.ts';
import type { NeuronReference, WireReference } from '#core/network/network.ts';
import { neuronsOf, wireNames } from '#core/network/neurons-and-wires.ts';
import { wireParameter } from '#core/network/parameter-layout.ts';
import { formatNumber } from '#core/numeric/digits.ts';
import type { Stage } from '#core/training/stages.ts';
import type { Translate } from '#messages/translator.ts';
import type { ShownValues } from '#renderer/state/stores/shown-values.ts';
import { stageContext } from '#renderer/state/training/stage-context.ts';
import { stageFocus } from '#renderer/state/training/stage-focus.ts';
import type { Selection } from '#renderer/state/window/ui-store.ts';
import { nameText } from '../geometry/name-text.ts';
import { movedTexts } from './value-text.ts';

export interface StageLine {
  /** What a click on one of its numbers explains. */
  readonly target: ExplanationTarget;
  readonly scope: Scope;
  readonly pieces: readonly Piece[];
}

interface ToldStage {
  readonly t: Translate;
  readonly document: NetworkDocument;
  readonly values: ShownValues;
  readonly stage: Stage;
  readonly selection: Selection;
  readonly scope: Scope;
}

/** Inputs that are told; of a picture of 64 pixels none would be read. */
const mostInputs = 4;

export function stageLines(told: ToldStage): readonly StageLine[] {
  const { document, stage, selection } = told;
  const { neuron, wire } = stageFocus(document.network, stage, selection);
  switch (stage.kind) {
    case 'input':
      return inputsOf(told).flatMap((each) => lineOf(told, { kind: 'activation', neuron: each }));
    case 'loss':
      return lineOf(told, { kind: 'loss' });
    case 'forward':
      if (neuron === null) return [];
      return [...lineOf(told, { kind: 'preActivation', neuron }), ...lineOf(told, { kind: 'activation', neuron })];
    case 'backward':
      return [
        ...(neuron === null ? [] : lineOf(told, { kind: 'delta', neuron })),
        ...(wire === null ? [] : lineOf(told, { kind: 'weightGradient', wire })),
      ];
    case 'update':
      return wire === null ? [] : updateLines(told, wire);
  }
}

function inputsOf({ document: { network } }: ToldStage): readonly NeuronReference[] {
  const inputs = network.layers.filter(isInput).flatMap((layer) => neuronsOf(layer));
  return inputs.length > mostInputs ? [] : inputs;
}

function lineOf({ document, values, scope }: ToldStage, target: ExplanationTarget, of: Scope = scope) {
  const pieces = narrated(stageContext(document, values, of), target, nameText);
  return pieces === null ? [] : [{ target, scope: of, pieces }];
}

/** The rows' gradients make the mean, and the mean moves the weight. */
function updateLines(told: ToldStage, wire: WireReference): readonly StageLine[] {
  const { document, values } = told;
  const index = wireParameter(values.layout, wire);
  const before = index === null ? undefined : values.parametersBefore?.[index];
  const after = index === null ? undefined : values.parameters[index];
  const change = index === null ? undefined : values.updates?.[index];
  const mean = lineOf(told, { kind: 'weightGradient', wire }, 'miniBatch');
  if (before === undefined || after === undefined || change === undefined) return mean;
  const names = wireNames(document.network, wire);
  const [from, to] = movedTexts(before, after);
  const moved: readonly Piece[] = [
    { text: 'Δw = ', factor: null },
    { text: formatNumber(change), factor: { code: 'weightUpdate', values: names, value: change } },
    { text: `, w: ${from} → `, factor: null },
    { text: to, factor: { code: 'weight', values: names, value: after } },
  ];
  return [...mean, { target: { kind: 'weightUpdate', wire }, scope: 'miniBatch', pieces: moved }];
}
