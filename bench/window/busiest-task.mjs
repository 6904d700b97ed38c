// The longest task of the page's main thread, by the processor time that it took.

/** @typedef {import('@playwright/test').Page} Page */

/**
 * The most processor time that one task of the page's main thread took, in milliseconds: a busy machine doesn't add to it.
 * @param {Page} page
 */
export async function startTrace(page) {
  const session = await page.context().newCDPSession(page);
  /** @type {{ name: string, pid: number, tid: number, tdur?: number, args?: { name?: string } }[]} */
  const events = [];
  session.on('Tracing.dataCollected', ({ value }) =>
    events.push(.../** @type {typeof events} */ (/** @type {unknown} */ (value))),
  );
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel'], excludedCategories: ['*'] },
  });
  return async () => {
    const complete = new Promise((settle) => session.once('Tracing.tracingComplete', settle));
    await session.send('Tracing.end');
    await complete;
    const mains = new Set(
      events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain').map(threadOf),
    );
    const tasks = events.filter((event) => event.name.endsWith('RunTask') && mains.has(threadOf(event)));
    return tasks.reduce((most, { tdur = 0 }) => Math.max(most, tdur), 0) / 1000;
  };
}

/** @param {{ pid: number, tid: number }} event */
function threadOf({ pid, tid }) {
  return `${pid}/${tid}`;
}
