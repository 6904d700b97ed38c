// An explanation: numbers with a symbol, a name and a way to their own explanation, joined to equations.
import type { ElementwiseFunction } from '#core/layers/activation-functions.ts';
import type { ClassCountName } from '#core/metrics/class-metrics.ts';
import type { ErrorSumName } from '#core/metrics/error-metrics.ts';
import type { NeuronReference } from '#core/network/network.ts';
import type { DrawnPart, ExplanationTarget } from './explanation-target.ts';
import type { MetricName, MetricTarget } from './metric/metric-target.ts';
import type { UpdatePart } from './update/update-split.ts';

/** What a number is; its name, its one-word meaning and its sentences are in the messages. */
export type QuantityCode =
  | ExplanationTarget['kind']
  | 'input'
  | 'prediction'
  | 'predictionGradient'
  | 'target'
  | 'targetSum'
  | 'localDerivative'
  | 'biasFactor'
  | 'parameterFactor'
  | 'layerParameterUpdate'
  | 'layerMean'
  | 'layerVariance'
  | 'wholeDerivative'
  | 'lossFactor'
  | 'lossShare'
  | 'lossTerm'
  | 'throughActivation'
  | 'softmaxDerivative'
  | 'softmaxTerm'
  | 'returnedError'
  | 'biasUpdate'
  | 'startValue'
  | 'learntChange'
  | 'nextValue'
  | 'rowValue'
  | 'rest'
  | 'learningRate'
  | 'meanGradient'
  | 'l1Strength'
  | 'l2Strength'
  | 'penalizedGradient'
  | 'gradientNorm'
  | 'clippingLimit'
  | 'clippingFactor'
  | 'clippedGradient'
  | 'decayStrength'
  | 'decayedGradient'
  | 'momentumFactor'
  | 'previousVelocity'
  | 'velocity'
  | 'lookAhead'
  | 'decayRate'
  | 'previousFirstMoment'
  | 'previousSecondMoment'
  | 'firstMoment'
  | 'secondMoment'
  | 'correctedFirstMoment'
  | 'correctedSecondMoment'
  | 'previousSquares'
  | 'squares'
  | 'scaledGradient'
  | 'optimizerMemory'
  | 'previousOptimizerMemory'
  | 'optimizerNumber'
  | 'optimizerSetting'
  | 'stepNumber'
  | Exclude<MetricName, 'confusion' | 'gradientNorm'>
  | 'confusionCell'
  | 'rightRows'
  | ClassCountName
  | ErrorSumName
  | 'squaredGradientSum';

/** Names and numbers for the sentence; names are those the user gave. */
export type QuantityValues = Readonly<Record<string, string | number>>;

/** Which rows a number is about. */
export type ExplanationView = { readonly scope: 'row'; readonly row: number } | { readonly scope: 'miniBatch' };
export type Scope = ExplanationView['scope'];

/** One number of an equation. */
export interface Factor {
  /** TeX. */
  readonly symbol: string;
  readonly code: QuantityCode;
  readonly values: QuantityValues;
  readonly value: number;
  /** The number's own explanation; null where there is nothing behind it. */
  readonly opens: ExplanationTarget | null;
  /** The same for a metric. */
  readonly opensMetric?: MetricTarget;
  /** Under which view it opens; null keeps the present one. */
  readonly view: ExplanationView | null;
  readonly highlight: DrawnPart | null;
  /** The numbers that this one is the product of, such as w and a of a term w·a; empty when it stands for itself. */
  readonly inner: readonly Factor[];
  /** It is counted, not measured: it is never rounded. */
  readonly isCount?: boolean;
}

/**
 * - product, sum, mean: of the parts;
 * - expression: the parts with the given signs between them;
 * - function: the parts inside a formula;
 * - given: a number that nothing stands behind.
 */
type EquationForm = 'product' | 'sum' | 'mean' | 'expression' | 'function' | 'given';

/** symbol = … = value. */
export interface Equation {
  readonly symbol: string;
  readonly code: QuantityCode;
  readonly values: QuantityValues;
  readonly value: number;
  readonly form: EquationForm;
  readonly parts: readonly Factor[];
  /** What stands before, between and after the parts: one more than there are parts. */
  readonly joints: readonly string[];
  /** TeX of the right-hand side with these TeX strings in the places of the parts; null unless a function. */
  readonly template: ((parts: readonly string[]) => string) | null;
  /** It is counted, not computed: it is never rounded. */
  readonly isCount?: boolean;
  /** The value that these numbers in the places of the parts would give. */
  combine(values: readonly number[]): number;
}

/** Where the activation function of a neuron stands, and how steep it is there. */
export interface LocalDerivative {
  readonly neuron: NeuronReference;
  readonly function: ElementwiseFunction;
  readonly z: number;
  readonly equation: Equation;
}

/** What the next step does to a parameter. */
export interface ParameterUpdate {
  /** What is computed on the way: the gradient as the optimizer takes it, then velocity, moments, corrections. */
  readonly lines: readonly Equation[];
  /** Δw. */
  readonly change: Equation;
  /** Δw as a sum of named parts; empty when its making is not known or there is none. */
  readonly split: readonly UpdatePart[];
  /** w + Δw. */
  readonly next: Equation;
  /** Training leaves it as it is. */
  readonly isFrozen: boolean;
  /** η of this step, as the schedule has it; null when it plays no part or is not known. */
  readonly learningRate: number | null;
}

export type ExplanationPlace =
  | { readonly kind: 'neuron'; readonly neuron: string }
  | { readonly kind: 'wire'; readonly source: string; readonly target: string }
  | { readonly kind: 'network' };

/** What has to be said beside the formula. */
export type ExplanationNote =
  | 'fromLogits'
  | 'noWayToLoss'
  | 'unknownOptimizerState'
  | 'rowsUnknown'
  | 'frozen'
  | 'switchedOff'
  | 'dropout';

export interface Explanation {
  readonly target: ExplanationTarget;
  /** Null when the number is the same for every row. */
  readonly view: ExplanationView | null;
  readonly place: ExplanationPlace;
  /** Such as ∂L/∂w, in plain characters. */
  readonly plainSymbol: string;
  readonly equation: Equation;
  readonly local: LocalDerivative | null;
  readonly update: ParameterUpdate | null;
  /** Index of the parameter whose gradient can be checked; null for other numbers. */
  readonly checkedParameter: number | null;
  readonly notes: readonly ExplanationNote[];
  readonly related: readonly ExplanationTarget[];
}
