// Before the first test: the kernels that the fast engine's tests run are those of the sources.
import { buildKernels } from '../../scripts/build-kernels.mjs';

export async function setup(): Promise<void> {
  if (!(await buildKernels())) throw new Error('The kernels do not build.');
}
