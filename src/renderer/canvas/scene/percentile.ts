// The 98th percentile of many sizes: a scale that reaches so far does not follow a few outliers.
import { everyNth, rankedSize } from './ranked-size.ts';

/** Of more than these only a part is looked at: scales are round numbers, and frames of a training have no time. */
const many = 20_000;
/** No width that layers are likely to have is a multiple of it, so that it meets every column of the weights. */
const stride = 7;

/** The value that 98 of 100 sizes do not exceed; 0 when there are none. */
export function percentile98(values: ArrayLike<number>): number {
  const some = values.length > many ? everyNth(values, stride) : values;
  return rankedSize(some, (count) => Math.max(0, Math.ceil(count * 0.98) - 1));
}
