// The network's way over a plane since its landscape was drawn: a ball that follows every shown step, and its trace.
import { type Plane, type Projection, project } from '#core/training/landscape/plane.ts';
import { onShownValues, shownValues } from '#renderer/state/stores/shown-values.ts';

/** Then every other one is let go. */
const mostPlaces = 512;

export class LiveWay {
  readonly #plane: Plane;
  #places: readonly Projection[];

  constructor(plane: Plane) {
    this.#plane = plane;
    this.#places = [{ u: 0, v: 0, distance: 0 }];
    this.#follow();
  }

  /** From where the landscape was drawn to where the network is now; at least one. */
  get places(): readonly Projection[] {
    return this.#places;
  }

  /** Calls back whenever the network is elsewhere; returns how to stop. */
  subscribe(listener: () => void): () => void {
    return onShownValues(() => {
      if (this.#follow()) listener();
    });
  }

  #follow(): boolean {
    const parameters = shownValues()?.parameters;
    // A network with other parameters has no place on the plane.
    if (parameters?.length !== this.#plane.center.length) return false;
    const place = project(this.#plane, parameters);
    const last = this.#places.at(-1);
    if (place.u === last?.u && place.v === last.v && place.distance === last.distance) return false;
    this.#places = [...thinned(this.#places), place];
    return true;
  }
}

function thinned(places: readonly Projection[]): readonly Projection[] {
  return places.length < mostPlaces ? places : places.filter((_, at) => at % 2 === 0);
}
