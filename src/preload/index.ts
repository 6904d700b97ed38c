// Puts the contract's two functions on `window.chainrule`, for the contract's channels alone. Main checks every call.
import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import { callChannels, eventChannels } from '#bridge/channels.ts';
import type { DesktopApi } from '#bridge/contract.ts';

function refuseUnknown(channel: string, channels: readonly string[]): void {
  if (!channels.includes(channel)) throw new Error(`Unknown channel: ${channel}`);
}

const desktopApi: DesktopApi = {
  call(channel, argument) {
    refuseUnknown(channel, callChannels);
    return ipcRenderer.invoke(channel, argument);
  },
  on(channel, listener) {
    refuseUnknown(channel, eventChannels);
    const forward = (_event: IpcRendererEvent, payload: Parameters<typeof listener>[0]): void => listener(payload);
    ipcRenderer.on(channel, forward);
    return () => ipcRenderer.off(channel, forward);
  },
};

contextBridge.exposeInMainWorld('chainrule', desktopApi);
