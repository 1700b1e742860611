/**
 * Stands in for the browser's i18n in unit tests: reads the English messages as the browsers do. Import it before
 * anything that imports `src/native.ts`.
 */
import messages from '../../../assets/_locales/en/messages.json';

const texts = messages as Readonly<Record<string, { readonly message: string }>>;

export function getMessage(key: string, substitutions: string | readonly string[] = []): string {
  const given = typeof substitutions === 'string' ? [substitutions] : substitutions;
  return (texts[key]?.message ?? '').replace(/\$(\d)/g, (_, n: string) => given[Number(n) - 1] ?? '');
}

Object.assign(globalThis, { browser: { i18n: { getMessage }, runtime: { id: 'test' }, storage: {} } });
