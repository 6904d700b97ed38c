// Sends the keyboard to a field of Inspect by its label.

/** @param section the title of the part that holds it, where two parts have a field of that name */
export function focusField(label: string, section: string | null): void {
  const control = controlOf(label, section);
  control?.scrollIntoView({ block: 'center' });
  control?.focus();
}

function controlOf(label: string, section: string | null): HTMLElement | null {
  const panel = document.querySelector('[data-area="right"]');
  const part = section === null ? panel : partOf(panel, section);
  const labels = [...(part?.querySelectorAll('label') ?? [])];
  return labels.find(({ textContent }) => textContent === label)?.control ?? null;
}

function partOf(panel: Element | null, title: string): Element | null {
  const titles = [...(panel?.querySelectorAll('.disclosure-title') ?? [])];
  return titles.find(({ textContent }) => textContent === title)?.closest('.disclosure') ?? null;
}
