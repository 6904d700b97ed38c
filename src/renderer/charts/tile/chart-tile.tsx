// One tile of the dock: its title and menu, and a chart that fills the rest, or its numbers as a table.
import { Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { type ReactNode, useId, useState } from 'react';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import styles from '../kit/chart.module.css';
import chartStyles from '../kit/chart.module.css';
import type { PictureSource } from '../kit/picture-source.ts';
import { useThemeColors } from '../kit/theme-colors.ts';
import type { Subscribe } from '../maps/plot-canvas.tsx';
import { downloadText, downloadUrl } from './download.ts';
import { tableCaption } from './table-caption.ts';
import { tablePicture } from './table-picture.ts';
import { TableView } from './table-view.tsx';
import { TileMenu } from './tile-menu.tsx';
import { useTilePlace } from './tile-place.ts';
import { type TileTable, tableCsv } from './tile-table.ts';

interface ChartTileProps {
  readonly title: string;
  /** Of exported files, without their ending. */
  readonly fileName: string;
  /** Shown beside the title. */
  readonly actions?: ReactNode;
  /** Switches of its own in the menu. */
  readonly options?: ReactNode;
  /** What stands in place of everything while there is nothing to see; null when there is something. */
  readonly empty: ReactNode;
  /** Its numbers, read when they are shown or exported. */
  readonly table: () => TileTable;
  /** Calls back when the table would be another; absent: then the tile is drawn again. */
  readonly subscribe?: Subscribe;
  /** Absent: the content is a table already. */
  readonly picture?: PictureSource;
  readonly children: ReactNode;
}

export function ChartTile(props: ChartTileProps) {
  const { title, fileName, actions, options, empty, table, subscribe, picture, children } = props;
  const id = useId();
  const t = useTranslate();
  const colors = useThemeColors();
  const [asTable, setAsTable] = useState(false);
  const kind = useTilePlace().choices.find(({ isHere }) => isHere)?.name;
  const isEmpty = empty !== null;
  const pictureOfTable = (): string => tablePicture(table(), tableCaption(table(), t), colors).toDataURL();
  const exports = {
    picture: () => downloadUrl(`${fileName}.png`, picture?.current?.() ?? pictureOfTable()),
    csv: () => downloadText(`${fileName}.csv`, 'text/csv', tableCsv(table())),
  };
  return (
    <section className={styles.tile} aria-labelledby={id} data-tile={kind}>
      <header className={chartStyles.tileHeader}>
        <TileTitle id={id} title={title} />
        <div className={chartStyles.tileActions}>
          {actions}
          <TileMenu
            title={title}
            options={options}
            table={picture === undefined ? null : { isShown: asTable, toggle: () => setAsTable(!asTable) }}
            exports={isEmpty ? null : exports}
          />
        </div>
      </header>
      <div className={chartStyles.tileBody}>
        {empty}
        {!isEmpty && asTable && <TableView read={table} subscribe={subscribe} />}
        {!isEmpty && !asTable && children}
      </div>
    </section>
  );
}

interface TileTitleProps {
  /** Of the words alone, so that the tile is named by them. */
  readonly id: string;
  readonly title: string;
}

/** The title of a tile, which is also the way to put another tile in its place. */
function TileTitle({ id, title }: TileTitleProps) {
  const t = useTranslate();
  const { choices } = useTilePlace();
  return (
    <h2 className={chartStyles.tileTitle}>
      <Menu position="top-start" withinPortal>
        <Menu.Target>
          <button type="button" className={chartStyles.tileChoice} aria-label={t('charts.chooseTile', { tile: title })}>
            <span id={id}>{title}</span>
            <IconChevronDown size={12} aria-hidden="true" />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.RadioGroup
            value={choices.find(({ isHere }) => isHere)?.name ?? ''}
            onChange={(name) => choices.find((choice) => choice.name === name)?.choose()}
          >
            {choices.map(({ name, label }) => (
              <Menu.RadioItem key={name} value={name} closeMenuOnClick>
                {label}
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
        </Menu.Dropdown>
      </Menu>
    </h2>
  );
}
