// The process asks a training to stop in three ways, and each ends it cleanly.
import { describe, expect, it, vi } from 'vitest';
import { processIo } from '../../src/cli/io.ts';

const io = processIo();

describe('a process that is asked to end', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('by %s tells the command, and stops telling', (signal) => {
    const listener = vi.fn();
    const before = process.listenerCount(signal);
    const stopListening = io.onInterrupt(listener);
    process.emit(signal);
    expect(listener).toHaveBeenCalledTimes(1);
    stopListening();
    expect(process.listenerCount(signal)).toBe(before);
  });

  it('ends at a second Ctrl+C as usual, and not because a closing terminal asks twice', () => {
    const before = process.listenerCount('SIGINT');
    const stopListening = io.onInterrupt(() => undefined);
    for (const signal of ['SIGINT', 'SIGHUP', 'SIGTERM'] as const) process.emit(signal);
    expect(process.listenerCount('SIGINT')).toBe(before);
    expect(process.listenerCount('SIGTERM')).toBeGreaterThan(0);
    expect(process.listenerCount('SIGHUP')).toBeGreaterThan(0);
    stopListening();
  });
});

it('standard output has lost nothing when nobody reads on', async () => {
  process.stdout.emit('error', Object.assign(new Error('closed'), { code: 'EPIPE' }));
  expect(await io.lostOutput()).toBeNull();
  const failed = processIo();
  const error = Object.assign(new Error('full'), { code: 'ENOSPC' });
  process.stdout.emit('error', error);
  expect(await failed.lostOutput()).toBe(error);
  process.stdout.removeAllListeners('error');
});
