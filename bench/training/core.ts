// What the measurements need of the project, bundled for Node.
export { epochReport } from '../../src/cli/training/report-epochs.ts';
export { trainRun } from '../../src/cli/training/train-run.ts';
export { compileNetwork, isCompiled } from '../../src/core/compile/compile-network.ts';
export { isRefused } from '../../src/core/document/edit.ts';
export { addSibling } from '../../src/core/document/edits/add-sibling.ts';
export { addUnit } from '../../src/core/document/edits/add-unit.ts';
export { connect } from '../../src/core/document/edits/connect.ts';
export { removeParts } from '../../src/core/document/edits/remove-parts.ts';
export { emptyHistory, record } from '../../src/core/document/history.ts';
export { defaultTrainingSettings } from '../../src/core/document/network-document.ts';
export { createFastEngine } from '../../src/core/engine/fast-engine.ts';
export { compileKernels } from '../../src/core/engine/kernels.ts';
export { createReferenceEngine } from '../../src/core/graph/reference-engine.ts';
export { readParameters } from '../../src/core/network/parameter-layout.ts';
export { RandomStream } from '../../src/core/numeric/random-stream.ts';
export { isPrepared, prepareRun } from '../../src/core/training/prepare-run.ts';
export { Trainer } from '../../src/core/training/trainer.ts';
