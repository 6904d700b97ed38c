// The general formula of each kind of number, as textbooks write it, without this network's names and numbers.
import type { ExplanationKind } from './explanation-target.ts';

export const textbookFormulas: { readonly [Kind in ExplanationKind]: string } = {
  weight: 'w_{ij}',
  weightGradient: '\\frac{\\partial L}{\\partial w_{ij}}=\\delta_i\\,a_j',
  weightUpdate: 'w\\leftarrow w+\\Delta w,\\quad \\Delta w=-\\eta\\,\\frac{\\partial L}{\\partial w}',
  signal: 'w_{ij}\\,a_j',
  bias: 'b_i',
  biasGradient: '\\frac{\\partial L}{\\partial b_i}=\\delta_i',
  layerParameter: '\\theta_i',
  layerParameterGradient:
    '\\frac{\\partial L}{\\partial \\theta_i}=\\frac{\\partial L}{\\partial y_i}\\,\\frac{\\partial y_i}{\\partial \\theta_i}',
  activation: 'a_i=f(z_i)',
  preActivation: 'z_i=b_i+\\sum_j w_{ij}\\,a_j',
  activationGradient: '\\frac{\\partial L}{\\partial a_j}=\\sum_i \\delta_i\\,w_{ij}',
  delta: "\\delta_i=\\frac{\\partial L}{\\partial z_i}=\\frac{\\partial L}{\\partial a_i}\\,f'(z_i)",
  loss: 'L=\\frac{1}{n}\\sum_n L_n',
};
