// Opener of a field or a list on what is selected: in the Outline while that has the keyboard, else on the canvas.
import { type ViewportControl, viewportControl } from './viewport-control.ts';

type FieldOpener = Pick<ViewportControl, 'rename' | 'writeNote' | 'chooseActivation'>;

interface OutlineFields extends FieldOpener {
  hasKeyboard(): boolean;
}

let outline: OutlineFields | null = null;

/** The Outline that is shown, or null when it goes. */
export function setOutlineFields(next: OutlineFields | null): void {
  outline = next;
}

export function fieldOpener(): FieldOpener | null {
  return outline?.hasKeyboard() === true ? outline : viewportControl();
}
