// The list of activation functions for one layer, opened at its chip; a letter chooses as well as a click.

import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { type Activation, type ActivationKind, activationKinds } from '#core/layers/activation-functions.ts';
import { firstOwnActivation, isOwnActivation } from '#core/layers/own-activation.ts';
import { hasActivation } from '#core/network/layer-definitions.ts';
import type { DenseLayer } from '#core/network/network.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { announce, rightShown, useUi } from '#renderer/state/window/ui-store.ts';
import { cycle } from '../geometry/canvas-navigation.ts';
import type { NetworkFacts } from '../geometry/network-nodes.ts';
import { canvasActions } from '../gestures/canvas-actions.ts';
import { focusItem, useCanvasView } from '../view/canvas-view.ts';
import styles from './activation.module.css';
import { activationChipId } from './activation-chip.tsx';

/** The frequent ones, which come first, by the physical key, since a Korean keyboard types other letters. */
const keys: { readonly [Kind in ActivationKind]?: string } = {
  relu: 'KeyR',
  tanh: 'KeyT',
  sigmoid: 'KeyS',
  linear: 'KeyL',
  softmax: 'KeyX',
};

const frequent = Object.keys(keys) as readonly ActivationKind[];
const choices: readonly { readonly kind: ActivationKind; readonly key?: string }[] = [
  ...frequent,
  ...activationKinds.filter((kind) => keys[kind] === undefined),
].map((kind) => ({ kind, ...(keys[kind] && { key: keys[kind] }) }));

export function ActivationMenu({ facts }: { readonly facts: NetworkFacts }) {
  const open = useCanvasView((state) => state.activationMenu);
  const layer = open === null ? undefined : facts.layers.get(open);
  if (!hasActivation(layer)) return null;
  const dismiss = (): void => useCanvasView.setState({ activationMenu: null });
  const onClose = (): void => close(layer);
  const anchor = activationChipId(layer.id);
  return <ActivationChoices key={layer.id} layer={layer} anchor={anchor} onClose={onClose} onDismiss={dismiss} />;
}

function close(layer: DenseLayer): void {
  useCanvasView.setState({ activationMenu: null });
  const { focus } = useCanvasView.getState();
  focusItem(focus?.kind === 'neuron' ? focus : { kind: 'neuron', neuron: { layer: layer.id, unit: 0 } });
}

interface ActivationChoicesProps {
  readonly layer: DenseLayer;
  /** Id of the element it opens at. */
  readonly anchor: string;
  /** It was chosen or left by key: the keyboard goes back to where it came from. */
  readonly onClose: () => void;
  /** Something else was pressed. */
  readonly onDismiss: () => void;
}

export function ActivationChoices({ layer, anchor, onClose, onDismiss }: ActivationChoicesProps) {
  const t = useTranslate();
  const menu = useRef<HTMLDivElement>(null);
  const place = usePlaceAt(menu, anchor);
  useCloseOutside(menu, onDismiss);
  const choose = async (kind: Activation): Promise<void> => {
    const refusal = canvasActions.activationRefusal(layer.id, kind);
    if (refusal !== null) {
      announce(() => refusal);
      return;
    }
    onClose();
    if (kind !== layer.activation) await canvasActions.setActivation(layer.id, kind);
  };
  const isOwn = isOwnActivation(layer.activation);
  /** Its expression is written in Inspect, where both curves are. */
  const chooseOwn = async (): Promise<void> => {
    await choose(isOwn ? layer.activation : firstOwnActivation);
    useUi.setState(rightShown('inspect'));
  };
  return (
    <div
      ref={menu}
      className={`${styles.menu} nowheel nopan nodrag`}
      role="menu"
      tabIndex={-1}
      aria-label={t('canvas.activationMenu', { name: layer.name })}
      style={place}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape' || event.key === 'Tab') onClose();
        if (event.key === 'ArrowDown') moveFocus(menu.current, 1);
        if (event.key === 'ArrowUp') moveFocus(menu.current, -1);
        const byLetter = choices.find((each) => each.key === event.code);
        if (byLetter !== undefined) void choose(byLetter.kind);
        if (event.key !== 'Enter' && event.key !== ' ') event.preventDefault();
      }}
    >
      {choices.map(({ kind, key }) => {
        const refusal = canvasActions.activationRefusal(layer.id, kind);
        return (
          <button
            key={kind}
            type="button"
            role="menuitemradio"
            tabIndex={-1}
            aria-checked={kind === layer.activation}
            aria-disabled={refusal !== null}
            aria-description={refusal ?? undefined}
            title={refusal ?? undefined}
            onClick={() => void choose(kind)}
          >
            <span>{t(`inspector.activation_${kind}`)}</span>
            {key !== undefined && <kbd>{key.slice(3)}</kbd>}
          </button>
        );
      })}
      <button type="button" role="menuitemradio" tabIndex={-1} aria-checked={isOwn} onClick={() => void chooseOwn()}>
        <span>{t('inspector.activation_own')}</span>
      </button>
    </div>
  );
}

/** Under the chip, pushed back inside the canvas where there is no room. */
function usePlaceAt(menu: React.RefObject<HTMLElement | null>, anchor: string): { left: number; top: number } {
  const [place, setPlace] = useState({ left: 0, top: 0 });
  useLayoutEffect(() => {
    const element = menu.current;
    const area = element?.offsetParent?.getBoundingClientRect();
    const chip = document.getElementById(anchor)?.getBoundingClientRect();
    if (element === null || area === undefined) return;
    const left = (chip?.left ?? area.left + area.width / 2) - area.left;
    const top = (chip?.bottom ?? area.top + area.height / 2) - area.top + 4;
    setPlace({
      left: Math.max(8, Math.min(left, area.width - element.offsetWidth - 8)),
      top: Math.max(8, Math.min(top, area.height - element.offsetHeight - 8)),
    });
    const present = element.querySelector<HTMLElement>('[aria-checked="true"]');
    (present ?? element).focus({ preventScroll: true });
  }, [menu, anchor]);
  return place;
}

function useCloseOutside(menu: React.RefObject<HTMLElement | null>, onDismiss: () => void): void {
  const dismiss = useRef(onDismiss);
  dismiss.current = onDismiss;
  useEffect(() => {
    const onPointerDown = (event: PointerEvent): void => {
      const inside = event.target instanceof Node && menu.current?.contains(event.target);
      if (!inside) dismiss.current();
    };
    window.addEventListener('pointerdown', onPointerDown, true);
    return () => window.removeEventListener('pointerdown', onPointerDown, true);
  }, [menu]);
}

function moveFocus(menu: HTMLElement | null, by: 1 | -1): void {
  const items = [...(menu?.querySelectorAll<HTMLElement>('[role="menuitemradio"]') ?? [])];
  const present = items.find((item) => item === document.activeElement);
  cycle(items, present, by)?.focus({ preventScroll: true });
}
