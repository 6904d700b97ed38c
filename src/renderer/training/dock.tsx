// The dock under the canvas: what training does, in pictures and numbers, side by side; which ones is the user's choice.
import { Menu } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { memo } from 'react';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { type TilePlace, TilePlaceProvider } from '#renderer/charts/tile/tile-place.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { useFollowing } from '#renderer/state/stores/following.ts';
import { changePanels, useSettings } from '#renderer/state/window/settings-store.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { addTile, mostTiles, placeTile, removeTile, type TileName, tileNames } from './dock-tiles.ts';
import { Tile, tileTitle } from './tiles.tsx';
import './dock.css';

export function Dock() {
  const document = useFollowing(useDocument((state) => state.document));
  return document === null ? null : <Tiles document={document} />;
}

const Tiles = memo(function Tiles({ document }: { readonly document: NetworkDocument }) {
  const t = useTranslate();
  const { tiles } = useSettings((state) => state.panels);
  const show = (names: readonly TileName[]): void => changePanels({ tiles: [...names] });
  const place = (index: number): TilePlace => ({
    choices: tileNames.map((name) => ({
      name,
      label: tileTitle(name, t),
      isHere: tiles[index] === name,
      choose: () => show(placeTile(tiles, index, name)),
    })),
    close: tiles.length > 1 ? () => show(removeTile(tiles, index)) : null,
  });
  return (
    <div className="dock">
      {tiles.map((name, index) => (
        <TilePlaceProvider key={name} value={place(index)}>
          <Tile name={name} document={document} />
        </TilePlaceProvider>
      ))}
      {tiles.length < mostTiles && <AddTile shown={tiles} onAdd={(name) => show(addTile(tiles, name))} />}
    </div>
  );
});

interface AddTileProps {
  readonly shown: readonly TileName[];
  readonly onAdd: (name: TileName) => void;
}

function AddTile({ shown, onAdd }: AddTileProps) {
  const t = useTranslate();
  return (
    <Menu position="top-end" withinPortal>
      <Menu.Target>
        <IconButton compact label={t('charts.addTile')} icon={<IconPlus size={16} />} />
      </Menu.Target>
      <Menu.Dropdown>
        {tileNames
          .filter((name) => !shown.includes(name))
          .map((name) => (
            <Menu.Item key={name} onClick={() => onAdd(name)}>
              {tileTitle(name, t)}
            </Menu.Item>
          ))}
      </Menu.Dropdown>
    </Menu>
  );
}
