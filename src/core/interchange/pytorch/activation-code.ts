// Activation functions in PyTorch: its own where it has one, else the expression that the function is made of.
import { variablesOf } from '#core/expression/expression.ts';
import {
  type ElementwiseActivationKind,
  type ElementwiseFunction,
  elementwiseActivation,
} from '#core/layers/activation-functions.ts';
import { codeOf } from '../code/expression-code.ts';
import { torchLanguage } from './torch-language.ts';

interface TorchActivation {
  readonly module: string;
  readonly function: string;
}

/** What PyTorch has of its own; a function without a row is written out. */
const known: { readonly [Kind in ElementwiseActivationKind]?: TorchActivation } = {
  sigmoid: { module: 'nn.Sigmoid()', function: 'torch.sigmoid' },
  tanh: { module: 'nn.Tanh()', function: 'torch.tanh' },
  relu: { module: 'nn.ReLU()', function: 'torch.relu' },
  leakyRelu: { module: 'nn.LeakyReLU(0.01)', function: 'nn.functional.leaky_relu' },
  elu: { module: 'nn.ELU()', function: 'nn.functional.elu' },
  softplus: { module: 'nn.Softplus()', function: 'nn.functional.softplus' },
  gelu: { module: 'nn.GELU()', function: 'nn.functional.gelu' },
  silu: { module: 'nn.SiLU()', function: 'nn.functional.silu' },
  hardswish: { module: 'nn.Hardswish()', function: 'nn.functional.hardswish' },
  mish: { module: 'nn.Mish()', function: 'nn.functional.mish' },
};

/** The activation functions of one model; those that are written out get a number. */
export class ActivationCode {
  readonly #own: ElementwiseFunction[] = [];

  module(activation: ElementwiseFunction): string {
    return this.#known(activation)?.module ?? `Elementwise(${this.#ownName(activation)})`;
  }

  call(activation: ElementwiseFunction, argument: string): string {
    if (activation === 'linear') return argument;
    return `${this.#known(activation)?.function ?? this.#ownName(activation)}(${argument})`;
  }

  #known(activation: ElementwiseFunction): TorchActivation | undefined {
    return (known as Readonly<Record<string, TorchActivation | undefined>>)[activation];
  }

  #ownName(activation: ElementwiseFunction): string {
    if (!this.#own.includes(activation)) this.#own.push(activation);
    return `activation_${this.#own.indexOf(activation) + 1}`;
  }

  /** Each behind two empty lines, once all of them have been asked for. */
  definitions(): readonly string[] {
    return this.#own.flatMap((activation, index) => {
      const { value } = elementwiseActivation(activation).rule;
      const code = codeOf(value, torchLanguage);
      // A function of nothing still has a value for each of its arguments.
      const whole = variablesOf(value).size === 0 ? `torch.full_like(z, ${code})` : code;
      return ['', '', '', `def activation_${index + 1}(z):`, `    return ${whole}`];
    });
  }
}
