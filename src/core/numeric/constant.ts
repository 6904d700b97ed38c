// Test for numbers that are all the same.

/** But for those that are missing, which are NaN. */
export function isConstant(numbers: Float64Array): boolean {
  const first = numbers.find((each) => !Number.isNaN(each));
  return numbers.every((each) => Number.isNaN(each) || each === first);
}
