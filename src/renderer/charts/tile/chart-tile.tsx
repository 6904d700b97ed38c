// One tile of the dock: its title and menu, and a chart that fills the rest, or its numbers as a table.
import { type ReactNode, useId, useState } from 'react';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
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
import { TileTitle } from './tile-title.tsx';
import '../kit/charts.css';

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
    <section className="chart-tile" aria-labelledby={id} data-tile={kind}>
      <header className="chart-tile-header">
        <TileTitle id={id} title={title} />
        <div className="chart-tile-actions">
          {actions}
          <TileMenu
            title={title}
            options={options}
            table={picture === undefined ? null : { isShown: asTable, toggle: () => setAsTable(!asTable) }}
            exports={isEmpty ? null : exports}
          />
        </div>
      </header>
      <div className="chart-tile-body">
        {empty}
        {!isEmpty && asTable && <TableView read={table} subscribe={subscribe} />}
        {!isEmpty && !asTable && children}
      </div>
    </section>
  );
}
