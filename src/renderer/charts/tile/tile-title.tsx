// The title of a tile, which is also the way to put another tile in its place.
import { Menu, UnstyledButton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { useTilePlace } from './tile-place.ts';

interface TileTitleProps {
  /** Of the words alone, so that the tile is named by them. */
  readonly id: string;
  readonly title: string;
}

export function TileTitle({ id, title }: TileTitleProps) {
  const t = useTranslate();
  const { choices } = useTilePlace();
  return (
    <h2 className="chart-tile-title">
      <Menu position="top-start" withinPortal>
        <Menu.Target>
          <UnstyledButton className="chart-tile-choice" aria-label={t('charts.chooseTile', { tile: title })}>
            <span id={id}>{title}</span>
            <IconChevronDown size={12} aria-hidden="true" />
          </UnstyledButton>
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
