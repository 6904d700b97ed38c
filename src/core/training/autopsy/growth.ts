// Finds the start of the growth in a run that diverged: the last moment from which it only went up.

/** A moment of a run, before the step that follows it. */
export interface GrowthSample {
  /** Finished steps. */
  readonly step: number;
  /** Mean loss of the next mini-batch (or of the epoch that begins here). */
  readonly loss: number;
  /** Largest |weight| or |bias|; null where only losses are known. */
  readonly largest: number | null;
}

export interface Growth {
  /** From here on it grew: the last good moment. */
  readonly from: GrowthSample;
  /** The last moment whose parameters are finite. */
  readonly to: GrowthSample;
}

/**
 * The later of two moments: the one with the lowest loss, and the one from which the largest parameter grew without
 * a break. Weights grow while they learn, too, so neither alone is to be believed.
 */
export function findGrowth(samples: readonly GrowthSample[]): Growth | null {
  const to = samples.at(-1);
  const from = samples[Math.max(lowestLoss(samples), unbrokenRise(samples))];
  return to === undefined || from === undefined ? null : { from, to };
}

/** Place of the last of the lowest losses. */
function lowestLoss(samples: readonly GrowthSample[]): number {
  let lowest = 0;
  for (const [place, { loss }] of samples.entries()) {
    const least = samples[lowest]?.loss ?? Number.NaN;
    if (loss <= least || (Number.isNaN(least) && !Number.isNaN(loss))) lowest = place;
  }
  return lowest;
}

/** From this place to the end the largest parameter grows at every step; 0 where it is not known. */
function unbrokenRise(samples: readonly GrowthSample[]): number {
  let place = samples.length - 1;
  const largestAt = (at: number): number => samples[at]?.largest ?? Number.NEGATIVE_INFINITY;
  while (place > 0 && largestAt(place - 1) < largestAt(place)) place -= 1;
  return samples.every(({ largest }) => largest !== null) ? Math.max(0, place) : 0;
}
