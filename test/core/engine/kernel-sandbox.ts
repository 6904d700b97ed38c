// A kernel by itself: memory to put numbers into, the raw exports, and the results back.
import { registerBytes, type VectorProgram } from '#core/compile/vector-program.ts';
import { loadKernels } from '#core/engine/kernels.ts';
import { RandomStream } from '#core/numeric/random-stream.ts';
import { uniform } from '../../support/draw.ts';
import { kernelModule } from '../../support/kernels.ts';

type RawKernels = Record<string, (...operands: number[]) => number>;

const bytes = 1 << 20;

export class KernelSandbox {
  readonly #floats: Float32Array;
  readonly #words: Int32Array;
  readonly #kernels: RawKernels;
  #free = 4096;

  constructor() {
    const { kernels, memory } = loadKernels(kernelModule, bytes);
    this.#kernels = kernels as unknown as RawKernels;
    this.#floats = new Float32Array(memory.buffer);
    this.#words = new Int32Array(memory.buffer);
  }

  run(kernel: string, ...operands: number[]): number {
    const call = this.#kernels[kernel];
    if (call === undefined) throw new Error(`There is no kernel ${kernel}.`);
    return call(...operands);
  }

  /** @returns the address of the numbers */
  put(numbers: ArrayLike<number>): number {
    const address = this.#take(numbers.length);
    this.#floats.set(numbers, address / 4);
    return address;
  }

  putWords(words: readonly number[]): number {
    const address = this.#take(words.length);
    this.#words.set(words, address / 4);
    return address;
  }

  /** Runs a program over streams of one length. @returns its outputs */
  interpret({ words, registers }: VectorProgram, inputs: readonly Float64Array[], outputs: number): Float64Array[] {
    const count = inputs[0]?.length ?? 0;
    const places = [
      ...inputs.map((numbers) => this.put(numbers)),
      ...Array.from({ length: outputs }, () => this.put(new Float64Array(count))),
    ];
    const streams = this.putWords(places.flatMap((place) => [place, 1]));
    const file = this.put(new Float64Array((registers * registerBytes) / 4));
    this.run('interpret', this.putWords([...words]), streams, count * 4, file);
    return places.slice(inputs.length).map((place) => this.read(place, count));
  }

  read(address: number, count: number): Float64Array {
    return Float64Array.from(this.#floats.subarray(address / 4, address / 4 + count));
  }

  #take(count: number): number {
    const address = this.#free;
    this.#free += Math.ceil(count / 16 + 1) * 64;
    return address;
  }
}

/** Numbers that float32 holds exactly. */
export function drawFloats(seed: number, count: number, low = -1, high = 1): Float64Array {
  const stream = RandomStream.for(seed, 'kernel');
  return Float64Array.from({ length: count }, () => Math.fround(uniform(stream, low, high)));
}
