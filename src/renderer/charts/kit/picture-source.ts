// Source of the picture that a tile gives away: the chart in it.
import type { RefObject } from 'react';

/** Filled by a chart that is drawn, with a function that gives it as a PNG address. */
export type PictureSource = RefObject<(() => string) | null>;
