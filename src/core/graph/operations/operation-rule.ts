// The contract of an operation: its forward rule and its backward rule stand side by side in one file.
import type { Operation, OperationIndex, OperationKind } from '../computation-graph.ts';
import type { Trace } from '../trace.ts';

export interface OperationRule<Kind extends OperationKind> {
  /** Fills the operation's value from the values it reads. */
  forward(operation: Extract<Operation, { kind: Kind }>, index: OperationIndex, trace: Trace): void;
  /** Adds the operation's share to the gradients of what it reads; its own gradient is complete by then. */
  backward(operation: Extract<Operation, { kind: Kind }>, index: OperationIndex, trace: Trace): void;
}
