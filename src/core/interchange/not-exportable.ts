// Reasons why a sound document can't leave by a target; the words are in src/messages.

export type NotExportableCode = 'noHistory' | 'tooManyWires' | 'unknownSetting';

export class NotExportable extends Error {
  override readonly name = 'NotExportable';
  readonly code: NotExportableCode;
  readonly values: Readonly<Record<string, string | number>>;

  constructor(code: NotExportableCode, values: Readonly<Record<string, string | number>> = {}) {
    super(code);
    this.code = code;
    this.values = values;
  }
}
