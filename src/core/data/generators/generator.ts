// The contract of a generated dataset: the same count, noise and seed give the same examples on every machine.
import type { RandomStream } from '#core/numeric/random-stream.ts';

export interface GeneratorSettings {
  readonly count: number;
  /** Standard deviation of the noise, in the unit of the coordinates. */
  readonly noise: number;
  readonly seed: number;
  readonly arms?: number;
}

/** One example, in the order of the names. */
export interface GeneratedExample {
  readonly features: readonly number[];
  readonly targets: readonly number[];
}

export interface Generator {
  readonly featureNames: readonly string[];
  /** Several are classes, one number each; where the settings make more of them, they are numbered. */
  readonly targetNames: readonly string[] | ((settings: GeneratorSettings) => readonly string[]);
  readonly defaults: GeneratorSettings;
  /** Example `index` of `settings.count`; called in order, so that every example has its own part of the stream. */
  example(index: number, settings: GeneratorSettings, stream: RandomStream): GeneratedExample;
}

/** The two-class generators alternate their classes, so that any stretch of rows shows both. */
export function classOf(index: number): 0 | 1 {
  return index % 2 === 0 ? 0 : 1;
}

/** A point of the plane, moved by noise. */
export function noisyPoint(x: number, y: number, noise: number, stream: RandomStream): readonly number[] {
  return [x + noise * stream.normal(), y + noise * stream.normal()];
}
