// A neuron is switched off and on again: by key, in Inspect and from the Outline, heard and seen, and undone as one.
import { expect, test } from './fixtures.ts';
import { canvasOf, connection, neuron, open, status, undo } from './support/canvas.ts';
import { cutTexts, seriousFindings } from './support/findings.ts';

test('X switches a neuron off and on; Inspect, the Outline and a screen reader know of it', async ({
  page,
  clickMenu,
  keepScreen,
}) => {
  await open(page, 'XOR 2-2-1');
  await neuron(page, 'h1').click();
  await page.keyboard.press('x');
  const off = canvasOf(page).getByRole('button', { name: 'Neuron h1, switched off', exact: true });
  await expect(off).toBeVisible();
  await expect(status(page)).toContainText('Switched off h1.');
  const inspected = page.getByRole('switch', { name: 'Switched off' });
  await expect(inspected).toBeChecked();
  await expect(connection(page, 'h1', 'y')).toHaveAttribute('aria-description', /Carries nothing/);
  await expect(connection(page, 'h2', 'y')).not.toHaveAttribute('aria-description', /Carries nothing/);
  expect(await seriousFindings(page)).toEqual([]);
  expect(await cutTexts(page, '[role="application"]')).toEqual([]);
  await keepScreen(page, 'switched-off');

  // The lane says it too, unfolded and folded, and its fields switch all of its neurons.
  await page.getByText('Hidden layer 1', { exact: true }).first().click();
  const all = page.getByRole('combobox', { name: 'Switched off' });
  await expect(all.locator('option:checked')).toHaveText('Mixed');
  await page.keyboard.press('h');
  const folded = page.getByRole('button', { name: 'Expand layer h' });
  await expect(folded).toHaveAttribute('aria-description', /1 of 2 neurons is switched off/);
  await page.getByRole('tab', { name: 'Outline' }).click();
  const group = page.getByRole('treeitem', { name: 'Hidden layer 1' });
  await expect(group).toContainText('1 off');
  await expect(group).toHaveAttribute('aria-description', /1 of 2 neurons is switched off/);
  await keepScreen(page, 'switched-off folded');
  await all.selectOption('Yes');
  await expect(group).toContainText('2 off');
  await keepScreen(page, 'switched-off all folded');
  await undo(page).click();
  await expect(all.locator('option:checked')).toHaveText('Mixed');
  await folded.click();

  await page.getByRole('button', { name: 'Neuron y', exact: true }).click();
  await expect(inspected).toBeDisabled();
  await off.click();
  await inspected.click();
  await expect(neuron(page, 'h1')).toBeVisible();
  await expect(undo(page)).toHaveAccessibleName(/Switch on h1/);
  await neuron(page, 'x1').click({ modifiers: ['Control'] });
  await clickMenu('edit.switchOff');
  await expect(status(page)).toContainText('Switched off x1, h1.');
  await page.keyboard.press('Control+z');
  await expect(neuron(page, 'x1')).toBeVisible();
  await expect(neuron(page, 'h1')).toBeVisible();
});
