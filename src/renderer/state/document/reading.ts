// Reads a file's text: a small one at once, a large one in a worker that lives as long as that takes and can be given up.
import { makingDataset } from '#core/data/dataset-of.ts';
import { type ParsedDocument, parseDocument } from '#core/document/file/parse-document.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { layOutParameters } from '#core/network/parameter-layout.ts';
import { inSession } from '#renderer/signals/session.ts';
import { DocumentAssembly, type ReadingAnswer } from '../../../worker/document-messages.ts';
import { compiledDocument } from '../stores/compiled-document.ts';
import { inStretches, nextTurn } from '../window/in-stretches.ts';
import { partOf, type Tell } from '../window/progress-store.ts';
import { fetchTableOf } from './data-at-hand.ts';

/** UTF-16 units that are read in some hundredths of a second. */
const smallText = 700_000;

/** The worker's part of the work, the way into the window, and what the window makes of it: as shares of the whole. */
const readShare = 0.6;
const arrivedShare = 0.9;

/** @param signal gives it up: null. Where no worker can work, the window reads. */
export async function readInTurns(
  text: string,
  signal: AbortSignal,
  tell: Tell = () => undefined,
): Promise<ParsedDocument | null> {
  const isSmall = text.length <= smallText || typeof Worker === 'undefined';
  const read = isSmall ? 'broken' : await readByWorker(text, signal, partOf(tell, readShare, arrivedShare));
  const parsed = read === 'broken' ? parseDocument(text) : read;
  if (parsed === null || 'problems' in parsed) return parsed;
  await fetchTableOf(parsed.document.dataset);
  if (read !== 'broken') await prepare(parsed.document);
  return signal.aborted ? null : parsed;
}

/** What every view of it asks for first is made in turns of their own: it is remembered. */
async function prepare(document: NetworkDocument): Promise<void> {
  const { dataset, training, network } = document;
  if (dataset !== null) await inStretches(makingDataset(dataset, training));
  for (const make of [() => layOutParameters(network), () => compiledDocument(document)]) {
    await nextTurn();
    make();
  }
}

const atHand = inSession((): { worker: Worker | null } => ({ worker: null }));

/** The worker starts while the user still chooses the file, and is there when that turns out to be large. */
export async function withReaderAtHand<Result>(work: () => Promise<Result>): Promise<Result> {
  const own = atHand();
  if (typeof Worker !== 'undefined') {
    const reader = startReader();
    // Whoever reads starts another one, and hears what is wrong with it.
    reader.onerror = () => {
      own.worker = null;
    };
    own.worker = reader;
  }
  try {
    return await work();
  } finally {
    own.worker?.terminate();
    own.worker = null;
  }
}

function startReader(): Worker {
  return new Worker(new URL('../../../worker/reading.worker.ts', import.meta.url), { type: 'module' });
}

function takeReader(): Worker {
  const own = atHand();
  const worker = own.worker ?? startReader();
  own.worker = null;
  return worker;
}

function readByWorker(text: string, signal: AbortSignal, tell: Tell): Promise<ParsedDocument | null | 'broken'> {
  const worker = takeReader();
  const assembly = new DocumentAssembly();
  const answer = new Promise<ParsedDocument | null | 'broken'>((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<ReadingAnswer>) => {
      if (data.kind === 'refused') resolve({ problems: data.problems });
      else {
        if (data.kind !== 'whole') tell(data.kind === 'items' ? data.share : 0);
        const document = assembly.take(data);
        if (document !== null) resolve({ document });
      }
    };
    worker.onerror = () => resolve('broken');
    signal.addEventListener('abort', () => resolve(null));
    worker.postMessage(text);
  });
  return answer.finally(() => worker.terminate());
}
