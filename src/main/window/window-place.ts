// The place of a window: where one stood last, but always wholly on a screen that is there.

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Place {
  readonly bounds: Rectangle;
  readonly isMaximized: boolean;
}

/** How far a second window stands from the first, so that both are seen. */
const cascade = 28;
const designed = { width: 1440, height: 900 };

/**
 * @param kept null: no window ever stood on these screens
 * @param inFront the window that this one would hide
 * @param workAreas of the screens, the primary one first
 */
export function placeOnScreens(kept: Place | null, inFront: Rectangle | null, workAreas: readonly Rectangle[]): Place {
  const [primary] = workAreas;
  if (primary === undefined) return kept ?? { bounds: { x: 0, y: 0, ...designed }, isMaximized: false };
  if (inFront !== null) {
    const beside = { ...inFront, x: inFront.x + cascade, y: inFront.y + cascade };
    return { bounds: moved(beside, mostOf(beside, workAreas) ?? primary), isMaximized: false };
  }
  if (kept === null) return { bounds: centred(designed, primary), isMaximized: false };
  const area = mostOf(kept.bounds, workAreas);
  const bounds = area === null ? centred(kept.bounds, primary) : moved(kept.bounds, area);
  return { bounds, isMaximized: kept.isMaximized };
}

/** The area that shows most of it; null when none shows any. */
function mostOf(bounds: Rectangle, areas: readonly Rectangle[]): Rectangle | null {
  const shown = areas.map((area) => ({ area, size: shared(bounds, area) })).sort((one, other) => other.size - one.size);
  const [most] = shown;
  return most !== undefined && most.size > 0 ? most.area : null;
}

function shared(one: Rectangle, other: Rectangle): number {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return Math.max(0, width) * Math.max(0, height);
}

function centred(size: Pick<Rectangle, 'width' | 'height'>, area: Rectangle): Rectangle {
  const width = Math.min(size.width, area.width);
  const height = Math.min(size.height, area.height);
  return {
    x: area.x + Math.floor((area.width - width) / 2),
    y: area.y + Math.floor((area.height - height) / 2),
    width,
    height,
  };
}

/** As little as it takes to have it wholly inside. */
function moved(bounds: Rectangle, area: Rectangle): Rectangle {
  const width = Math.min(bounds.width, area.width);
  const height = Math.min(bounds.height, area.height);
  return {
    x: Math.min(Math.max(bounds.x, area.x), area.x + area.width - width),
    y: Math.min(Math.max(bounds.y, area.y), area.y + area.height - height),
    width,
    height,
  };
}
