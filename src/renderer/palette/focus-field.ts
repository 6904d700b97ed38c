// Sends the keyboard to a field of Inspect by its label, as soon as the field is drawn.

/** Frames after which a field that is not there will not come. */
const mostFrames = 20;

/** @param section the title of the part that holds it, where two parts have a field of that name */
export function focusField(label: string, section: string | null, frame = 0): void {
  const control = controlOf(label, section);
  if (control !== null) {
    control.scrollIntoView({ block: 'center' });
    control.focus();
  } else if (frame < mostFrames) {
    requestAnimationFrame(() => focusField(label, section, frame + 1));
  }
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
