// The loss chart's own switches: scales, smoothing, learning rate.
import { Switch } from '@mantine/core';
import { useId } from 'react';
import { useTranslate } from '#renderer/i18n/use-translate.ts';

export interface LossChartView {
  readonly logX: boolean;
  readonly logY: boolean;
  /** 0 to 0.99. */
  readonly smoothing: number;
  /** Of a run whose rate changes. */
  readonly showsRate: boolean;
}

export const plainLossView: LossChartView = { logX: false, logY: false, smoothing: 0, showsRate: true };

interface LossChartOptionsProps {
  readonly view: LossChartView;
  readonly onChange: (view: LossChartView) => void;
  /** Where the rate stays the same there is nothing to show. */
  readonly hasChangingRate: boolean;
}

export function LossChartOptions({ view, onChange, hasChangingRate }: LossChartOptionsProps) {
  const t = useTranslate();
  const smoothing = useId();
  const toggle = (key: 'logX' | 'logY' | 'showsRate', label: string) => (
    <Switch label={label} checked={view[key]} onChange={() => onChange({ ...view, [key]: !view[key] })} />
  );
  return (
    <>
      {toggle('logX', t('charts.logX'))}
      {toggle('logY', t('charts.logY'))}
      {hasChangingRate && toggle('showsRate', t('charts.showRate'))}
      <label className="chart-options-range" htmlFor={smoothing}>
        <span>{t('charts.smoothing')}</span>
        <output className="numbers">{view.smoothing.toFixed(2)}</output>
      </label>
      <input
        id={smoothing}
        type="range"
        min={0}
        max={0.99}
        step={0.01}
        value={view.smoothing}
        onChange={(event) => onChange({ ...view, smoothing: Number(event.currentTarget.value) })}
      />
    </>
  );
}
