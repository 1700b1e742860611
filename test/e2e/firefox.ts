/**
 * Firefox, driven over WebDriver BiDi. What that cannot reach (the background page, the extension's shortcuts) is
 * reached from the browser window's own scope, which `--remote-allow-system-access` opens (Firefox 138 and later).
 */
import puppeteer, { type Page } from 'puppeteer-core';
import { type Driver, type DriverOptions, type Evaluate, eventually } from './driver';

/** The id in the Firefox manifest, and the UUID that a new profile is told to give it. */
const ID = 'backgrounder@example.org';
const UUID = '5b0a7c1e-8d2f-4c36-9a41-c0ffee15600d';

/** The parts of WebDriver BiDi (W3C) used here beyond puppeteer's own. */
interface Bidi {
  send(method: string, params: object): Promise<{ readonly result: Record<string, unknown> }>;
}
interface Context {
  readonly context: string;
  readonly url: string;
}
interface RemoteNode {
  readonly sharedId: string;
  readonly value?: { readonly shadowRoot?: RemoteNode | null };
}
type ScriptResult =
  | { readonly type: 'success'; readonly result: { readonly type: string; readonly value?: unknown; readonly sharedId?: string } }
  | { readonly type: 'exception'; readonly exceptionDetails: { readonly text: string } };

/** What the functions below use of the browser window's scope (Gecko internals, as of Firefox 153). */
interface MessageManager {
  loadFrameScript(url: string, delayed: boolean): void;
  addMessageListener(name: string, listener: (message: { readonly data: unknown }) => void): void;
  removeMessageListener(name: string, listener: unknown): void;
}
interface GeckoExtension {
  readonly backgroundState: 'starting' | 'running' | 'suspending' | 'stopped';
  readonly backgroundContext: { readonly xulBrowser: { readonly messageManager: MessageManager } };
  wakeupBackground(): Promise<void>;
  terminateBackground(options: { readonly disableResetIdleForTest: boolean }): Promise<void>;
}
interface TextInputProcessor {
  beginInputTransactionForTests(window: unknown): boolean;
  keydown(event: KeyboardEvent): void;
  keyup(event: KeyboardEvent): void;
}
interface ScriptError {
  readonly sourceName: string;
  readonly lineNumber: number;
  readonly errorMessage: string;
  readonly flags: number;
}
declare const WebExtensionPolicy: { getByID(id: string): { readonly extension: GeckoExtension } };
declare const Services: {
  readonly console: { getMessageArray(): readonly object[] };
  readonly locale: { availableLocales: readonly string[]; requestedLocales: readonly string[] };
  readonly prefs: { setIntPref(name: string, value: number): void; clearUserPref(name: string): void };
};
declare const Cc: Record<string, { createInstance(type: unknown): TextInputProcessor }>;
declare const Ci: {
  readonly nsITextInputProcessor: unknown;
  readonly nsIScriptError: { readonly warningFlag: number } & (new () => ScriptError);
};
declare const ChromeUtils: {
  importESModule(url: string): { readonly AddonManager: { getAddonByID(id: string): Promise<{ reload(): Promise<void> }> } };
};
declare const gBrowser: {
  readonly tabs: readonly { readonly linkedBrowser: { readonly currentURI: { readonly spec: string }; docShellIsActive: boolean } }[];
};

export async function firefox(options: DriverOptions): Promise<Driver> {
  const proxy = options.proxy && {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': options.proxy.port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': options.proxy.port,
  };
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: options.executablePath,
    headless: options.headless,
    defaultViewport: options.headless ? options.viewport : null,
    args: ['--remote-allow-system-access'],
    ...(options.profile !== null && { userDataDir: options.profile }),
    // Lets the preference below take the place of Mozilla's settings service.
    env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [ID]: UUID }),
      // An extension that is installed for the session is removed at its end, and its storage with it unless told so.
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
      // What a reader would be asked for in a window of the browser's own is granted.
      'extensions.webextOptionalPermissionPrompts': false,
      'services.settings.server': 'data:,#remote-settings-dummy/v1',
      ...proxy,
      // Names under .test are plain http.
      'dom.security.https_first': false,
      'dom.security.https_first_schemeless': false,
      ...(options.colorScheme && { 'layout.css.prefers-color-scheme.content-override': options.colorScheme === 'dark' ? 0 : 1 }),
    },
  });
  const bidi = (browser as unknown as { readonly connection: Bidi }).connection;
  const send = async <T>(method: string, params: object): Promise<T> => (await bidi.send(method, params)).result as T;
  const origin = `moz-extension://${UUID}`;
  const { contexts } = await send<{ contexts: Context[] }>('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 });
  const window = contexts.find(({ url }) => url.endsWith('/browser.xhtml'))?.context;
  if (!window) throw new Error('no browser window to drive');

  async function call(context: string, declaration: string, args: readonly object[], options: object = {}) {
    const answer = await send<ScriptResult>('script.callFunction', {
      functionDeclaration: declaration,
      arguments: args,
      awaitPromise: true,
      target: { context },
      ...options,
    });
    if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
    return answer.result;
  }

  /** Runs a function in the browser window's privileged scope; arguments and result travel as JSON. */
  const inWindow: Evaluate = async (run, ...args) => {
    const { value } = await call(window, `async (args) => JSON.stringify(await (${run})(...JSON.parse(args)))`, [
      { type: 'string', value: JSON.stringify(args) },
    ]);
    return value === undefined ? undefined : JSON.parse(value as string);
  };

  if (options.browserLanguage !== null) {
    // Without its language pack a language is missing from those to choose from; its own words stay English.
    await inWindow((language: string) => {
      Services.locale.availableLocales = ['en-US', language];
      Services.locale.requestedLocales = [language];
    }, options.browserLanguage);
  }
  await browser.installExtension(options.extension);

  const inWorker: Evaluate = async (run, ...args) => {
    const source = `(async () => JSON.stringify(await (${run})(...${JSON.stringify(args)})))()`;
    // The background page has no id in the protocol, so a frame script carries the function to it.
    const answer = await inWindow(
      async (id: string, code: string) => {
        const { extension } = WebExtensionPolicy.getByID(id);
        await extension.wakeupBackground();
        const manager = extension.backgroundContext.xulBrowser.messageManager;
        const topic = `backgrounder-test:${Math.random()}`;
        const done = new Promise<{ value?: string; error?: string }>((resolve) => {
          manager.addMessageListener(topic, function listener({ data }) {
            manager.removeMessageListener(topic, listener);
            resolve(data as { value?: string; error?: string });
          });
        });
        const script = `(async () => {
          let answer;
          try {
            const box = Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false, sameZoneAs: content });
            answer = { value: await Cu.evalInSandbox(${JSON.stringify(code)}, box) };
          } catch (error) {
            answer = { error: String(error) };
          }
          sendAsyncMessage(${JSON.stringify(topic)}, answer);
        })()`;
        manager.loadFrameScript(`data:,${encodeURIComponent(script)}`, false);
        return done;
      },
      ID,
      source,
    );
    if (answer.error !== undefined) throw new Error(answer.error);
    return answer.value === undefined ? undefined : JSON.parse(answer.value);
  };

  const contextOf = (page: Page): string => (page.mainFrame() as unknown as { readonly _id: string })._id;

  async function openInBackground(url: string): Promise<Page> {
    const page = await browser.newPage({ background: true });
    // The navigation works, but its end is never reported for the extension's own pages (puppeteer 24, Firefox 153).
    page.goto(url, { timeout: 1_000 }).catch(() => undefined);
    await eventually(`${url} to open`, async () => {
      try {
        return (await page.evaluate((wanted) => location.href === wanted && document.readyState === 'complete', url)) || undefined;
      } catch {
        return undefined;
      }
    });
    // A tab behind another neither paints nor runs animation frames unless it is told to.
    await inWindow((wanted: string) => {
      for (const { linkedBrowser } of gBrowser.tabs) if (linkedBrowser.currentURI.spec === wanted) linkedBrowser.docShellIsActive = true;
    }, url);
    return page;
  }

  return {
    browser,
    origin,
    ownHosts: null,
    openInBackground,
    readyToCapture: async () => undefined,
    async openPopup(front, url) {
      await front.bringToFront();
      // BiDi has no context for a popup: the same page in a tab behind the front one, in the popup's size.
      const page = await openInBackground(url);
      await page.setViewport({ width: 420, height: 600 });
      return page;
    },
    inWorker,
    workerRuns: async () => (await inWindow((id: string) => WebExtensionPolicy.getByID(id).extension.backgroundState, ID)) !== 'stopped',
    // One that is starting is ended once it runs, and one with work to do at the first time of asking, and not only put off.
    stopWorker: async () => {
      const end = () =>
        inWindow(async (id: string) => {
          const { extension } = WebExtensionPolicy.getByID(id);
          if (extension.backgroundState !== 'stopped') await extension.terminateBackground({ disableResetIdleForTest: true });
          return extension.backgroundState === 'stopped' || undefined;
        }, ID);
      await eventually('the background to end', end);
    },
    async command(name, front) {
      await front.bringToFront();
      const shortcut = await inWorker(async (wanted: string) => {
        const { commands } = (
          globalThis as unknown as { browser: { commands: { getAll(): Promise<{ name: string; shortcut: string }[]> } } }
        ).browser;
        return (await commands.getAll()).find((command) => command.name === wanted)?.shortcut;
      }, name);
      if (!shortcut) throw new Error(`the command ${name} has no keys`);
      await inWindow((keys: readonly string[]) => {
        const processor = Cc['@mozilla.org/text-input-processor;1']!.createInstance(Ci.nsITextInputProcessor);
        if (!processor.beginInputTransactionForTests(globalThis)) throw new Error('another input transaction is under way');
        const modifiers: Record<string, readonly [key: string, code: string, keyCode: number]> = {
          Alt: ['Alt', 'AltLeft', 18],
          Shift: ['Shift', 'ShiftLeft', 16],
          Ctrl: ['Control', 'ControlLeft', 17],
        };
        const events = keys.map((name) => {
          const [key, code, keyCode] = modifiers[name] ?? [name, `Key${name}`, name.charCodeAt(0)];
          return new KeyboardEvent('', { key, code, keyCode });
        });
        for (const event of events) processor.keydown(event);
        for (const event of events.toReversed()) processor.keyup(event);
      }, shortcut.split('+'));
    },
    async inClosedRoot(page, selector, run, ...args) {
      const context = contextOf(page);
      // BiDi's serialization is the standard way to a closed root.
      const host = (await call(context, '(selector) => document.querySelector(selector)', [{ type: 'string', value: selector }], {
        serializationOptions: { includeShadowTree: 'all', maxDomDepth: 1 },
      })) as unknown as RemoteNode;
      const root = host.value?.shadowRoot;
      if (!root) return undefined;
      const { value } = await call(context, `async (root, args) => JSON.stringify(await (${run})(root, ...JSON.parse(args)))`, [
        { sharedId: root.sharedId },
        { type: 'string', value: JSON.stringify(args) },
      ]);
      return value === undefined ? undefined : JSON.parse(value as string);
    },
    reload: () =>
      inWindow(async (id: string) => {
        const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
        await (await AddonManager.getAddonByID(id)).reload();
      }, ID),
    // Preferences are the whole browser's here.
    prefer: (_, { colorScheme, reducedMotion, forcedColors }) =>
      inWindow(
        (prefs: readonly (readonly [string, number | null])[]) => {
          for (const [name, value] of prefs) {
            if (value === null) Services.prefs.clearUserPref(name);
            else Services.prefs.setIntPref(name, value);
          }
        },
        [
          ['layout.css.prefers-color-scheme.content-override', (colorScheme ?? options.colorScheme) === 'dark' ? 0 : 1],
          ['ui.prefersReducedMotion', reducedMotion ? 1 : null],
          // 2: the reader's colours always
          ['browser.display.document_color_use', forcedColors ? 2 : null],
        ],
      ),
    workerErrors: () =>
      inWindow((prefix: string) => {
        const errors = Services.console.getMessageArray().filter((message): message is ScriptError => message instanceof Ci.nsIScriptError);
        const ours = errors.filter(({ sourceName, flags }) => sourceName.startsWith(prefix) && !(flags & Ci.nsIScriptError.warningFlag));
        return ours.map(({ sourceName, lineNumber, errorMessage }) => `${sourceName}:${lineNumber}: ${errorMessage}`);
      }, origin),
  };
}
