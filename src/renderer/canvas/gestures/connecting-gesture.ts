// Wiring one part to another, or moving an end of a wire: by dragging, by two clicks, or with the arrows. One gesture at
// a time; Escape cancels it.
import type { NeuronReference } from '#core/network/network.ts';
import { translate } from '#renderer/i18n/i18n.ts';
import { announce, useUi } from '#renderer/state/window/ui-store.ts';
import type { WiringEnd, WiringStart } from '#renderer/state/window/wiring.ts';
import { type Connecting, sameItem, useCanvasView } from '../view/canvas-view.ts';

export interface ConnectingHost {
  /** The end that stays and the one that moves; null: there is no such wire. */
  endsOf(start: WiringStart): Pick<Connecting, 'fixed' | 'loose'> | null;
  connect(start: WiringStart, target: WiringEnd): void;
  refusalFor(start: WiringStart, target: WiringEnd): string | null;
  /** What is under a point of the window that this could be wired to. */
  targetAt(start: WiringStart, clientX: number, clientY: number): WiringEnd | null;
  /** A wire that is dropped where nothing stands gets a new neuron there; elsewhere nothing happens. */
  addNeuronAt(source: NeuronReference, clientX: number, clientY: number): void;
  /** Draws the wire to be, from the end that stays to a point of the window; null takes it away. */
  showLine(connecting: Connecting | null, clientX: number, clientY: number): void;
  showLineTo(connecting: Connecting, target: WiringEnd): void;
}

/** A press that moves less than this is a click. */
const clickDistance = 5;

interface PointerPlace {
  readonly clientX: number;
  readonly clientY: number;
}

export class ConnectingGesture {
  private readonly host: ConnectingHost;
  private pressedAt: PointerPlace = { clientX: 0, clientY: 0 };
  private stopListening: (() => void) | null = null;

  constructor(host: ConnectingHost) {
    this.host = host;
  }

  /** A handle is pressed: it may become a drag or the first of two clicks. */
  press(start: WiringStart, place: PointerPlace): void {
    this.pressedAt = { clientX: place.clientX, clientY: place.clientY };
    this.begin(start, 'drag');
  }

  /** The next part that is clicked, or chosen with the arrows and Enter, is the target. */
  startWithKeyboard(start: WiringStart): void {
    this.begin(start, 'keyboard');
  }

  aim(target: WiringEnd | null): void {
    const { connecting } = useCanvasView.getState();
    if (connecting === null) return;
    const { start, fixed, loose } = connecting;
    const other = sameItem(target, fixed) || sameItem(target, loose) ? null : target;
    if (sameItem(connecting.target, other)) return;
    const refusal = other === null ? null : this.host.refusalFor(start, other);
    useCanvasView.setState({ connecting: { ...connecting, target: other, refusal } });
    if (connecting.by === 'keyboard' && other !== null) this.host.showLineTo(connecting, other);
  }

  /** Connects to the target that is aimed at; when that is refused it says why and stays open. Says whether it is over. */
  finish(): boolean {
    const { connecting } = useCanvasView.getState();
    if (connecting === null || connecting.target === null) {
      this.cancel();
      return true;
    }
    const { refusal } = connecting;
    if (refusal !== null) {
      announce(() => refusal);
      return false;
    }
    this.cancel();
    this.host.connect(connecting.start, connecting.target);
    return true;
  }

  readonly cancel = (): void => {
    this.stopListening?.();
    this.stopListening = null;
    this.host.showLine(null, 0, 0);
    if (useCanvasView.getState().connecting !== null) useCanvasView.setState({ connecting: null });
    if (useUi.getState().connectFrom !== null) useUi.setState({ connectFrom: null });
  };

  private begin(start: WiringStart, by: Connecting['by']): void {
    this.cancel();
    const ends = this.host.endsOf(start);
    if (ends === null) return;
    useCanvasView.setState({ connecting: { start, ...ends, by, target: null, refusal: null } });
    window.addEventListener('pointermove', this.onMove);
    window.addEventListener('pointerup', this.onUp);
    window.addEventListener('click', this.onClick, true);
    window.addEventListener('keydown', this.onKey, true);
    window.addEventListener('pointercancel', this.cancel);
    this.stopListening = () => {
      window.removeEventListener('pointermove', this.onMove);
      window.removeEventListener('pointerup', this.onUp);
      window.removeEventListener('click', this.onClick, true);
      window.removeEventListener('keydown', this.onKey, true);
      window.removeEventListener('pointercancel', this.cancel);
    };
  }

  private aimAt({ start }: Connecting, { clientX, clientY }: PointerPlace): void {
    this.aim(this.host.targetAt(start, clientX, clientY));
  }

  private readonly onMove = (event: PointerEvent): void => {
    const { connecting } = useCanvasView.getState();
    if (connecting === null) return;
    this.host.showLine(connecting, event.clientX, event.clientY);
    this.aimAt(connecting, event);
  };

  private readonly onUp = (event: PointerEvent): void => {
    const { connecting } = useCanvasView.getState();
    if (connecting?.by !== 'drag') return;
    const way = Math.hypot(event.clientX - this.pressedAt.clientX, event.clientY - this.pressedAt.clientY);
    if (way >= clickDistance) {
      swallowClick();
      this.drop(connecting, event);
      return;
    }
    // The click that belongs to this press comes right after it, and is not the second one.
    setTimeout(() => {
      const now = useCanvasView.getState().connecting;
      if (now?.by === 'drag') useCanvasView.setState({ connecting: { ...now, by: 'click' } });
    });
  };

  private drop({ start, target }: Connecting, { clientX, clientY }: PointerPlace): void {
    if (target !== null && this.finish()) return;
    this.cancel();
    if (target === null && start.kind === 'neuron') this.host.addNeuronAt(start.neuron, clientX, clientY);
  }

  private readonly onClick = (event: MouseEvent): void => {
    const { connecting } = useCanvasView.getState();
    if (connecting === null || connecting.by === 'drag') return;
    // Enter on a focused neuron arrives as a click at no place; the keys are handled where the arrows are.
    if (event.detail === 0) return;
    event.preventDefault();
    event.stopPropagation();
    this.aimAt(connecting, event);
    this.finish();
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    const isPressed = useCanvasView.getState().connecting?.by === 'drag';
    if (isPressed) window.addEventListener('pointerup', swallowClick, { capture: true, once: true });
    this.cancel();
    announce(() => translate('canvas.wiringCancelled'));
  };
}

/** Where a drag ends, the browser reports a click on what lies under both its ends. It is not one, and selects nothing. */
function swallowClick(): void {
  const swallow = (event: MouseEvent): void => event.stopPropagation();
  window.addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => window.removeEventListener('click', swallow, true));
}
