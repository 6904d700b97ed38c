// Sentences that all imports share: the reason of a refusal, and the file that was written.
import type { NetworkDocument } from '#core/document/network-document.ts';
import { Unreadable } from '#core/interchange/unreadable.ts';
import type { CommandCall } from '../command.ts';
import { type ExitCode, Failure } from '../failure.ts';

/** @throws Failure with one sentence where the content is refused */
export function readable<Content>(call: CommandCall, read: () => Content): Content {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const sentence = call.translate(`interchange.unreadable_${error.code}`, error.values);
    throw new Failure(2, [`${call.argument}: ${sentence}`]);
  }
}

export function sayImported(call: CommandCall, out: string, { network }: NetworkDocument): ExitCode {
  const { layers, connections } = network;
  if (call.json) call.sayJson(JSON.stringify({ out, layers: layers.length, connections: connections.length }));
  else call.say('cli.written', { file: out });
  return 0;
}
