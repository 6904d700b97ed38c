// The moments of Adam and its kin: running means of the gradient and its square, which start at 0.

export const momentSlots = ['m', 'v'] as const;
export const momentDefaults = { beta1: 0.9, beta2: 0.999, epsilon: 1e-8 };

export const momentUpdate = ['m = beta1 * m + (1 - beta1) * g', 'v = beta2 * v + (1 - beta2) * g * g'] as const;
/** Corrected for the start, in PyTorch's order of operations. */
export const momentStep = 'rate / (1 - beta1^t) * m / (sqrt(v) / sqrt(1 - beta2^t) + epsilon)';

/** The same as papers and people write it. */
export const momentsShown = [...momentUpdate, 'mHat = m / (1 - beta1^t)', 'vHat = v / (1 - beta2^t)'] as const;
export const momentDirection = 'mHat / (sqrt(vHat) + epsilon)';
export const momentMeanings = {
  m: 'firstMoment',
  v: 'secondMoment',
  mHat: 'correctedFirstMoment',
  vHat: 'correctedSecondMoment',
} as const;
export const momentDirections = [
  ['momentum', 'mHat'],
  ['adaptiveScaling', momentDirection],
] as const;
