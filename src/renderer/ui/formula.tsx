// Mathematics: TeX set by KaTeX, with MathML beside it for screen readers.
import katex, { type KatexOptions } from 'katex';
import 'katex/dist/katex.min.css';
import { useLayoutEffect, useRef } from 'react';
import styles from './formula.module.css';

/** Nothing in a formula may link, load or run: names in it come from files. */
export const formulaOptions: KatexOptions = {
  output: 'htmlAndMathml',
  trust: false,
  strict: 'ignore',
  throwOnError: false,
  maxSize: 10,
  maxExpand: 200,
};

interface FormulaProps {
  readonly tex: string;
  /**
   * - inline: as high as the text around it;
   * - display: fractions and sums in full height;
   * - line: display on a line of its own, which wraps between terms and scrolls where it can't.
   */
  readonly layout?: 'inline' | 'display' | 'line';
}

export function Formula({ tex, layout = 'inline' }: FormulaProps) {
  const ref = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    katex.render(layout === 'inline' ? tex : `\\displaystyle ${tex}`, element, formulaOptions);
    makeScrollable(element, layout === 'line');
  }, [tex, layout]);
  return <span ref={ref} className={styles.root} data-layout={layout} />;
}

/** What scrolls must be reachable by keyboard. */
function makeScrollable(element: HTMLElement, isLine: boolean): void {
  if (isLine && element.scrollWidth > element.clientWidth + 1) element.tabIndex = 0;
  else element.removeAttribute('tabindex');
}
