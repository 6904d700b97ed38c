// The examples a network learns from, as two row-major arrays.

export interface Dataset {
  readonly count: number;
  readonly featureNames: readonly string[];
  readonly targetNames: readonly string[];
  /** [count × featureNames.length], row-major. */
  readonly features: Float64Array;
  /** [count × targetNames.length], row-major. */
  readonly targets: Float64Array;
}
