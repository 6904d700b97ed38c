// Sentences while the other end of a wire is chosen: what is being wired, which keys choose, that there is no choice.
import type { Translate } from '#messages/translator.ts';
import type { WiringEnd } from '#renderer/state/window/wiring.ts';
import { type NetworkFacts, nameIn } from '../geometry/network-nodes.ts';
import type { Connecting } from '../view/canvas-view.ts';

/** For the canvas, where the arrows choose. */
export function howToChoose(t: Translate, facts: NetworkFacts, connecting: Connecting): string {
  return t(`canvas.${keyOf(connecting)}`, namesOf(facts, connecting));
}

/** For a list, where Enter chooses. */
export function howToChooseInList(t: Translate, facts: NetworkFacts, connecting: Connecting): string {
  return t(`outline.${keyOf(connecting)}`, namesOf(facts, connecting));
}

export function noChoice(t: Translate, facts: NetworkFacts, { start, fixed }: Connecting): string {
  if (start.kind === 'wireEnd') return t('canvas.noOtherEnd');
  const name = nameOfEnd(facts, fixed);
  return t(start.kind === 'layer' ? 'canvas.noTargetLayer' : 'canvas.noTarget', { name });
}

function keyOf({ start }: Connecting): 'connecting' | 'connectingLayer' | 'movingSource' | 'movingTarget' {
  if (start.kind === 'neuron') return 'connecting';
  if (start.kind === 'layer') return 'connectingLayer';
  return start.end === 'source' ? 'movingSource' : 'movingTarget';
}

/** Of a new wire the end that it comes from, of another both its ends. */
function namesOf(
  facts: NetworkFacts,
  { start, fixed, loose }: Connecting,
): Record<'name' | 'source' | 'target', string> {
  const [fixedName, looseName] = [nameOfEnd(facts, fixed), loose === null ? '' : nameOfEnd(facts, loose)];
  const isSourceMoved = start.kind === 'wireEnd' && start.end === 'source';
  return {
    name: fixedName,
    source: isSourceMoved ? looseName : fixedName,
    target: isSourceMoved ? fixedName : looseName,
  };
}

function nameOfEnd(facts: NetworkFacts, end: WiringEnd): string {
  return end.kind === 'neuron' ? nameIn(facts, end.neuron) : (facts.layers.get(end.layer)?.name ?? '');
}
