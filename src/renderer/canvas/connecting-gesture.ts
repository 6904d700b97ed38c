// Wiring one neuron to another: by dragging, by two clicks, or with the arrows. One gesture at a time; Escape cancels it.
import type { NeuronReference } from '#core/network/network.ts';
import { sameNeuron, useUi } from '#renderer/state/ui-store.ts';
import { type Connecting, useCanvasView } from './canvas-view.ts';

export interface ConnectingHost {
  connect(source: NeuronReference, target: NeuronReference): void;
  refusalFor(source: NeuronReference, target: NeuronReference): string | null;
  /** The neuron whose disc is under a point of the window. */
  neuronAt(clientX: number, clientY: number): NeuronReference | null;
  /** A wire that is dropped where nothing stands gets a new neuron there; elsewhere nothing happens. */
  addNeuronAt(source: NeuronReference, clientX: number, clientY: number): void;
  /** Draws the wire to be, from the source to a point of the window; null takes it away. */
  showLine(source: NeuronReference | null, clientX: number, clientY: number): void;
  showLineTo(source: NeuronReference, target: NeuronReference): void;
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
  press(source: NeuronReference, place: PointerPlace): void {
    this.cancel();
    this.pressedAt = { clientX: place.clientX, clientY: place.clientY };
    this.begin({ source, by: 'drag', target: null, refusal: null });
  }

  /** The next neuron that is clicked, or chosen with the arrows and Enter, is the target. */
  startWithKeyboard(source: NeuronReference): void {
    this.cancel();
    this.begin({ source, by: 'keyboard', target: null, refusal: null });
  }

  aim(target: NeuronReference | null): void {
    const { connecting } = useCanvasView.getState();
    if (connecting === null) return;
    const other = target !== null && !sameNeuron(target, connecting.source) ? target : null;
    const known = connecting.target !== null && other !== null && sameNeuron(connecting.target, other);
    if (known || connecting.target === other) return;
    const refusal = other === null ? null : this.host.refusalFor(connecting.source, other);
    useCanvasView.setState({ connecting: { ...connecting, target: other, refusal } });
    if (connecting.by === 'keyboard' && other !== null) this.host.showLineTo(connecting.source, other);
  }

  /** Connects to the target that is aimed at; stays open when that is refused. Says whether it is over. */
  finish(): boolean {
    const { connecting } = useCanvasView.getState();
    if (connecting === null || connecting.target === null) {
      this.cancel();
      return true;
    }
    if (connecting.refusal !== null) return false;
    this.cancel();
    this.host.connect(connecting.source, connecting.target);
    return true;
  }

  readonly cancel = (): void => {
    this.stopListening?.();
    this.stopListening = null;
    this.host.showLine(null, 0, 0);
    if (useCanvasView.getState().connecting !== null) useCanvasView.setState({ connecting: null });
    if (useUi.getState().connectFrom !== null) useUi.setState({ connectFrom: null });
  };

  private begin(connecting: Connecting): void {
    useCanvasView.setState({ connecting });
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

  private readonly onMove = (event: PointerEvent): void => {
    const { connecting } = useCanvasView.getState();
    if (connecting === null) return;
    this.host.showLine(connecting.source, event.clientX, event.clientY);
    this.aim(this.host.neuronAt(event.clientX, event.clientY));
  };

  private readonly onUp = (event: PointerEvent): void => {
    const { connecting } = useCanvasView.getState();
    if (connecting?.by !== 'drag') return;
    const way = Math.hypot(event.clientX - this.pressedAt.clientX, event.clientY - this.pressedAt.clientY);
    if (way >= clickDistance) {
      this.drop(connecting, event);
      return;
    }
    // The click that belongs to this press comes right after it, and is not the second one.
    setTimeout(() => {
      const now = useCanvasView.getState().connecting;
      if (now?.by === 'drag') useCanvasView.setState({ connecting: { ...now, by: 'click' } });
    });
  };

  private drop({ source, target }: Connecting, { clientX, clientY }: PointerPlace): void {
    if (target !== null && this.finish()) return;
    this.cancel();
    if (target === null) this.host.addNeuronAt(source, clientX, clientY);
  }

  private readonly onClick = (event: MouseEvent): void => {
    const { connecting } = useCanvasView.getState();
    if (connecting === null || connecting.by === 'drag') return;
    // Enter on a focused neuron arrives as a click at no place; the keys are handled where the arrows are.
    if (event.detail === 0) return;
    event.preventDefault();
    event.stopPropagation();
    this.aim(this.host.neuronAt(event.clientX, event.clientY));
    this.finish();
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.cancel();
  };
}
