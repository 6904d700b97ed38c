// A few arrays that travel to the painter and back, so that a hundred thousand wires leave no garbage at each step.

const most = 6;

export class ArrayPool {
  private readonly free: Float32Array[] = [];

  /** Its content is whatever was left in it. */
  take(length: number): Float32Array {
    const place = this.free.findIndex((array) => array.length === length);
    const [known] = place < 0 ? [] : this.free.splice(place, 1);
    return known ?? new Float32Array(length);
  }

  give(arrays: readonly Float32Array[]): void {
    this.free.push(...arrays);
    // The oldest are for other wires.
    if (this.free.length > most) this.free.splice(0, this.free.length - most);
  }
}
