// Sets the legend anew when there is more or less room for it, or more or less to say.
import { type CSSProperties, type RefObject, useLayoutEffect, useMemo, useState } from 'react';
import type { Network } from '#core/network/network.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { useLiveParameters } from '#renderer/state/stores/comparison.ts';
import { useRun } from '#renderer/state/stores/run-store.ts';
import { useShownQuantity } from '#renderer/state/stores/shown-quantity.ts';
import { busiest, type LegendMoment, legendContent } from './legend-content.ts';
import { densest, type LegendContent, type LegendDensity, legendDensity, legendMeasures } from './legend-density.ts';
import { flowing } from './numbers/flowing.ts';
import { phaseOf } from './numbers/phase.ts';
import { useCanvasView } from './view/canvas-view.ts';

/** Letters of the legend at the usual size of the interface. */
const textSize = 12;

export function useLegendDensity(legend: RefObject<HTMLDivElement | null>, network: Network): LegendDensity {
  const moments = useMoments(network);
  const [density, setDensity] = useState<LegendDensity>('untitled');
  useLayoutEffect(() => {
    const element = legend.current;
    const frame = element?.parentElement;
    if (!element || !frame) return;
    const choose = (): void => {
      const scale = Number.parseFloat(getComputedStyle(element).fontSize) / textSize;
      setDensity(densest(moments.map((content) => legendDensity(content, frame.clientWidth, scale))));
    };
    const observer = new ResizeObserver(choose);
    observer.observe(frame);
    choose();
    return () => observer.disconnect();
  }, [legend, moments]);
  return density;
}

/** What it says now, and the longest that it may say soon. */
function useMoments(network: Network): readonly LegendContent[] {
  const t = useTranslate();
  const quantity = useShownQuantity();
  const isCompared = useLiveParameters() !== null && quantity === 'weight';
  const phase = useRun((state) => phaseOf(state.status, state.stage));
  const scale = useCanvasView((state) => state.scale);
  const weak = useWeakWiresText();
  return useMemo(() => {
    const now: LegendMoment = { network, quantity, isCompared, flowing: flowing(phase, quantity), scale, weak };
    return [legendContent(t, now), legendContent(t, { ...now, ...busiest })];
  }, [t, network, quantity, isCompared, phase, scale, weak]);
}

/** How many weak wires are left out, or that they are drawn; null: all are drawn anyway. */
export function useWeakWiresText(): string | null {
  const t = useTranslate();
  const notDrawn = useCanvasView((state) => state.notDrawn);
  const showsWeak = useCanvasView((state) => state.showsWeak);
  if (showsWeak) return t('canvas.weakDrawn');
  return notDrawn === 0 ? null : t('canvas.weakNotDrawn', { shown: notDrawn.toLocaleString('en') });
}

/** The measures by which the density was chosen are those that the styles use. */
export function measuresAsStyle(density: LegendDensity): CSSProperties {
  const measures = Object.entries(legendMeasures[density]);
  return Object.fromEntries(measures.map(([name, value]) => [`--${kebab(name)}`, `${value}px`]));
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
