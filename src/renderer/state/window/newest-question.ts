// Requests to a worker, one under way at a time: of those that come meanwhile only the newest is sent.

export class NewestQuestion<Question> {
  readonly #send: (question: Question) => void;
  #isUnderWay = false;
  #next: Question | null = null;

  constructor(send: (question: Question) => void) {
    this.#send = send;
  }

  ask(question: Question): void {
    if (this.#isUnderWay) {
      this.#next = question;
      return;
    }
    this.#isUnderWay = true;
    this.#send(question);
  }

  /** The answer has come: what was asked for meanwhile is asked now. */
  answered(): void {
    this.#isUnderWay = false;
    const next = this.#next;
    this.#next = null;
    if (next !== null) this.ask(next);
  }

  /** Nobody will answer any more. */
  forget(): void {
    this.#isUnderWay = false;
    this.#next = null;
  }
}
