// The messages between the window and the worker that writes a PyTorch project and reads what its training prints.
import type { ExportedFile, NumberType } from '#core/interchange/exported-file.ts';
import type { RunState } from '#core/training/run-state.ts';
import type { FrameNumbers, RunEvent } from '#core/training/training-messages.ts';
import type { DocumentMessage } from './document-messages.ts';
import type { InterchangeRefusal } from './interchange-messages.ts';

export type TorchRequest =
  | DocumentMessage
  /** Asks for the project of the document that was sent before, which goes on from this state. */
  | { readonly kind: 'project'; readonly state: RunState; readonly type: NumberType }
  /** What the process has printed, as bytes that may end within a line. */
  | { readonly kind: 'output'; readonly bytes: Uint8Array }
  /** The state that the process has kept, after it paused or was done; null: none. */
  | { readonly kind: 'kept'; readonly bytes: Uint8Array | null }
  /** The process is no more; what it kept last, and what it said of its end. */
  | { readonly kind: 'ended'; readonly bytes: Uint8Array | null; readonly end: TorchEnd }
  /** The window has painted the last frame. */
  | { readonly kind: 'framePainted'; readonly numbers: FrameNumbers };

/** `silence`: nothing was heard of it for too long. */
export interface TorchEnd {
  readonly reason: 'died' | 'silence' | 'flood';
  readonly detail: string;
}

export type TorchAnswer =
  | { readonly kind: 'files'; readonly files: readonly ExportedFile[] }
  | InterchangeRefusal
  /** The process has loaded everything and has begun. */
  | { readonly kind: 'begun' }
  /** The process stands still or is done, and has kept its state, which is asked for. */
  | { readonly kind: 'left'; readonly isDone: boolean }
  /** It has printed what it should not. */
  | { readonly kind: 'strange'; readonly detail: string }
  | RunEvent;
