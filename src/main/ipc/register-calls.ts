// Connects the table of handlers to Electron's message channels.
import { ipcMain, type WebContents } from 'electron';
import { type CallChannel, callChannels } from '#bridge/channels.ts';
import { answerCall, type CallHandlers } from './answer-call.ts';

/** @param handlersOf the handlers of the window that the page is in; null when it is gone */
export function registerCalls(
  handlersOf: (page: WebContents) => CallHandlers | null,
  isOwnUrl: (url: string) => boolean,
): void {
  const register = <Channel extends CallChannel>(channel: Channel): void => {
    ipcMain.handle(channel, (event, rawArgument: unknown) => {
      const handlers = handlersOf(event.sender);
      if (handlers === null) throw new Error(`${channel}: refused, the sender has no window.`);
      return answerCall<Channel>(channel, handlers[channel], rawArgument, event.senderFrame, isOwnUrl);
    });
  };
  for (const channel of callChannels) register(channel);
}
