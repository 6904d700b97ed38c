// Puts a document together from its pieces, keeps it, and writes it: the writing worker apart from its messages.
import type { NetworkDocument } from '#core/document/network-document.ts';
import { documentBytes, type LearnedSoFar } from './document-bytes.ts';
import { DocumentAssembly } from './document-messages.ts';
import type { WritingAnswer, WritingRequest } from './writing-messages.ts';

export class DocumentWriting {
  readonly #assembly = new DocumentAssembly();
  #next: NetworkDocument | null = null;
  #document: NetworkDocument | null = null;

  /** Null: there is more to come. */
  take(request: WritingRequest): WritingAnswer | null {
    if (request.kind === 'write') return this.#write(request.keepsDataset, request.learned);
    this.#next = this.#assembly.take(request) ?? this.#next;
    return null;
  }

  #write(keepsDataset: boolean, learned: LearnedSoFar | null): WritingAnswer {
    const dataset = this.#document?.dataset ?? null;
    if (this.#next !== null) this.#document = keepsDataset ? { ...this.#next, dataset } : this.#next;
    this.#next = null;
    if (this.#document === null) return { kind: 'failed', detail: 'There is no document yet.' };
    try {
      return { kind: 'written', content: documentBytes(this.#document, learned) };
    } catch (error) {
      return error instanceof RangeError ? { kind: 'tooLong' } : { kind: 'failed', detail: String(error) };
    }
  }
}
