// Explains any number of a drawn and trained network. The table below has one row per kind of number.
import { dropoutOf } from '#core/network/layer-definitions.ts';
import type { NeuronReference } from '#core/network/network.ts';
import { layerOf, takersOf } from '#core/network/network-queries.ts';
import { wireEnds } from '#core/network/neurons-and-wires.ts';
import { wireParameter } from '#core/network/parameter-layout.ts';
import { activationGradientEquation, deltaEquation, parameterGradientEquation } from './backward.ts';
import { given, mean } from './equations.ts';
import type {
  Equation,
  Explanation,
  ExplanationNote,
  ExplanationPlace,
  ExplanationView,
  Factor,
  LocalDerivative,
  ParameterUpdate,
} from './explanation.ts';
import type { ExplanationContext, RowSubject } from './explanation-context.ts';
import { drawnPartOf, type ExplanationKind, type ExplanationTarget, type TargetOf } from './explanation-target.ts';
import { activationEquation, localDerivativeOf, preActivationEquation, signalEquation } from './forward.ts';
import { isFromLogits, lossEquation } from './loss.ts';
import { type Notation, notationFor } from './notation.ts';
import { type ExplainedParameter, parameterBehind, parameterEquation } from './parameter.ts';
import { plainSymbolOf } from './plain-symbols.ts';
import { relatedTargets } from './related-targets.ts';
import type { RowTrace } from './row-trace.ts';
import { updateOf } from './update/parameter-update.ts';
import { isAboutSwitchedOff, outgoingWires, outputColumn } from './wires.ts';

/** Kinds whose number is another one for every row, and the equation behind one row's number. */
const rowEquations: {
  readonly [Kind in Exclude<ExplanationKind, ParameterKind>]: (
    subject: RowSubject,
    target: TargetOf<Kind>,
  ) => Equation | null;
} = {
  weightGradient: parameterGradientEquation,
  signal: (subject, { wire }) => signalEquation(subject, wire),
  biasGradient: parameterGradientEquation,
  layerParameterGradient: parameterGradientEquation,
  activation: (subject, { neuron }) => activationEquation(subject, neuron),
  preActivation: (subject, { neuron }) => preActivationEquation(subject, neuron),
  activationGradient: (subject, { neuron }) => activationGradientEquation(subject, neuron),
  delta: (subject, { neuron }) => deltaEquation(subject, neuron),
  loss: (subject) => lossEquation(subject),
};

type ParameterKind = 'weight' | 'bias' | 'layerParameter' | 'weightUpdate';
type RowTarget = Exclude<ExplanationTarget, { kind: ParameterKind }>;

function dependsOnRow(target: ExplanationTarget): target is RowTarget {
  return Object.hasOwn(rowEquations, target.kind);
}

function rowEquation(subject: RowSubject, target: RowTarget): Equation | null {
  const equation = rowEquations[target.kind] as (subject: RowSubject, target: RowTarget) => Equation | null;
  return equation(subject, target);
}

/** Null when the number does not exist: its wire or neuron is gone, or the network can't be computed. */
export function explainNumber(context: ExplanationContext, target: ExplanationTarget): Explanation | null {
  if (!isDrawn(context, target)) return null;
  const notation = notationFor(context.network);
  const parameter = parameterBehind(context, notation, target);
  const update = parameter && context.step && updateOf(context.step, parameter);
  const equation = equationOf(context, notation, target, parameter, update);
  if (equation === null) return null;
  return {
    target,
    view: viewOf(context, target),
    place: placeOf(notation, target),
    plainSymbol: plainSymbolOf(context.network, target),
    equation,
    local: localOf(context, notation, target),
    update,
    checkedParameter: parameter?.gradient.kind === target.kind ? parameter.index : null,
    notes: [...notesOf(context, target, equation, update), ...dropoutNote(context, update)],
    related: relatedTargets(context, target),
  };
}

function isDrawn({ network, layout }: ExplanationContext, target: ExplanationTarget): boolean {
  if ('wire' in target) return wireParameter(layout, target.wire) !== null;
  if ('neuron' in target) return target.neuron.unit < (layerOf(network, target.neuron.layer)?.units ?? 0);
  return true;
}

function equationOf(
  context: ExplanationContext,
  notation: Notation,
  target: ExplanationTarget,
  parameter: ExplainedParameter | null,
  update: ParameterUpdate | null,
): Equation | null {
  if (target.kind === 'weightUpdate') return update?.change ?? null;
  if (!dependsOnRow(target)) return parameter && parameterEquation(context, parameter);
  if (context.scope === 'miniBatch') {
    return context.miniBatch.length === 0
      ? givenMean(context, notation, target)
      : meanEquation(context, notation, target);
  }
  return context.row === null ? null : rowEquation({ context, notation, trace: context.row }, target);
}

/** The mean over the mini-batch: one part per row, each opening that row's own explanation. */
function meanEquation(context: ExplanationContext, notation: Notation, target: RowTarget): Equation | null {
  const equations = context.miniBatch.map((trace) => rowEquation({ context, notation, trace }, target));
  const [first] = equations;
  if (first === null || first === undefined) return null;
  const parts = context.miniBatch.flatMap((trace, at) => rowFactor(target, trace, equations[at] ?? null));
  const { symbol, code, values } = first;
  return mean({ symbol, code, values }, parts);
}

/** While the rows of the mini-batch are not known, only its gradients are. */
function givenMean(context: ExplanationContext, notation: Notation, target: RowTarget): Equation | null {
  const parameter = parameterBehind(context, notation, target);
  const value = parameter?.gradient.kind === target.kind ? context.step?.gradients[parameter.index] : undefined;
  if (value === undefined || context.row === null) return null;
  const inRow = rowEquation({ context, notation, trace: context.row }, target);
  return inRow && given({ symbol: inRow.symbol, code: inRow.code, values: inRow.values, value });
}

function rowFactor(target: RowTarget, trace: RowTrace, equation: Equation | null): readonly Factor[] {
  if (equation === null) return [];
  return [
    {
      symbol: `${equation.symbol}\\big|_{${trace.row + 1}}`,
      code: 'rowValue',
      values: { row: trace.row + 1 },
      value: equation.value,
      opens: target,
      view: { scope: 'row', row: trace.row },
      highlight: drawnPartOf(target),
      inner: [],
    },
  ];
}

function viewOf(context: ExplanationContext, target: ExplanationTarget): ExplanationView | null {
  if (!dependsOnRow(target)) return null;
  if (context.scope === 'miniBatch') return { scope: 'miniBatch' };
  return context.row === null ? null : { scope: 'row', row: context.row.row };
}

function placeOf(notation: Notation, target: ExplanationTarget): ExplanationPlace {
  if ('wire' in target) return { kind: 'wire', ...notation.wireNames(target.wire) };
  if ('neuron' in target) return { kind: 'neuron', neuron: notation.name(target.neuron) };
  return { kind: 'network' };
}

const kindsWithLocalDerivative: readonly ExplanationKind[] = ['activation', 'delta', 'biasGradient', 'weightGradient'];

/** The activation function that takes part in this number: the neuron's own, or that at the end of the wire. */
function localOf(context: ExplanationContext, notation: Notation, target: ExplanationTarget): LocalDerivative | null {
  const neuron = neuronOf(context, target);
  if (context.scope !== 'row' || context.row === null || neuron === null) return null;
  if (!kindsWithLocalDerivative.includes(target.kind)) return null;
  if (target.kind !== 'activation' && isFromLogits({ context }, neuron)) return null;
  return localDerivativeOf({ context, notation, trace: context.row }, neuron);
}

function neuronOf({ network }: ExplanationContext, target: ExplanationTarget): NeuronReference | null {
  if ('neuron' in target) return target.neuron;
  return 'wire' in target ? (wireEnds(network, target.wire)?.target ?? null) : null;
}

/** A step drops activations, an explained row does not: the update's gradient is then another one than the rows' mean. */
function dropoutNote({ network }: ExplanationContext, update: ParameterUpdate | null): readonly ExplanationNote[] {
  const drops = network.layers.some((layer) => dropoutOf(layer) > 0);
  return drops && update !== null ? ['dropout'] : [];
}

function notesOf(
  context: ExplanationContext,
  target: ExplanationTarget,
  equation: Equation,
  update: ParameterUpdate | null,
): readonly ExplanationNote[] {
  if (isAboutSwitchedOff(context, target)) return ['switchedOff'];
  if (context.scope === 'miniBatch' && equation.form === 'given' && dependsOnRow(target)) return ['rowsUnknown'];
  if (target.kind === 'weightUpdate' && update?.isFrozen === true) return ['frozen'];
  if (target.kind === 'weightUpdate') return equation.form === 'given' ? ['unknownOptimizerState'] : [];
  if (!('neuron' in target)) return [];
  const { neuron } = target;
  const isBackward = target.kind === 'delta' || target.kind === 'activationGradient';
  if (!isBackward) return [];
  if (isFromLogits({ context }, neuron)) return ['fromLogits'];
  const isRead = outgoingWires(context, neuron).length > 0 || takersOf(context.network, neuron.layer).length > 0;
  return isRead || outputColumn(context, neuron) !== null ? [] : ['noWayToLoss'];
}
