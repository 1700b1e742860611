/** Chromium, Chrome and Edge, driven over the DevTools protocol. */
import puppeteer, { type CDPSession, type Page, type Target } from 'puppeteer-core';
import { chromiumIn } from './chromium-language';
import { type Driver, type DriverOptions, type Evaluate, eventually, PATIENCE } from './driver';

/** Keeps the browser's own services quiet, so that what the proxy sees is worth reading. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-features=NetworkTimeServiceQuerying,HttpsUpgrades',
  '--disable-quic',
  '--disable-sync',
  '--gaia-url=http://127.0.0.1:9',
  '--no-first-run',
  '--no-default-browser-check',
  '--no-pings',
];

/** Draws text the same on every machine that has the same fonts: no hinting, no colour fringes, one pixel for one CSS px. */
const STEADY = ['--font-render-hinting=none', '--disable-lcd-text', '--force-color-profile=srgb', '--force-device-scale-factor=1'];

declare const chrome: {
  readonly action: { openPopup(): Promise<void> };
  readonly tabs: { query(query: object): Promise<readonly { readonly id: number }[]> };
  readonly commands: { readonly onCommand: { dispatch(name: string, tab: unknown): void } };
};

/** A session with the worker, which cannot end while it is attached. */
interface Attached {
  readonly session: Promise<CDPSession>;
  /** The same once it reports the worker's errors. */
  readonly listening: Promise<CDPSession>;
}

export async function chromium(options: DriverOptions): Promise<Driver> {
  const translated = options.browserLanguage === null ? null : await chromiumIn(options.executablePath, options.browserLanguage);
  const browser = await puppeteer.launch({
    executablePath: translated?.path ?? options.executablePath,
    headless: options.headless,
    pipe: true,
    enableExtensions: true,
    ...(options.profile !== null && { userDataDir: options.profile }),
    ...(options.fonts !== null && { env: { ...process.env, FONTCONFIG_FILE: options.fonts, TZ: 'UTC' } }),
    defaultViewport: options.headless ? options.viewport : null,
    args: [
      ...QUIET,
      ...(options.fonts === null ? [] : STEADY),
      ...(options.browserLanguage === null ? [] : [`--lang=${options.browserLanguage}`]),
      ...(options.proxy ? [`--proxy-server=http://127.0.0.1:${options.proxy.port}`] : []),
      // The sandbox refuses to start for root, as which containers run.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
  browser.on('disconnected', () => void translated?.remove());
  const id = await browser.installExtension(options.extension);
  const origin = `chrome-extension://${id}`;
  const errors: string[] = [];
  const behind = new WeakSet<Page>();
  const workers = new WeakMap<Target, Attached>();
  const sessions = new WeakMap<Page, Promise<CDPSession>>();
  const isWorker = (target: Target): boolean => target.type() === 'service_worker' && target.url().startsWith(`${origin}/`);

  function attachTo(target: Target): Attached {
    const known = workers.get(target);
    if (known) return known;
    const session = target.createCDPSession();
    const listening = (async () => {
      const attached = await session;
      attached.on('Runtime.exceptionThrown', ({ exceptionDetails: details }) =>
        errors.push(`worker: ${details.exception?.description ?? details.text}`),
      );
      attached.on('Runtime.consoleAPICalled', ({ type, args }) =>
        errors.push(`worker ${type}: ${args.map((arg) => arg.value ?? arg.description).join(' ')}`),
      );
      await attached.send('Runtime.enable');
      return attached;
    })();
    const both = { session, listening };
    workers.set(target, both);
    // A worker that ended before it could be listened to has a successor, which is a target of its own.
    session.catch(() => undefined);
    listening.catch(() => undefined);
    return both;
  }
  const attach = (target: Target): Promise<CDPSession> => attachTo(target).listening;
  const attachWorker = (target: Target): void => {
    if (isWorker(target)) attachTo(target);
  };
  browser.on('targetcreated', attachWorker);
  browser.targets().forEach(attachWorker);

  const cdp = (page: Page): Promise<CDPSession> => {
    const session = sessions.get(page) ?? page.createCDPSession();
    sessions.set(page, session);
    return session;
  };

  async function openInBackground(url: string): Promise<Page> {
    const page = await browser.newPage({ background: true });
    // A tab behind another neither paints nor runs animation frames unless it is told that it has the focus.
    await page.emulateFocusedPage(true);
    if (options.colorScheme) await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: options.colorScheme }]);
    await page.goto(url);
    behind.add(page);
    return page;
  }

  async function worker(): Promise<CDPSession> {
    const running = browser.targets().find(isWorker);
    if (running) return attach(running);
    const [page] = await browser.pages();
    if (!page) throw new Error('no page is open to start the worker from');
    const session = await cdp(page);
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.startWorker', { scopeURL: `${origin}/` });
    return attach(await browser.waitForTarget(isWorker, { timeout: PATIENCE }));
  }

  /** Detaches from the worker, which lives on while anybody is attached. */
  async function release(): Promise<void> {
    for (const target of browser.targets().filter(isWorker)) {
      // one that is ended while it starts never says that it listens
      const { session } = attachTo(target);
      await session.then((attached) => attached.detach()).catch(() => undefined);
    }
  }

  const inWorker: Evaluate = async (run, ...args) => {
    const session = await worker();
    const { result, exceptionDetails: details } = await session.send('Runtime.evaluate', {
      expression: `(${run})(...${JSON.stringify(args)})`,
      awaitPromise: true,
      returnByValue: true,
    });
    if (details) throw new Error(details.exception?.description ?? details.text);
    return result.value;
  };

  // A newly installed extension's worker is registered, and only then answers events (Chromium 156, November 2026).
  await browser.waitForTarget(isWorker, { timeout: PATIENCE });
  await eventually('the worker to be active', async () => {
    const state = await inWorker(
      () => (globalThis as unknown as { registration: ServiceWorkerRegistration }).registration.active?.state,
    ).catch(() => undefined);
    return state === 'activated' || undefined;
  });

  return {
    browser,
    origin,
    // The updater asks for its own extensions whatever it is told.
    ownHosts: /^(?:update\.googleapis\.com|clients2\.google\.com|accounts\.google\.com)(?::\d+)?$/,
    openInBackground,
    async readyToCapture(page) {
      // Capturing a tab behind another never ends (Chromium 156, November 2026).
      if (behind.has(page)) await page.bringToFront();
    },
    async openPopup(front, url) {
      await front.bringToFront();
      const wanted = new URL(url);
      const isPopup = (target: Target): boolean => target.url().startsWith(`${origin}${wanted.pathname}`);
      const before = new Set(browser.targets());
      // A query is the tab form of the panel: the toolbar button cannot carry one.
      if (wanted.search) {
        const page = await openInBackground(url);
        await page.setViewport({ width: 420, height: 600 });
        return page;
      }
      await inWorker(() => chrome.action.openPopup());
      const target = await browser.waitForTarget((candidate) => !before.has(candidate) && isPopup(candidate), { timeout: PATIENCE });
      return target.asPage();
    },
    inWorker,
    workerRuns: async () => browser.targets().some(isWorker),
    async stopWorker() {
      const session = await browser.target().createCDPSession();
      // again and again: one that was just being started outlives its end
      await eventually('the worker to end', async () => {
        const { targetInfos } = await session.send('Target.getTargets');
        const info = targetInfos.find(({ type, url }) => type === 'service_worker' && url.startsWith(`${origin}/`));
        if (info) await session.send('Target.closeTarget', { targetId: info.targetId }).catch(() => undefined);
        await release();
        const ended = (): true | undefined => (browser.targets().some(isWorker) ? undefined : true);
        return eventually('this worker to end', ended, 300).catch(() => undefined);
      });
      await session.detach();
    },
    async command(name, front) {
      await front.bringToFront();
      // DevTools' key events go to the page and never reach the browser's accelerators (Chromium 156, November 2026).
      await inWorker(async (command: string) => {
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        chrome.commands.onCommand.dispatch(command, tab);
      }, name);
    },
    async inClosedRoot(page, selector, run, ...args) {
      const session = await cdp(page);
      const { result } = await session.send('Runtime.evaluate', { expression: `document.querySelector(${JSON.stringify(selector)})` });
      if (!result.objectId) return undefined;
      const { node } = await session.send('DOM.describeNode', { objectId: result.objectId, depth: 1, pierce: true });
      const root = node.shadowRoots?.[0];
      if (!root) return undefined;
      const { object } = await session.send('DOM.resolveNode', { backendNodeId: root.backendNodeId });
      const answer = await session.send('Runtime.callFunctionOn', {
        objectId: object.objectId!,
        functionDeclaration: `function (...args) { return (${run})(this, ...args); }`,
        arguments: args.map((value) => ({ value })),
        awaitPromise: true,
        returnByValue: true,
      });
      if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.exception?.description ?? answer.exceptionDetails.text);
      return answer.result.value;
    },
    async reload() {
      await release();
      // Loading the same folder again replaces what is loaded.
      await browser.installExtension(options.extension);
      await eventually('the new worker', () => inWorker(() => true).catch(() => undefined));
    },
    async prefer(page, { colorScheme, reducedMotion, forcedColors }) {
      // puppeteer's own way refuses forced colours.
      await (await cdp(page)).send('Emulation.setEmulatedMedia', {
        features: [
          { name: 'prefers-color-scheme', value: colorScheme ?? options.colorScheme ?? '' },
          { name: 'prefers-reduced-motion', value: reducedMotion ? 'reduce' : '' },
          { name: 'forced-colors', value: forcedColors ? 'active' : '' },
        ],
      });
    },
    workerErrors: async () => errors,
  };
}
