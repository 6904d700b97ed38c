// Limits of a training in PyTorch: those who offer it, relay it and read it hold to the same.

/** Bytes of a line that it prints. The largest frame has a million parameters three times, each four bytes in base64. */
export const longestTorchLine = 20 * 1024 * 1024;

/** That share its mini-batches. */
export const mostTorchProcesses = 64;
