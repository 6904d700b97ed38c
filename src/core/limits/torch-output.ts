// Limits of what a Python process that trains prints: the relay in main and the reader in the worker hold to the same.

/** Bytes of a line. The largest frame has a million parameters three times, each four bytes in base64. */
export const longestTorchLine = 20 * 1024 * 1024;
