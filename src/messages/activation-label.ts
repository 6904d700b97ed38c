// The name of an activation function on screen; one of the user's own is called by its expression.
import type { MessageKey } from './catalogue.ts';

type Named<Key> = Key extends `inspector.activation_${infer Kind}` ? Exclude<Kind, 'own'> : never;

/** @param activation a kind of the table, or = and an expression */
export function activationLabel(
  say: (key: MessageKey) => string,
  activation: Named<MessageKey> | `=${string}`,
): string {
  return activation.startsWith('=')
    ? activation.slice(1)
    : say(`inspector.activation_${activation as Named<MessageKey>}`);
}
