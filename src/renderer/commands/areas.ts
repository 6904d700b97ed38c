// F6 and Shift+F6: from area to area of the window, in the order in which they stand in the page.

const focusable = 'button, input, select, textarea, [tabindex], a[href]';

export function moveToArea(by: 1 | -1): void {
  const areas = [...document.querySelectorAll<HTMLElement>('[data-area]')].filter((area) => area.offsetParent !== null);
  const at = areas.findIndex((area) => area.contains(document.activeElement));
  const start = at < 0 && by < 0 ? 0 : at;
  for (let distance = 1; distance <= areas.length; distance += 1) {
    const area = areas[(start + by * distance + areas.length * 2) % areas.length];
    const target = area === undefined ? undefined : firstStop(area);
    if (target === undefined) continue;
    target.focus();
    return;
  }
}

/** Where Tab would come in. */
function firstStop(area: HTMLElement): HTMLElement | undefined {
  return [...area.querySelectorAll<HTMLElement>(focusable)].find(
    (each) => each.tabIndex >= 0 && !each.matches(':disabled') && each.checkVisibility({ visibilityProperty: true }),
  );
}
