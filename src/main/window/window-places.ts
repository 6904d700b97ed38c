// Remembers where the last window stood, for each arrangement of screens: at home and at work it is another place.
import { readFileSync } from 'node:fs';
import { replaceFile } from '#disk/replace-file.ts';
import { inTurn } from '../in-turn.ts';
import type { Place, Rectangle } from './window-place.ts';

const mostArrangements = 10;
const furthest = 100_000;

interface KeptPlace {
  /** The arrangement of screens. */
  readonly screens: string;
  readonly place: Place;
}

export class WindowPlaces {
  readonly #path: string;
  readonly #inTurn = inTurn();
  #kept: readonly KeptPlace[];

  /** Reads at once: the first window waits for it. */
  constructor(path: string) {
    this.#path = path;
    this.#kept = read(path);
  }

  /** @param screens the bounds of all screens */
  on(screens: readonly Rectangle[]): Place | null {
    const wanted = nameOf(screens);
    return this.#kept.find((each) => each.screens === wanted)?.place ?? null;
  }

  /** When the changes so far are in the file. */
  written(): Promise<void> {
    return this.#inTurn.settled();
  }

  /** A place that can't be written down is no reason to keep a window open. */
  async remember(screens: readonly Rectangle[], place: Place): Promise<void> {
    const name = nameOf(screens);
    const others = this.#kept.filter((each) => each.screens !== name);
    this.#kept = [{ screens: name, place }, ...others].slice(0, mostArrangements);
    const text = JSON.stringify(this.#kept);
    await this.#inTurn(() => replaceFile(this.#path, text)).catch(() => undefined);
  }
}

function nameOf(screens: readonly Rectangle[]): string {
  return screens
    .map(({ x, y, width, height }) => `${width}x${height}+${x}+${y}`)
    .sort()
    .join(' ');
}

/** What is missing or damaged is forgotten. */
function read(path: string): readonly KeptPlace[] {
  try {
    const stored: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return Array.isArray(stored) ? stored.filter(isKeptPlace).slice(0, mostArrangements) : [];
  } catch {
    return [];
  }
}

function isKeptPlace(stored: unknown): stored is KeptPlace {
  const { screens, place } = fieldsOf(stored);
  const { bounds, isMaximized } = fieldsOf(place);
  const { x, y, width, height } = fieldsOf(bounds);
  return (
    typeof screens === 'string' &&
    typeof isMaximized === 'boolean' &&
    [x, y].every((value) => isPixels(value, -furthest)) &&
    [width, height].every((value) => isPixels(value, 1))
  );
}

function isPixels(value: unknown, least: number): boolean {
  return Number.isInteger(value) && Number(value) >= least && Number(value) <= furthest;
}

function fieldsOf(stored: unknown): Record<string, unknown> {
  return typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
}
