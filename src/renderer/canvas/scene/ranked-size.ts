// The size of a given rank among many, found without putting them all in order: a hundred thousand wires ask in every frame.

/**
 * The absolute value that has the wanted rank among the finite ones, counted from 0 for the smallest; 0 when there are not so many.
 * Hoare's selection: of the two parts around a pivot, only the one with the rank is looked at again.
 */
export function rankedSize(values: ArrayLike<number>, rankOf: (count: number) => number): number {
  const sizes = new Float64Array(values.length);
  let count = 0;
  for (let index = 0; index < values.length; index += 1) {
    const size = Math.abs(values[index] as number);
    if (size < Number.POSITIVE_INFINITY) {
      sizes[count] = size;
      count += 1;
    }
  }
  const rank = rankOf(count);
  return rank >= 0 && rank < count ? select(sizes, count, rank) : 0;
}

/** One of so many values, from the first on: what can be said of all of them nearly as well by looking at a few. */
export function everyNth(values: ArrayLike<number>, stride: number): Float32Array {
  const some = new Float32Array(Math.ceil(values.length / stride));
  for (let index = 0; index < some.length; index += 1) some[index] = values[index * stride] as number;
  return some;
}

function select(sizes: Float64Array, count: number, rank: number): number {
  let first = 0;
  let last = count - 1;
  while (first < last) {
    const pivot = sizes[(first + last) >> 1] as number;
    let low = first;
    let high = last;
    while (low <= high) {
      while ((sizes[low] as number) < pivot) low += 1;
      while ((sizes[high] as number) > pivot) high -= 1;
      if (low > high) break;
      const size = sizes[low] as number;
      sizes[low] = sizes[high] as number;
      sizes[high] = size;
      low += 1;
      high -= 1;
    }
    if (rank <= high) last = high;
    else if (rank >= low) first = low;
    else break;
  }
  return sizes[rank] as number;
}
