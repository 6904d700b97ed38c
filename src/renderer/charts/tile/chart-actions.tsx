// Switch and buttons of a chart that has a panel of its own: its numbers as a table, its picture and its table as files.
import { Button, Switch } from '@mantine/core';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import type { PictureSource } from '../kit/picture-source.ts';
import { downloadText, downloadUrl } from './download.ts';

interface ChartActionsProps {
  /** Without its ending. */
  readonly fileName: string;
  readonly picture: PictureSource;
  readonly csv: () => string;
  /** Absent: there is none in the panel. */
  readonly table?: { readonly isShown: boolean; readonly onChange: (isShown: boolean) => void };
}

export function ChartActions({ fileName, picture, csv, table }: ChartActionsProps) {
  const t = useTranslate();
  return (
    <>
      {table !== undefined && (
        <Switch
          label={t('charts.asTable')}
          checked={table.isShown}
          onChange={(event) => table.onChange(event.currentTarget.checked)}
        />
      )}
      <Button
        size="xs"
        disabled={table?.isShown === true}
        onClick={() => downloadUrl(`${fileName}.png`, picture.current?.() ?? '')}
      >
        {t('charts.exportPicture')}
      </Button>
      <Button size="xs" onClick={() => downloadText(`${fileName}.csv`, 'text/csv', csv())}>
        {t('charts.exportCsv')}
      </Button>
    </>
  );
}
