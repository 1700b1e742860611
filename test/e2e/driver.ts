/** What the harness needs of a browser beyond what puppeteer offers alike for both. */
import type { Browser, Page } from 'puppeteer-core';

/** Runs `run` where its context is; only values that JSON carries go in and come out. */
export type Evaluate = <A extends readonly unknown[], R>(run: (...args: A) => R, ...args: A) => Promise<Awaited<R>>;

export interface Driver {
  readonly browser: Browser;
  /** `chrome-extension://…` or `moz-extension://…`, without a slash at its end. */
  readonly origin: string;
  /** Hosts the browser itself asks for, whatever extension it has. */
  readonly ownHosts: RegExp | null;
  /** Opens a page of the extension; the tab in front stays in front. */
  openInBackground(url: string): Promise<Page>;
  /** Makes a tab that was opened behind another ready for a screenshot. */
  readyToCapture(page: Page): Promise<void>;
  /** Opens the popup as the toolbar button does, or where that cannot be driven, its page. */
  openPopup(front: Page, url: string): Promise<Page>;
  /** Runs in the background worker, which is started where it was not running. */
  inWorker: Evaluate;
  workerRuns(): Promise<boolean>;
  /** Ends the worker as the browser does with an idle one. */
  stopWorker(): Promise<void>;
  /** Presses the keys of a command, or where the browser cannot be made to notice, raises its event in the worker. */
  command(name: string, front: Page): Promise<void>;
  /**
   * Calls a function with the closed shadow root of the page's first element that matches `selector`.
   * @returns undefined where there is no such element or root
   */
  inClosedRoot<A extends readonly unknown[], R>(
    page: Page,
    selector: string,
    run: (root: ShadowRoot, ...args: A) => R,
    ...args: A
  ): Promise<Awaited<R> | undefined>;
  /** Reloads the extension, as an update does: content scripts in open pages lose the one they belong to. */
  reload(): Promise<void>;
  /** What the page is told of its reader's preferences; those not named go back to none. */
  prefer(page: Page, preferences: Preferences): Promise<void>;
  /** Errors of the extension's own scripts that no page reports. */
  workerErrors(): Promise<readonly string[]>;
}

/** What a reader prefers: the media features of the same names. */
export interface Preferences {
  readonly colorScheme?: 'light' | 'dark';
  readonly reducedMotion?: boolean;
  readonly forcedColors?: boolean;
}

/** A proxy that both browsers use for everything but this machine. */
export interface Proxy {
  readonly port: number;
}

export interface DriverOptions {
  readonly executablePath: string;
  /** The built extension. */
  readonly extension: string;
  /** Null where the browser may reach the network. */
  readonly proxy: Proxy | null;
  readonly viewport: { readonly width: number; readonly height: number };
  readonly headless: boolean;
  /** The folder of a profile to go on with; null starts a new one, which is left nowhere. */
  readonly profile: string | null;
  /** The language that the browser itself is in (BCP 47); null for that of the machine. */
  readonly browserLanguage: string | null;
  /** Null leaves it to the browser. */
  readonly colorScheme: 'light' | 'dark' | null;
  /** A fontconfig file that names the only fonts there are; null for those of the machine. */
  readonly fonts: string | null;
}

/** How long, in ms, something may take that comes at once on an idle machine, beside other browsers on few cores. */
export const PATIENCE = 30_000;

/** Waits until `look` returns something other than undefined, asking every 20 ms; throws after `timeout` ms. */
export async function eventually<T>(what: string, look: () => Promise<T | undefined> | T | undefined, timeout = PATIENCE): Promise<T> {
  const end = performance.now() + timeout;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (performance.now() > end) throw new Error(`waited ${timeout} ms for ${what}`);
    await new Promise((later) => setTimeout(later, 20));
  }
}
