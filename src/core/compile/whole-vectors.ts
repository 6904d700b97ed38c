// The kernels read and write whole vectors of four numbers, so rows and matrices are padded to them.

const vector = 4;

export function roundUp(count: number): number {
  return Math.ceil(count / vector) * vector;
}
