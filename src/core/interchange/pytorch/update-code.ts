// Python that prepares the gradients for the optimizer, in its order: penalty, frozen ones out, clipping.
import type { TrainingSettings } from '#core/document/network-document.ts';
import { settled } from '#core/expression/simplify.ts';
import { type ClippingKind, clippingRules, type GradientRule } from '#core/learning/update/gradient-rules.ts';
import type { Clipping } from '#core/learning/update/update-settings.ts';
import { codeOf } from '../code/expression-code.ts';
import { pythonNumber, pythonText } from '../code/python-text.ts';
import type { ParameterTensor } from '../tensors/network-tensors.ts';
import { torchLanguage } from './torch-language.ts';

export interface FrozenTensors {
  /** Tensors of which no element trains. */
  readonly whole: readonly string[];
  /** Of the others, the places that do not: a row of the map per row of the tensor, x for a frozen one. */
  readonly parts: readonly { readonly name: string; readonly rows: readonly string[] }[];
}

/** @param untrained 1 for every parameter that no update moves; null: all of them train */
export function frozenTensors(tensors: readonly ParameterTensor[], untrained: Uint8Array | null): FrozenTensors {
  if (untrained === null) return { whole: [], parts: [] };
  const isFrozen = (at: number): boolean => at >= 0 && untrained[at] === 1;
  const touched = tensors.filter(({ parameters }) => parameters.some(isFrozen));
  const isWhole = ({ parameters }: ParameterTensor): boolean => parameters.every((at) => at < 0 || isFrozen(at));
  return {
    whole: touched.filter(isWhole).map(({ name }) => name),
    parts: touched
      .filter((tensor) => !isWhole(tensor))
      .map(({ name, shape, parameters }) => {
        const width = shape.at(-1) ?? 1;
        const rows = Array.from({ length: parameters.length / width }, (_, row) =>
          Array.from(parameters.subarray(row * width, (row + 1) * width), (at) => (isFrozen(at) ? 'x' : '.')).join(''),
        );
        return { name, rows };
      }),
  };
}

/** Definitions of `FROZEN`, `frozen_masks(network)` and `prepare_gradients(network, trained, frozen)`. */
export function updateCode(
  { regularization, clipping }: TrainingSettings,
  tensors: readonly ParameterTensor[],
  frozen: FrozenTensors,
): readonly string[] {
  const penalised = tensors.filter(({ role, name }) => role === 'weight' && !frozen.whole.includes(name));
  return [
    ...frozenLines(frozen),
    '',
    '',
    'def prepare_gradients(network, trained, frozen):',
    '    """Changes the gradients of the data\'s loss in place, before the optimizer takes them."""',
    '    for weight in trained:',
    '        if weight.grad is None:',
    '            weight.grad = torch.zeros_like(weight)',
    ...(regularization === undefined ? [] : penaltyLines(regularization, penalised)),
    ...(frozen.parts.length === 0
      ? []
      : ['    for weight, mask, _ in frozen:', '        weight.grad.masked_fill_(mask, 0.0)']),
    ...(clipping === undefined ? [] : ['    if trained:', ...clippingLines(clipping).map((line) => `        ${line}`)]),
  ];
}

function frozenLines({ whole, parts }: FrozenTensors): readonly string[] {
  return [
    '# Weights that training leaves as they are: whole tensors, and single places of others, x for a frozen one.',
    `FROZEN = [${whole.map(pythonText).join(', ')}]`,
    `FROZEN_PLACES = {${parts.map(({ name, rows }) => `${pythonText(name)}: [${rows.map((row) => `"${row}"`).join(', ')}]`).join(', ')}}`,
    '',
    '',
    'def frozen_parts(network):',
    '    """Weight, mask and value of each tensor of which a part is frozen."""',
    '    parts = []',
    '    for name, weight in network.named_parameters():',
    '        if name in FROZEN_PLACES:',
    '            mask = torch.tensor([[place == "x" for place in row] for row in FROZEN_PLACES[name]])',
    '            parts.append((weight, mask.reshape(weight.shape).to(weight.device), weight.detach().clone()))',
    '    return parts',
  ];
}

function penaltyLines(
  { l1, l2 }: NonNullable<TrainingSettings['regularization']>,
  penalised: readonly ParameterTensor[],
): readonly string[] {
  const names = `(${penalised.map(({ name }) => `${pythonText(name)},`).join(' ')})`;
  const terms = [
    ...(l1 === 0 ? [] : [`${pythonNumber(l1)} * weight.sign()`]),
    ...(l2 === 0 ? [] : [`${pythonNumber(l2)} * weight`]),
  ];
  if (terms.length === 0) return [];
  return [
    '    with torch.no_grad():',
    `        for name in ${names}:`,
    '            weight = network.get_parameter(name)',
    `            weight.grad += ${terms.join(' + ')}`,
  ];
}

/** Kinds that PyTorch has. */
const known: { readonly [Kind in ClippingKind]?: string } = {
  value: 'clip_grad_value_',
  norm: 'clip_grad_norm_',
};

function clippingLines({ kind, limit }: Clipping): readonly string[] {
  const own = known[kind];
  if (own !== undefined) return [`nn.utils.${own}(trained, ${pythonNumber(limit)})`];
  const { factor, clipped } = clippingRules[kind];
  const code = (rule: GradientRule, variables = {}): string =>
    codeOf(settled(rule.expression, { limit }), torchLanguage, variables);
  return [
    ...(factor === null
      ? []
      : [
          'norm = torch.linalg.vector_norm(torch.cat([weight.grad.flatten() for weight in trained]))',
          `factor = ${code(factor)}`,
        ]),
    'for weight in trained:',
    `    weight.grad = ${code(clipped, { g: 'weight.grad' })}`,
  ];
}
