// Makes docs/screenshot.png: the browser edition in Chromium, training the circle. Run after `npm run build`.
import { spawn, spawnSync } from 'node:child_process';
import { chromium } from '@playwright/test';

const port = 4179;
const server = spawn(process.execPath, ['scripts/serve-browser-edition.mjs', '--port', String(port)], {
  stdio: 'inherit',
});
const executablePath = spawnSync('which', ['chromium'], { encoding: 'utf8' }).stdout.trim();
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`http://127.0.0.1:${port}/`, { waitUntil: 'load' });
  await page.getByRole('button', { name: 'Train Circle', exact: true }).click();
  await page.getByRole('radio', { name: 'Gradient' }).click();
  const canvas = page.getByRole('application', { name: 'Network canvas' });
  await page.waitForFunction(
    (element) => Number(element?.getAttribute('data-epoch')) > 120,
    await canvas.elementHandle(),
  );
  await page.screenshot({ path: 'docs/screenshot.png' });
} finally {
  await browser.close();
  server.kill();
}
