// The numbers by which plan and kernels name things; src/core/engine/codes.ts has the same ones.

export const LINEAR = 0;
export const SIGMOID = 1;
export const TANH = 2;
export const RELU = 3;
export const LEAKY_RELU = 4;
export const ELU = 5;
export const SOFTPLUS = 6;
export const GELU = 7;
export const SILU = 8;

export const MEAN_SQUARED_ERROR = 0;
export const MEAN_ABSOLUTE_ERROR = 1;
export const HUBER = 2;
export const BINARY_CROSS_ENTROPY = 3;
export const CROSS_ENTROPY = 4;

export const DENSE_FORWARD = 0;
export const ACTIVATE = 1;
export const SPARSE_FORWARD = 2;
export const SOFTMAX_FORWARD = 3;
export const KEEP_EXAMPLES = 4;
export const LOSS = 5;
export const SLOPE = 6;
export const SOFTMAX_BACKWARD = 7;
export const WEIGHT_GRADIENT = 8;
export const BIAS_GRADIENT = 9;
export const SOURCE_GRADIENT = 10;
export const SPARSE_BACKWARD = 11;
export const CLEAR = 12;
export const ADD = 13;
export const DROPOUT = 14;
export const RULE_FORWARD = 15;
export const RULE_BACKWARD = 16;
