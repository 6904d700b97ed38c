// The sentence of a problem. Takes the problem by its shape, so that the messages need not know the core.
import { diagnosticWords } from './areas/diagnostic-words.ts';
import type { diagnosticMessages } from './areas/diagnostics.ts';
import { spokenNumber } from './spoken-number.ts';
import type { MessageValues, Translate } from './translator.ts';

type SentenceKey = keyof typeof diagnosticMessages;
/** Codes have a sentence of their own; these are forms of one, chosen here. */
type ChosenForm =
  | 'tooManyValues'
  | 'tooManyUnknownFields'
  | 'belowMinimum'
  | 'layerNoPathToOutput'
  | 'layerNoIncomingWire'
  | 'deadNeurons'
  | 'saturatedNeurons'
  | 'memoryNeededForBatch'
  | 'memoryNotGiven';

export interface SpokenDiagnostic {
  readonly code: Exclude<SentenceKey, ChosenForm>;
  readonly values: MessageValues;
}

export function sentenceOf(translate: Translate, diagnostic: SpokenDiagnostic): string {
  return translate(`diagnostics.${formOf(diagnostic)}`, spokenValues(translate, diagnostic));
}

function formOf({ code, values }: SpokenDiagnostic): SentenceKey {
  if (code === 'tooManyParts' && values.part === 'values') return 'tooManyValues';
  if (code === 'tooManyParts' && values.part === 'unknownFields') return 'tooManyUnknownFields';
  if (code === 'outOfRange' && isOpenAbove(values)) return 'belowMinimum';
  if (code === 'memoryNeeded') return memoryForm(values);
  const ofLayer = typeof values.units === 'number' && values.units > 1;
  if (code === 'noPathToOutput' && ofLayer) return 'layerNoPathToOutput';
  if (code === 'noIncomingWire' && ofLayer) return 'layerNoIncomingWire';
  const several = typeof values.found === 'number' && values.found > 1;
  if (code === 'deadNeuron' && several) return 'deadNeurons';
  if (code === 'saturatedNeuron' && several) return 'saturatedNeurons';
  return code;
}

function memoryForm({ limit, batchSize }: MessageValues): SentenceKey {
  if (limit === undefined) return 'memoryNotGiven';
  return batchSize === undefined ? 'memoryNeeded' : 'memoryNeededForBatch';
}

/** The largest number there is, or that counts whole, says nothing to somebody whose number is too small. */
function isOpenAbove({ found = 0, minimum = 0, maximum = 0 }: MessageValues): boolean {
  return Number(maximum) >= Number.MAX_SAFE_INTEGER && Number(found) < Number(minimum);
}

/** Values that are words of this program, whatever names the user gave. */
function wordNames(code: SpokenDiagnostic['code']): readonly string[] {
  switch (code) {
    case 'wrongType':
      return ['expected'];
    case 'tooManyParts':
      return ['part'];
    case 'lossNeedsActivation':
      return ['loss', 'wanted', 'found'];
    case 'targetOutOfRange':
      return ['loss'];
    case 'delimiterGuessed':
      return ['delimiter'];
    case 'delimiterCutsNothing':
      return ['delimiter', 'better'];
    case 'encodingGuessed':
    case 'tableWrongEncoding':
      return ['encoding'];
    default:
      return [];
  }
}

function spokenValues(translate: Translate, { code, values }: SpokenDiagnostic): MessageValues {
  const words = wordNames(code);
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      if (typeof value === 'number') return [name, spokenNumber(value)];
      return [name, words.includes(name) && isWord(value) ? translate(`diagnosticWords.${value}`) : value];
    }),
  );
}

function isWord(value: string): value is keyof typeof diagnosticWords {
  return Object.hasOwn(diagnosticWords, value);
}
