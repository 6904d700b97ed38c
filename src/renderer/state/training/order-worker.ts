// A worker for one order at a time: started with it, and ended when another is given or none is wanted.

export class OrderWorker<Order, Event> {
  readonly #open: () => Worker;
  readonly #hear: (event: Event) => void;
  readonly #fail: () => void;
  #worker: Worker | null = null;

  constructor(open: () => Worker, hear: (event: Event) => void, fail: () => void) {
    this.#open = open;
    this.#hear = hear;
    this.#fail = fail;
  }

  start(order: Order): void {
    this.stop();
    const worker = this.#open();
    this.#worker = worker;
    // What an ended one has sent may still be on its way.
    worker.onmessage = ({ data }: MessageEvent<Event>) => this.#worker === worker && this.#hear(data);
    worker.onerror = () => this.#worker === worker && this.#fail();
    worker.postMessage(order);
  }

  stop(): void {
    this.#worker?.terminate();
    this.#worker = null;
  }
}
