import { requireBrowsers } from '../../scripts/browsers';
import { buildAll } from '../../scripts/build';

/** Both browsers before the first test, and the extension as it stands, unless `E2E_DIST` names one that is built. */
export async function setup(): Promise<void> {
  requireBrowsers(['chromium', 'firefox']);
  if (!process.env.E2E_DIST) await buildAll();
}
