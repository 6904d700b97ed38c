// Items of a map's legend: its marks, how many rows are wrong, and what share that leaves right.
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { briefText } from '#renderer/ui/field-text.ts';
import { percentText } from '#renderer/ui/percent-text.ts';
import type { ThemeColors } from '../kit/theme-colors.ts';
import { classPalette } from './boundary-field.ts';
import { LegendItem } from './map-view.tsx';
import { shapePath } from './shapes.ts';
import type { TargetView } from './target-view.ts';

interface MapLegendProps {
  readonly view: TargetView;
  readonly colors: ThemeColors;
  readonly wrongCount: number;
  readonly drawn: number;
  readonly of: number;
}

export function MapLegend({ view, colors, wrongCount, drawn, of }: MapLegendProps) {
  const t = useTranslate();
  return (
    <>
      {view.kind === 'value' ? (
        <>
          <LegendItem
            path={shapePath(1, 6, 6, 4)}
            fill={colors.positive}
            text={t('charts.highValue', { value: briefText(view.high) })}
          />
          <LegendItem
            path={shapePath(1, 6, 6, 4)}
            fill={colors.negative}
            text={t('charts.lowValue', { value: briefText(view.low) })}
          />
        </>
      ) : (
        <>
          {classNumbers(view).map((index) => (
            <LegendItem
              key={index}
              path={shapePath(index, 6, 6, 4)}
              fill={classFill(view, index, colors)}
              text={t('charts.className', { name: index })}
            />
          ))}
          <LegendItem
            path={shapePath(1, 6, 6, 4)}
            stroke={colors.ink}
            text={wrongCount === 0 ? t('charts.noWrongRows') : t('charts.wrongRows', { count: wrongCount })}
          />
          {of > 0 && <li>{t('charts.accuracyOfRows', { value: percentText((of - wrongCount) / of), count: of })}</li>}
        </>
      )}
      <LegendItem path={crosshairPath} stroke={colors.ink} text={t('charts.pickedRow')} />
      {drawn < of && <li>{t('charts.someRows', { shown: drawn, count: of })}</li>}
    </>
  );
}

const crosshairPath = 'M6 0V4M6 8V12M0 6H4M8 6H12';

function classNumbers(view: TargetView): readonly number[] {
  return Array.from({ length: view.kind === 'classes' ? Math.min(8, view.count) : 2 }, (_, index) => index);
}

function classFill(view: TargetView, index: number, colors: ThemeColors): string {
  const palette = classPalette(view.kind === 'classes' ? view.count : 2, colors);
  return `rgb(${palette[index]?.join(' ')})`;
}
