// Everything that the window says at this moment, to the eye, to the ear, and on hover: texts, attributes, fields.
import type { Page } from '@playwright/test';

export async function everythingShown(page: Page): Promise<string> {
  const written = await page.evaluate(() => {
    const found: string[] = [];
    for (const element of document.querySelectorAll('body, body *')) {
      if (element.matches('script, style')) continue;
      for (const { name, value } of element.attributes) {
        if (!/^(?:class|style|id|d|x|y|cx|cy|x1|y1|x2|y2|points|transform|viewBox)$/.test(name)) found.push(value);
      }
      if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) found.push(element.value);
      for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE) found.push(node.textContent ?? '');
    }
    return found.join('\n');
  });
  return `${await page.title()}\n${written}\n${await page.locator('body').ariaSnapshot()}`;
}
