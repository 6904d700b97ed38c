// The dock under the canvas: what training does, in pictures and numbers, side by side; which ones is the user's choice.
import { Menu } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { createElement, memo } from 'react';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { type DockChart, dockCharts } from '#core/teaching/lesson/targets.ts';
import { type TilePlace, TilePlaceProvider } from '#renderer/charts/tile/tile-place.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { useFollowing } from '#renderer/state/stores/following.ts';
import { changePanels, useSettings } from '#renderer/state/window/settings-store.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import styles from './dock.module.css';
import { addTile, mostTiles, placeTile, removeTile, type Tile, tileFile } from './dock-tiles.ts';

/** The chart of each name, as the file of that name has it. */
const contents = import.meta.glob<Tile>('./tiles/*.tsx', {
  eager: true,
  import: 'Tile',
});

export function Dock() {
  const document = useFollowing(useDocument((state) => state.document));
  return document === null ? null : <Tiles document={document} />;
}

const Tiles = memo(function Tiles({ document }: { readonly document: NetworkDocument }) {
  const t = useTranslate();
  const tiles = useShownTiles();
  const show = (names: readonly string[]): void => changePanels({ tiles: [...names] });
  const place = (index: number): TilePlace => ({
    choices: dockCharts.map((name) => ({
      name,
      label: t(`charts.title_${name}`),
      isHere: tiles[index] === name,
      choose: () => show(placeTile(tiles, index, name)),
    })),
    close: tiles.length > 1 ? () => show(removeTile(tiles, index)) : null,
  });
  return (
    <div className={styles.root}>
      {tiles.map((name, index) => (
        <TilePlaceProvider key={name} value={place(index)}>
          <TileContent name={name} document={document} />
        </TilePlaceProvider>
      ))}
      {tiles.length < mostTiles && <AddTile shown={tiles} onAdd={(name) => show(addTile(tiles, name))} />}
    </div>
  );
});

interface TileContentProps {
  readonly name: DockChart;
  readonly document: NetworkDocument;
}

function TileContent({ name, document }: TileContentProps) {
  const content = contents[tileFile(name)];
  return content && createElement(content, { document });
}

/** Those of another version of the app are left out; if there is no other, the first of the table stands there. */
function useShownTiles(): readonly DockChart[] {
  const names = useSettings((state) => state.panels.tiles);
  const shown = names.filter((name): name is DockChart => dockCharts.includes(name as DockChart));
  return shown.length === 0 ? dockCharts.slice(0, 1) : shown;
}

interface AddTileProps {
  readonly shown: readonly string[];
  readonly onAdd: (name: string) => void;
}

function AddTile({ shown, onAdd }: AddTileProps) {
  const t = useTranslate();
  return (
    <Menu position="top-end" withinPortal>
      <Menu.Target>
        <IconButton compact label={t('charts.addTile')} icon={<IconPlus size={16} />} />
      </Menu.Target>
      <Menu.Dropdown>
        {dockCharts
          .filter((name) => !shown.includes(name))
          .map((name) => (
            <Menu.Item key={name} onClick={() => onAdd(name)}>
              {t(`charts.title_${name}`)}
            </Menu.Item>
          ))}
      </Menu.Dropdown>
    </Menu>
  );
}
