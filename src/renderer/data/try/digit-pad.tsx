// A pad for small pictures: drawn by mouse, pen or keys, pixel by pixel, with a soft edge.
import { Button, Stack } from '@mantine/core';
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import dataStyles from '../data.module.css';
import styles from './try.module.css';

interface DigitPadProps {
  /** Pixels along each side. */
  readonly side: number;
  /** Full ink. */
  readonly most: number;
  readonly pixels: readonly number[];
  readonly onChange: (pixels: readonly number[]) => void;
}

/** Ink that reaches the neighbours of a drawn pixel. */
const softness = 0.4;

export function DigitPad({ side, most, pixels, onChange }: DigitPadProps) {
  const t = useTranslate();
  const pad = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState({ row: 0, column: 0 });
  const [isErasing, setErasing] = useState(false);
  const drawAt = (row: number, column: number, erases: boolean): void => {
    if (row < 0 || column < 0 || row >= side || column >= side) return;
    onChange(
      pixels.map((ink, pixel) => {
        const away = Math.abs(Math.floor(pixel / side) - row) + Math.abs((pixel % side) - column);
        if (erases) return away === 0 ? 0 : ink;
        return away === 0 ? most : away === 1 ? Math.max(ink, most * softness) : ink;
      }),
    );
  };
  const onPointer = (event: PointerEvent): void => {
    if (event.buttons === 0 || pad.current === null) return;
    const { left, top, width, height } = pad.current.getBoundingClientRect();
    const column = Math.floor(((event.clientX - left) / width) * side);
    const row = Math.floor(((event.clientY - top) / height) * side);
    if (event.type === 'pointerdown') pad.current.setPointerCapture(event.pointerId);
    if (row < 0 || column < 0 || row >= side || column >= side) return;
    setPlace({ row, column });
    drawAt(row, column, isErasing || event.buttons === 2);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const moves: Readonly<Record<string, readonly [number, number]>> = {
      ArrowUp: [-1, 0],
      ArrowDown: [1, 0],
      ArrowLeft: [0, -1],
      ArrowRight: [0, 1],
    };
    const move = moves[event.key];
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (move !== undefined) {
      const next = { row: within(place.row + move[0], side), column: within(place.column + move[1], side) };
      setPlace(next);
      if (event.shiftKey) drawAt(next.row, next.column, isErasing);
    } else if (event.key === ' ' || event.key === 'Enter') drawAt(place.row, place.column, isErasing);
    else if (event.key === 'Backspace') drawAt(place.row, place.column, true);
    else if (event.key === 'Delete') clear();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const clear = (): void => onChange(pixels.map(() => 0));
  return (
    <Stack gap="sm">
      <div
        ref={pad}
        className={styles.digitPad}
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it is drawn on by keys
        tabIndex={0}
        aria-label={t('data.pad')}
        aria-description={t('data.padHint')}
        style={{ gridTemplateColumns: `repeat(${side}, 1fr)` }}
        onPointerDown={onPointer}
        onPointerMove={onPointer}
        onContextMenu={(event) => event.preventDefault()}
        onKeyDown={onKeyDown}
      >
        {pixels.map((ink, pixel) => {
          const [row, column] = [Math.floor(pixel / side), pixel % side];
          return (
            <span
              key={`${row} ${column}`}
              data-place={row === place.row && column === place.column}
              style={{
                background: `color-mix(in srgb, var(--ink) ${Math.round(Math.max(0, Math.min(1, ink / most)) * 100)}%, var(--panel))`,
              }}
            />
          );
        })}
      </div>
      <div className={dataStyles.sources}>
        <Button size="xs" onClick={clear}>
          {t('data.padClear')}
        </Button>
        <Button
          size="xs"
          aria-pressed={isErasing}
          variant={isErasing ? 'filled' : 'default'}
          onClick={() => setErasing(!isErasing)}
        >
          {t('data.padErase')}
        </Button>
      </div>
    </Stack>
  );
}

function within(value: number, side: number): number {
  return Math.max(0, Math.min(side - 1, value));
}
