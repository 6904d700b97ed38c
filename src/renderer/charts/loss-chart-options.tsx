// The ⋯ of the loss chart: scales, smoothing, table and export.
import { Button, Popover, Switch } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';

export interface LossChartView {
  readonly logX: boolean;
  readonly logY: boolean;
  /** 0 to 0.99. */
  readonly smoothing: number;
  readonly asTable: boolean;
}

export const plainLossView: LossChartView = { logX: false, logY: false, smoothing: 0, asTable: false };

interface LossChartOptionsProps {
  readonly view: LossChartView;
  readonly onChange: (view: LossChartView) => void;
  /** Null while there is no picture to export. */
  readonly onExportPicture: (() => void) | null;
  readonly onExportCsv: () => void;
}

export function LossChartOptions({ view, onChange, onExportPicture, onExportCsv }: LossChartOptionsProps) {
  const t = useTranslate();
  const [open, setOpen] = useState(false);
  const smoothing = useId();
  const toggle = (key: 'logX' | 'logY' | 'asTable', label: string) => (
    <Switch label={label} checked={view[key]} onChange={() => onChange({ ...view, [key]: !view[key] })} />
  );
  return (
    <Popover opened={open} onChange={setOpen} position="top-end" trapFocus returnFocus withinPortal>
      <Popover.Target>
        <IconButton
          compact
          label={t('charts.options')}
          icon={<IconDots size={16} />}
          onClick={() => setOpen((present) => !present)}
        />
      </Popover.Target>
      <Popover.Dropdown aria-label={t('charts.options')}>
        <div className="chart-options">
          {toggle('logX', t('charts.logX'))}
          {toggle('logY', t('charts.logY'))}
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
          {toggle('asTable', t('charts.asTable'))}
          <div className="chart-options-buttons">
            <Button size="xs" disabled={onExportPicture === null} onClick={() => onExportPicture?.()}>
              {t('charts.exportPicture')}
            </Button>
            <Button size="xs" onClick={onExportCsv}>
              {t('charts.exportCsv')}
            </Button>
          </div>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
