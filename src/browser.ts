/**
 * The one module that loads webextension-polyfill. Worker and extension pages import the API from here; what runs in
 * pages uses `native.ts` instead.
 */
import browser from 'webextension-polyfill';

export { browser };
