// Choices for an export.
import type { Checkpoint } from '#core/document/checkpoints/checkpoint.ts';
import type { NumberType } from './exported-file.ts';
import type { ReportWords } from './page/report.ts';

/** Those that a user makes; a checkpoint brings the state of its run along. */
export type ExportChoiceName = 'type' | 'checkpoint';

export interface ExportChoices {
  readonly type: NumberType;
  /** The moment from whose run a training goes on; the document is as it was then. Null: it begins afresh. */
  readonly checkpoint: Checkpoint | null;
  /** Of the report. */
  readonly words: ReportWords;
  /** The optimizer's rule is written out even where PyTorch has it. Absent: only where it has none. */
  readonly writtenOptimizer?: boolean;
}
