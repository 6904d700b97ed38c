// A click on a number: Explain opens, and what the number belongs to is selected and takes the keyboard for the next key.
import type { MouseEvent } from 'react';
import type { ExplanationTarget } from '#core/explain/explanation-target.ts';
import { openExplain, select, useUi } from '#renderer/state/window/ui-store.ts';
import { focusItem, type PointedItem } from '../view/canvas-view.ts';
import { extendsSelection, withNeuron, withWire } from './selecting.ts';

/** @param owner null: the number belongs to no part of the drawing */
export function explainNumber(event: MouseEvent, target: ExplanationTarget, owner: PointedItem | null): void {
  event.stopPropagation();
  if (owner !== null) {
    const { selection } = useUi.getState();
    const extend = extendsSelection(event);
    const isNeuron = owner.kind === 'neuron';
    select(isNeuron ? withNeuron(selection, owner.neuron, extend) : withWire(selection, owner.wire, extend));
    focusItem(owner);
  }
  openExplain(target);
}
