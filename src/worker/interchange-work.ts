// Writes exports and reads imports: the interchange worker apart from its messages.
import { documentAt } from '#core/checkpoints/checkpoint-of.ts';
import { checkpointMisfit } from '#core/document/checkpoints/misfit.ts';
import { parseDocument } from '#core/document/file/parse-document.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { exportedModel, isExportable } from '#core/interchange/exported-model.ts';
import { withTrainedWeights } from '#core/interchange/import-project.ts';
import { NotExportable } from '#core/interchange/not-exportable.ts';
import { importOnnx, type Origin } from '#core/interchange/onnx/onnx-import.ts';
import { exportWriters } from '#core/interchange/targets.ts';
import { parametersFrom } from '#core/interchange/tensors/put-tensors.ts';
import { readSafetensors } from '#core/interchange/tensors/safetensors.ts';
import { Unreadable } from '#core/interchange/unreadable.ts';
import { DocumentAssembly, documentMessages, isOfDocument } from './document-messages.ts';
import type {
  InterchangeAnswer,
  InterchangeJob,
  InterchangeRefusal,
  InterchangeRequest,
} from './interchange-messages.ts';

export class InterchangeWork {
  readonly #assembly = new DocumentAssembly();
  #document: NetworkDocument | null = null;

  /** Nothing comes back for the pieces of a document. */
  *take(request: InterchangeRequest): Generator<InterchangeAnswer> {
    if (isOfDocument(request)) {
      this.#document = this.#assembly.take(request);
      return;
    }
    try {
      yield* this.#answers(request);
    } catch (error) {
      yield refusalOf(error);
    }
  }

  *#answers(job: InterchangeJob): Generator<InterchangeAnswer> {
    switch (job.kind) {
      case 'export':
        return yield exported(this.#known(), job);
      case 'weights':
        return yield {
          kind: 'parameters',
          parameters: parametersFrom(this.#known().network, readSafetensors(job.bytes)),
        };
      case 'model': {
        const imported = importOnnx(job.bytes, job.name);
        if ('problems' in imported) return yield { kind: 'problems', problems: imported.problems };
        return yield* documentAnswers(imported.document, imported.origin);
      }
      case 'project': {
        const parsed = parseDocument(new TextDecoder('utf-8').decode(job.document));
        if ('problems' in parsed) return yield { kind: 'problems', problems: parsed.problems };
        return yield* documentAnswers(withTrainedWeights(parsed.document, job.weights), 'document');
      }
    }
  }

  #known(): NetworkDocument {
    if (this.#document === null) throw new Error('There is no document yet.');
    return this.#document;
  }
}

function* documentAnswers(document: NetworkDocument, origin: Origin): Generator<InterchangeAnswer> {
  yield { kind: 'document', origin };
  yield* documentMessages(document);
}

function exported(document: NetworkDocument, job: InterchangeJob & { kind: 'export' }): InterchangeAnswer {
  const { target, type, words } = job;
  const checkpoint = document.checkpoints?.find(({ name }) => name === job.checkpoint) ?? null;
  const misfit = checkpoint === null ? null : checkpointMisfit(checkpoint, document.network);
  if (misfit !== null) return { kind: 'problems', problems: [{ ...misfit, place: {} }] };
  const model = exportedModel(checkpoint === null ? document : documentAt(document, checkpoint));
  if (!isExportable(model)) return { kind: 'problems', problems: model.problems };
  return { kind: 'files', files: exportWriters[target](model, { type, checkpoint, words }) };
}

export function refusalOf(error: unknown): InterchangeRefusal {
  if (error instanceof Unreadable) return { kind: 'unreadable', code: error.code, values: error.values };
  if (error instanceof NotExportable) return { kind: 'notExportable', code: error.code, values: error.values };
  return { kind: 'failed', detail: String(error) };
}
