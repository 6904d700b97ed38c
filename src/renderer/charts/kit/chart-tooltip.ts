// The tooltip that all charts have: at a place of the x axis, in the colours of the theme.
import type { ThemeColors } from './theme-colors.ts';

interface AxisTooltipParameter {
  readonly value?: unknown;
}

/** @param content what is said at an x that has a point */
export function chartTooltip(colors: ThemeColors, content: (x: number) => HTMLElement) {
  return {
    tooltip: {
      trigger: 'axis' as const,
      confine: true,
      transitionDuration: 0,
      backgroundColor: colors.panel,
      borderColor: colors.lineStrong,
      borderWidth: 1,
      padding: [6, 8],
      textStyle: { color: colors.ink, fontFamily: colors.fontUi, fontSize: 12 },
      axisPointer: { type: 'line' as const, lineStyle: { color: colors.lineStrong }, animation: false },
      formatter: (parameters: AxisTooltipParameter | readonly AxisTooltipParameter[]) => {
        const [first] = [parameters].flat() as readonly AxisTooltipParameter[];
        const x = Array.isArray(first?.value) ? Number(first.value[0]) : Number.NaN;
        return content(x);
      },
    },
  };
}
