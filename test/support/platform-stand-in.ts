// A stand-in for the platform in the present session: what a test needs of it, asked anew each time.
import { providePlatform } from '#renderer/platform/create-platform.ts';
import type { Platform } from '#renderer/platform/platform.ts';

export function standInForPlatform(parts: () => object): void {
  providePlatform(() => parts() as Platform);
}
