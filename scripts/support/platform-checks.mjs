// Checks of the platform, as far as the scripts care.
import { existsSync } from 'node:fs';

export const isDebian = process.platform === 'linux' && existsSync('/etc/debian_version');
export const isRoot = process.getuid?.() === 0;

export const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);
