// The names of all channels, apart from their validators, so that preload can be built without zod.

/** From the renderer to main, with an answer. */
export const callChannels = [
  'files:open',
  'files:openPath',
  'files:save',
  'files:export',
  'files:import',
  'files:recents',
  'files:keepPicture',
  'files:forgetRecent',
  'files:startFile',
  'files:giveUp',
  'files:versions',
  'files:readVersion',
  'recovery:list',
  'recovery:keep',
  'recovery:drop',
  'recovery:discard',
  'recovery:place',
  'recovery:move',
  'settings:read',
  'settings:change',
  'torch:find',
  'torch:choose',
  'torch:start',
  'torch:read',
  'torch:say',
  'torch:kept',
  'torch:end',
  'torch:openFolder',
  'window:state',
  'window:menu',
  'window:confirm',
  'window:close',
  'window:openBeside',
  'window:print',
  'window:giveUpPrint',
  'window:editText',
  'window:reportProblem',
  'window:training',
  'window:systemLanguage',
] as const;
export type CallChannel = (typeof callChannels)[number];

/** From main to the renderer. */
export const eventChannels = [
  'menu:command',
  'window:closeRequested',
  'files:openRequested',
  'files:underWay',
  'settings:changed',
] as const;
export type EventChannel = (typeof eventChannels)[number];
