// The engine that `--engine` names; the fast one's kernels are read from the build's folder.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createFastEngine } from '#core/engine/fast-engine.ts';
import { compileKernels } from '#core/engine/kernels.ts';
import type { CreateEngine } from '#core/graph/engine.ts';
import { createReferenceEngine } from '#core/graph/reference-engine.ts';
import { systemCodeOf } from '#disk/file-failure.ts';
import type { Translate } from '#messages/translator.ts';
import { Failure } from '../failure.ts';
import { fileReason } from '../files/file-reason.ts';

export const engineNames = ['fast', 'reference'] as const;
export type EngineName = (typeof engineNames)[number];

/** Seen from the built command line, and from this file when a test runs the source. */
const places = ['../kernels/kernels.wasm', '../../../out/kernels/kernels.wasm'].map((place) =>
  join(import.meta.dirname, place),
);

/** @throws Failure when the fast engine's kernels can't be read */
export async function engineNamed(name: EngineName, translate: Translate): Promise<CreateEngine> {
  return name === 'reference' ? createReferenceEngine : createFastEngine(compileKernels(await readKernels(translate)));
}

async function readKernels(
  translate: Translate,
  [place = '', ...otherPlaces] = places,
): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await readFile(place));
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT' && otherPlaces.length > 0) return readKernels(translate, otherPlaces);
    throw new Failure(1, [translate('cli.noKernels', { file: place, reason: fileReason(translate, error) })]);
  }
}
