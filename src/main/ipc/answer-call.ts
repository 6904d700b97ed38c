// Answers one call of the renderer: the sender is checked first, then the argument, then what the handler made of it.
import type { CallChannel } from '#bridge/channels.ts';
import { type CallArgument, type CallResult, calls } from '#bridge/contract.ts';

export type CallHandler<Channel extends CallChannel> = (
  argument: CallArgument<Channel>,
) => CallResult<Channel> | Promise<CallResult<Channel>>;

/** A channel without a handler does not compile. */
export type CallHandlers = { readonly [Channel in CallChannel]: CallHandler<Channel> };

/** The handlers of one area, such as `files`. */
export type CallHandlersOf<Area extends string> = Pick<CallHandlers, Extract<CallChannel, `${Area}:${string}`>>;

/** The part of a frame that the check needs; null when the frame is gone already. */
export interface Sender {
  readonly url: string;
  readonly parent: unknown;
}

export async function answerCall<Channel extends CallChannel>(
  channel: Channel,
  handler: CallHandler<Channel>,
  rawArgument: unknown,
  sender: Sender | null,
  isOwnUrl: (url: string) => boolean,
): Promise<CallResult<Channel>> {
  if (sender === null || sender.parent !== null || !isOwnUrl(sender.url)) {
    throw new Error(`${channel}: refused, the sender is not the app's own page.`);
  }
  const argument = calls[channel].argument.safeParse(rawArgument);
  if (!argument.success) throw new Error(`${channel}: the argument is not valid. ${argument.error.message}`);
  const result = await handler(argument.data as CallArgument<Channel>);
  return calls[channel].result.parse(result) as CallResult<Channel>;
}
