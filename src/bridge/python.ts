// Python programs with PyTorch as they cross the bridge: those that were found, and what one that runs prints.
import { z } from 'zod';
import { FileFailure, Path } from './files.ts';
import { longestDetail, longestOutput, mostPythons, mostReadBytes } from './limits.ts';

/** A Python that has PyTorch and safetensors. */
export const FoundPython = z.object({
  path: Path,
  version: z.string().max(100),
  torch: z.string().max(100),
  /** It can train in several processes. */
  canShare: z.boolean(),
});

export type FoundPython = z.infer<typeof FoundPython>;

export const PythonSearch = z.object({
  found: FoundPython.nullable(),
  /** Those without, and why. */
  tried: z.array(z.object({ path: Path, reason: z.string().max(longestDetail) })).max(mostPythons),
});
export type PythonSearch = z.infer<typeof PythonSearch>;

export const TorchStart = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('started'), folder: Path }),
  z.object({ kind: z.literal('declined') }),
  z.object({ kind: z.literal('noPython') }),
  z.object({ kind: z.literal('failed'), failure: FileFailure }),
]);
export type TorchStart = z.infer<typeof TorchStart>;

/** `flood`: it printed more, or a longer line, than any training does. */
export const PythonEnd = z.object({
  reason: z.enum(['died', 'silence', 'flood']),
  /** What it said last on its standard error, with its exit. */
  detail: z.string().max(longestOutput),
});
export type PythonEnd = z.infer<typeof PythonEnd>;

export const PythonOutput = z.object({
  output: z.instanceof(Uint8Array).refine((bytes) => bytes.length <= mostReadBytes),
  /** Null: it still runs, or there is more to read. */
  end: PythonEnd.nullable(),
});
export type PythonOutput = z.infer<typeof PythonOutput>;
