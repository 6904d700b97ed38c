// The place in the dock that a tile stands in: which other tiles could stand there, and how to close it.
import { createContext, useContext } from 'react';

export interface TileChoice {
  readonly name: string;
  readonly label: string;
  readonly isHere: boolean;
  readonly choose: () => void;
}

export interface TilePlace {
  readonly choices: readonly TileChoice[];
  /** Null for the only tile. */
  readonly close: (() => void) | null;
}

const TilePlaceContext = createContext<TilePlace>({ choices: [], close: null });

export const TilePlaceProvider = TilePlaceContext.Provider;

export function useTilePlace(): TilePlace {
  return useContext(TilePlaceContext);
}
