// Contents of the discs: what was chosen, as far as the neurons of this document have maps.
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { useWithheld } from '#renderer/state/window/withheld-store.ts';
import { mapQuestion } from '../numbers/map-question.ts';
import { type NeuronsShow, useCanvasView } from './canvas-view.ts';

export function useNeuronsShow(): NeuronsShow {
  const chosen = useCanvasView((state) => state.neuronsShow);
  const hasMaps = useHasMaps();
  const areKeptBack = useWithheld(({ level }) => level === 'computed');
  return hasMaps && !areKeptBack ? chosen : 'value';
}

export function useHasMaps(): boolean {
  return useDocument(({ document }) => mapQuestion(document) !== null);
}

/** Of the neurons of one layer. */
export function useShowsMap(layer: string): boolean {
  const isChosen = useNeuronsShow() === 'map';
  const hasMap = useDocument(({ document }) => mapQuestion(document)?.layers.has(layer) === true);
  return isChosen && hasMap;
}

const none: ReadonlySet<string> = new Set();

/** All layers whose discs are to hold maps. */
export function useMappedLayers(): ReadonlySet<string> {
  const isChosen = useNeuronsShow() === 'map';
  const layers = useDocument(({ document }) => mapQuestion(document)?.layers);
  return isChosen && layers !== undefined ? layers : none;
}
