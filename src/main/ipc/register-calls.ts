// Connects the table of handlers to Electron's message channels.
import { ipcMain } from 'electron';
import { type CallChannel, callChannels } from '#bridge/channels.ts';
import { answerCall, type CallHandlers } from './answer-call.ts';

export function registerCalls(handlers: CallHandlers, isOwnUrl: (url: string) => boolean): void {
  const register = <Channel extends CallChannel>(channel: Channel): void => {
    ipcMain.handle(channel, (event, rawArgument: unknown) =>
      answerCall<Channel>(channel, handlers[channel], rawArgument, event.senderFrame, isOwnUrl),
    );
  };
  for (const channel of callChannels) register(channel);
}
