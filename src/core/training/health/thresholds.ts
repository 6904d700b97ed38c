// The thresholds of the health findings. Each errs on the side of silence: a warning must be worth reading.

/** Examples that are looked at, evenly spread over the rows: enough to know a share to within a few per cent. */
export const mostExamples = 256;

/** With fewer examples than this out of many, "on every example" would say too little. */
export const fewestExamples = 16;

/** A dataset of fewer rows is a calculation to follow by hand: whatever holds for every row of it means nothing. */
export const fewestRows = 4;

/** Parameters × examples that an examination may take: some tenths of a second of the reference engine's time. */
export const affordableWork = 20_000_000;

/**
 * A silent neuron: output and slope at most this on an example. ReLU is exactly 0 there; the smooth functions of its
 * family (GELU, SiLU, softplus) come so close that float32 training does not move their weights either.
 */
export const silence = 1e-6;

/**
 * A saturated example: the slope is below this share of the function's steepest one, so a hundredth of the gradient
 * comes through. For tanh that is |z| > 3.0, for sigmoid |z| > 6.0.
 */
export const flatShare = 0.01;

/** A saturated neuron: saturated on at least this share of the examples. */
export const saturatedShare = 0.95;

/** A saturated output is stuck on an example that it misses by more than this: half the way between two classes. */
export const farOff = 0.5;

/** An output that is sure of itself is meant to be saturated; it is a finding only when stuck on this share of the examples. */
export const stuckShare = 0.2;

/** Gradients are compared from the first to the last layer only where so many layers lie on the way. */
export const fewestLayers = 3;

/** Vanishing: the first layer's mean |∂L/∂z| is below this share of the last one's. */
export const vanishingRatio = 1e-3;

/** Exploding: the first layer's mean |∂L/∂z| is more than so many times the last one's. */
export const explodingRatio = 1e3;
