// Reasons why a model or weights from elsewhere are refused: a code with the values of its sentence; the words are in src/messages.

export type UnreadableCode =
  | 'cutShort'
  | 'notSafetensors'
  | 'brokenTensor'
  | 'unknownTensorType'
  | 'notOnnx'
  | 'tooLarge'
  | 'externalData'
  | 'unknownOperator'
  | 'unknownForm'
  | 'noSuchValue'
  | 'notFinite'
  | 'noNetwork'
  | 'tensorMissing'
  | 'tensorLeft'
  | 'tensorShape'
  | 'tensorWire';

export class Unreadable extends Error {
  override readonly name = 'Unreadable';
  readonly code: UnreadableCode;
  readonly values: Readonly<Record<string, string | number>>;

  constructor(code: UnreadableCode, values: Readonly<Record<string, string | number>> = {}) {
    super(code);
    this.code = code;
    this.values = values;
  }
}
