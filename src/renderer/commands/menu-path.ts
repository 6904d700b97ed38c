// Path of a command through the menus.
import type { MessageKey } from '#messages/catalogue.ts';
import { type MenuPlan, menuPlans } from './menu-plan.ts';

/** From the menu's title on; null for a command that no menu has. */
export function menuPathOf(id: string, plans: readonly MenuPlan[] = menuPlans): readonly MenuPlan[] | null {
  for (const plan of plans) {
    if (plan.items.includes(id)) return [plan];
    const below = menuPathOf(
      id,
      plan.items.filter((item) => typeof item !== 'string'),
    );
    if (below !== null) return [plan, ...below];
  }
  return null;
}

/** The menus without whose names the command's label says too little: Wires Show, Weight. */
export function labelContextOf(id: string): readonly MessageKey[] {
  return (menuPathOf(id) ?? [])
    .filter((menu) => menu.id.includes('.') || menu.id === 'insert')
    .map(({ label }) => label);
}
