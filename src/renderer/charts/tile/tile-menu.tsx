// The ⋯ of every tile: its own options, table, export, close.
import { Button, Group, Popover, Switch } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import styles from '../kit/chart.module.css';
import { useTilePlace } from './tile-place.ts';

export interface TileMenuProps {
  readonly title: string;
  /** The tile's own switches, above the rest. */
  readonly options?: ReactNode;
  /** Null for a tile that is a table already. */
  readonly table: { readonly isShown: boolean; readonly toggle: () => void } | null;
  /** Null while there is nothing to export. */
  readonly exports: { readonly picture: () => void; readonly csv: () => void } | null;
}

export function TileMenu({ title, options, table, exports }: TileMenuProps) {
  const t = useTranslate();
  const { close } = useTilePlace();
  const [open, setOpen] = useState(false);
  return (
    <Popover opened={open} onChange={setOpen} position="top-end" trapFocus returnFocus withinPortal>
      <Popover.Target>
        <IconButton
          compact
          label={t('charts.tileOptions', { tile: title })}
          icon={<IconDots size={16} />}
          onClick={() => setOpen((present) => !present)}
        />
      </Popover.Target>
      <Popover.Dropdown aria-label={t('charts.tileOptions', { tile: title })}>
        <div className={styles.options}>
          {exports !== null && options}
          {exports !== null && table !== null && (
            <Switch label={t('charts.asTable')} checked={table.isShown} onChange={table.toggle} />
          )}
          <Group gap="sm">
            <Button size="xs" disabled={exports === null} onClick={() => exports?.picture()}>
              {t('charts.exportPicture')}
            </Button>
            <Button size="xs" disabled={exports === null} onClick={() => exports?.csv()}>
              {t('charts.exportCsv')}
            </Button>
            {close !== null && (
              <Button size="xs" onClick={close}>
                {t('charts.closeTile')}
              </Button>
            )}
          </Group>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
