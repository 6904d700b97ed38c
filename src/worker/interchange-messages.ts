// The messages between the window and the worker that writes exports and reads imports.
import type { Diagnostic } from '#core/diagnostics/diagnostic.ts';
import type { ExportTargetName } from '#core/interchange/export-formats.ts';
import type { ExportedFile, NumberType } from '#core/interchange/exported-file.ts';
import type { NotExportableCode } from '#core/interchange/not-exportable.ts';
import type { Origin } from '#core/interchange/onnx/onnx-import.ts';
import type { ReportWords } from '#core/interchange/page/report.ts';
import type { UnreadableCode } from '#core/interchange/unreadable.ts';
import type { DocumentMessage } from './document-messages.ts';

export type InterchangeJob =
  /** Of the document that was sent before. */
  | {
      readonly kind: 'export';
      readonly target: ExportTargetName;
      readonly type: NumberType;
      /** The name of a saved moment; null: the document as it stands. */
      readonly checkpoint: string | null;
      readonly words: ReportWords;
    }
  | { readonly kind: 'model'; readonly bytes: Uint8Array; readonly name: string }
  /** Into the document that was sent before. */
  | { readonly kind: 'weights'; readonly bytes: Uint8Array }
  /** UTF-8 of the project's document, and the weights that were trained there. */
  | { readonly kind: 'project'; readonly document: Uint8Array; readonly weights: Uint8Array };

export type InterchangeRequest = DocumentMessage | InterchangeJob;

type Values = Readonly<Record<string, string | number>>;

export type InterchangeRefusal =
  | { readonly kind: 'problems'; readonly problems: readonly Diagnostic[] }
  | { readonly kind: 'notExportable'; readonly code: NotExportableCode; readonly values: Values }
  | { readonly kind: 'unreadable'; readonly code: UnreadableCode; readonly values: Values }
  | { readonly kind: 'failed'; readonly detail: string };

export type InterchangeAnswer =
  | { readonly kind: 'files'; readonly files: readonly ExportedFile[] }
  /** All of them, in the order of the layout. */
  | { readonly kind: 'parameters'; readonly parameters: Float64Array }
  /** Its document follows in pieces. */
  | { readonly kind: 'document'; readonly origin: Origin }
  | DocumentMessage
  | InterchangeRefusal;
