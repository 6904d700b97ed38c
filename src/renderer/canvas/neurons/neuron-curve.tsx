// The activation function of a neuron, small, with the point where it stands; going back, the tangent that is the local derivative.
import { type RefObject, useMemo } from 'react';
import { type ElementwiseFunction, elementwiseActivation } from '#core/layers/activation-functions.ts';
import { type CurveFrame, curvePath, frameFor, tangentAt, xOf, yOf } from '#renderer/charts/kit/activation-curve.ts';
import styles from './neuron-curve.module.css';

const width = 38;
const height = 20;

/** What is drawn anew with every number, without a render. */
export interface CurveMark {
  /** @param z null: not known. @param withTangent the error has come back to the neuron */
  draw(z: number | null, withTangent: boolean): void;
}

interface NeuronCurveProps {
  readonly activation: ElementwiseFunction;
  readonly mark: RefObject<CurveMark | null>;
}

export function NeuronCurve({ activation, mark }: NeuronCurveProps) {
  const take = useMemo(
    () => (svg: SVGSVGElement | null) => {
      mark.current = svg === null ? null : markOf(svg, activation);
    },
    [mark, activation],
  );
  return (
    <svg ref={take} className={styles.root} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <line className={styles.axis} x1="0" x2={width} />
      <path className={styles.line} />
      <line className={styles.tangent} />
      <circle className={styles.point} r="2.4" />
    </svg>
  );
}

function markOf(svg: SVGSVGElement, activation: ElementwiseFunction): CurveMark {
  const rule = elementwiseActivation(activation);
  const [axis, line, tangent, point] = [...svg.children] as SVGElement[];
  let frame: CurveFrame | null = null;
  const framed = (z: number): CurveFrame => {
    const next = frameFor(rule, z, width, height);
    if (frame?.reach !== next.reach) {
      for (const end of ['y1', 'y2']) axis?.setAttribute(end, String(yOf(next, 0)));
      line?.setAttribute('d', curvePath(rule, next));
    }
    frame = next;
    return next;
  };
  return {
    draw(z, withTangent) {
      const known = z !== null && Number.isFinite(z);
      const shown = framed(known ? z : 0);
      tangent?.toggleAttribute('hidden', !known || !withTangent);
      point?.toggleAttribute('hidden', !known);
      if (!known) return;
      // As styles, so that the point can move from one place to the next.
      point?.style.setProperty('cx', `${xOf(shown, z)}px`);
      point?.style.setProperty('cy', `${yOf(shown, rule.value(z))}px`);
      for (const [end, place] of Object.entries(tangentAt(rule, shown, z))) tangent?.setAttribute(end, String(place));
    },
  };
}
