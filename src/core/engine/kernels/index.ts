// The one prebuilt WebAssembly module: its exports are the engine's calls, and each kernel by itself for its test.
export { activate } from './activations';
export { dropOut } from './dropout';
export { beginDescent, isDescentBroken, setRowLength, setSlopeDistance } from './endings';
export { gather, gatherSmall, keepExamples } from './examples';
export { backwardOfFew, forwardOfFew } from './few-examples';
export { add, biasDescent, biasGradient, clear, clearPadding, multiplyBySlopes } from './gradients';
export { interpret } from './interpret';
export { elementwiseLoss } from './losses';
export { multiply, multiplyAndDescend, multiplyThroughSlopes } from './multiply';
export { adagrad, isBroken, moments, momentum, rmsprop, sgd } from './optimizers';
export { addDecay, clipByValue, keepFrozen, prepare, scale } from './prepare';
export {
  activations, addMicroBatch, beginGradients, configure, descendAtOnce, descendOn, endGradients, loss, lossAndGradients,
  lossSumOfDescent,
} from './program';
export { crossEntropy, softmax, softmaxBackward } from './softmax';
export { descendLaneSums, foldLaneSums, sparseBackward, sparseForward } from './sparse';
export { multiplyTwoSources } from './two-sources';
