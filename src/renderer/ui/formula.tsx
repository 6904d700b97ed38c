// Mathematics: TeX set by KaTeX, with MathML beside it for screen readers.
import katex, { type KatexOptions } from 'katex';
import 'katex/dist/katex.min.css';
import './formula.css';
import { useLayoutEffect, useRef } from 'react';

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
  /** Fractions and sums in full height; wraps between terms, and scrolls where it can't. */
  readonly block?: boolean;
}

export function Formula({ tex, block = false }: FormulaProps) {
  const ref = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    katex.render(block ? `\\displaystyle ${tex}` : tex, element, formulaOptions);
    makeScrollable(element, block);
  }, [tex, block]);
  return <span ref={ref} className={block ? 'formula block' : 'formula'} />;
}

/** What scrolls must be reachable by keyboard. */
function makeScrollable(element: HTMLElement, block: boolean): void {
  if (block && element.scrollWidth > element.clientWidth + 1) element.tabIndex = 0;
  else element.removeAttribute('tabindex');
}
