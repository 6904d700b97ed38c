// The ring gauge of a neuron: its arc is the size of the activation, clockwise when positive, the other way when negative.
import type { RefObject } from 'react';
import styles from './neuron-ring.module.css';

const radius = 27;
/** The whole ring, in the units of the dash pattern. */
const whole = 100;
const halfTurn = `${radius} ${radius} 0 0`;
/** Round from the top, rather than a circle that is turned: each transform is one more part to be composed in each frame. */
const clockwise = `M 30 3 a ${halfTurn} 1 0 54 a ${halfTurn} 1 0 -54`;
const counterClockwise = `M 30 3 a ${halfTurn} 0 0 54 a ${halfTurn} 0 0 -54`;

export function NeuronRing({ arc }: { readonly arc: RefObject<SVGPathElement | null> }) {
  return (
    <svg className={styles.root} viewBox="0 0 60 60" aria-hidden="true">
      <circle className={styles.track} cx="30" cy="30" r={radius} />
      <path ref={arc} className={styles.arc} d={clockwise} pathLength={whole} />
    </svg>
  );
}

/** @param relative activation by scale; null: not known */
export function drawRing(arc: SVGPathElement, relative: number | null): void {
  const size = relative === null || Number.isNaN(relative) ? 0 : Math.min(1, Math.abs(relative)) * whole;
  // It moves from one value to the next, not from nothing to the first one.
  if (arc.dataset.sign !== undefined) arc.dataset.moves = '';
  // A full ring without dashes has no seam. What moves is the offset: Chromium takes dashes that are styled anew for others.
  arc.style.strokeDasharray = size === whole ? 'none' : '';
  arc.style.strokeDashoffset = (whole - size).toFixed(2);
  arc.style.visibility = size === 0 ? 'hidden' : 'visible';
  const sign = (relative ?? 0) < 0 ? 'negative' : 'positive';
  if (arc.dataset.sign === sign) return;
  arc.dataset.sign = sign;
  arc.setAttribute('d', sign === 'negative' ? counterClockwise : clockwise);
}
