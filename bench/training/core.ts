// What the measurements need of the project, bundled for Node.
export { compileNetwork, isCompiled } from '../../src/core/compile/compile-network.ts';
export { createFastEngine } from '../../src/core/engine/fast-engine.ts';
export { compileKernels } from '../../src/core/engine/kernels.ts';
export { createReferenceEngine } from '../../src/core/graph/reference-engine.ts';
export { readParameters } from '../../src/core/network/parameter-layout.ts';
export { RandomStream } from '../../src/core/numeric/random-stream.ts';
