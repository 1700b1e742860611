/**
 * Finds the browsers that tests and `npm start` run in. Nothing is downloaded: a browser that people have is used, and
 * on a bare Debian or Ubuntu machine root gets the distribution's own package, with a word about it.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { posix, win32 } from 'node:path';

/** The two families that the extension is built for; Chrome and Edge are of Chromium's. */
export type BrowserFamily = 'chromium' | 'firefox';

/** A browser that was found: its family and the program's path. */
export interface FoundBrowser {
  readonly family: BrowserFamily;
  readonly path: string;
}

type Env = Readonly<Record<string, string | undefined>>;

/** What the search looks at, so that a test can describe another machine. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Env;
  readonly exists: (path: string) => boolean;
}

/** Paths as that machine writes them. */
const pathsOf = ({ platform }: Machine): typeof posix => (platform === 'win32' ? win32 : posix);

const thisMachine: Machine = { platform: process.platform, env: process.env, exists: existsSync };

/** Environment variables by which tests are told which program to use. */
const OVERRIDES = { chromium: 'CHROMIUM_PATH', firefox: 'FIREFOX_PATH' } as const;

/** Program names on PATH, the one most people would mean first. */
const COMMANDS: Record<BrowserFamily, readonly string[]> = {
  chromium: [
    'google-chrome-stable',
    'google-chrome',
    'chrome',
    'chromium',
    'chromium-browser',
    'microsoft-edge-stable',
    'microsoft-edge',
    'msedge',
  ],
  firefox: ['firefox', 'firefox-esr', 'firefox-developer-edition'],
};

/** Where installers put them, below the folders that {@link roots} names. */
const PLACES: Partial<Record<NodeJS.Platform, Record<BrowserFamily, readonly string[]>>> = {
  linux: {
    chromium: ['/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge', '/usr/lib/chromium/chromium', '/snap/bin/chromium'],
    firefox: ['/usr/lib/firefox/firefox', '/usr/lib/firefox-esr/firefox-esr', '/opt/firefox/firefox', '/snap/bin/firefox'],
  },
  darwin: {
    chromium: [
      'Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      'Applications/Chromium.app/Contents/MacOS/Chromium',
      'Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ],
    firefox: ['Applications/Firefox.app/Contents/MacOS/firefox', 'Applications/Firefox Developer Edition.app/Contents/MacOS/firefox'],
  },
  win32: {
    chromium: ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'],
    firefox: ['Mozilla Firefox\\firefox.exe', 'Firefox Developer Edition\\firefox.exe'],
  },
};

/** The folders that {@link PLACES} is relative to. */
function roots({ platform, env }: Machine): readonly string[] {
  const named = (names: readonly string[]): string[] => names.flatMap((name) => env[name] ?? []);
  if (platform === 'darwin') return ['/', ...named(['HOME'])];
  if (platform === 'win32') return named(['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']);
  return [''];
}

/** Ubuntu's deb of this name only starts the snap, and says so when the snap is not there. */
function isSnapStub(path: string): boolean {
  if (!path.startsWith('/usr/bin/')) return false;
  try {
    const text = readFileSync(path);
    return text.length < 10_000 && text.includes('/snap/bin/') && !existsSync(path.replace('/usr/bin/', '/snap/bin/'));
  } catch {
    return false;
  }
}

function onPath(command: string, machine: Machine): string | undefined {
  const { platform, env, exists } = machine;
  const { delimiter, join } = pathsOf(machine);
  const file = platform === 'win32' && !command.endsWith('.exe') ? `${command}.exe` : command;
  for (const folder of (env.PATH ?? env.Path ?? '').split(delimiter)) {
    if (!folder) continue;
    const path = join(folder, file);
    if (exists(path) && !isSnapStub(path)) return path;
  }
  return undefined;
}

/**
 * The program of a family, or undefined where the machine has none. `CHROMIUM_PATH` and `FIREFOX_PATH` win.
 * @throws Error where such a variable names a file that does not exist: a wish that cannot be met is not ignored.
 */
export function findBrowser(family: BrowserFamily, machine: Machine = thisMachine): FoundBrowser | undefined {
  const wish = machine.env[OVERRIDES[family]];
  if (wish) {
    if (!machine.exists(wish)) throw new Error(`${OVERRIDES[family]} names ${wish}, which does not exist`);
    return { family, path: wish };
  }
  for (const command of COMMANDS[family]) {
    const path = onPath(command, machine);
    if (path) return { family, path };
  }
  for (const root of roots(machine)) {
    for (const place of PLACES[machine.platform]?.[family] ?? []) {
      const path = root ? pathsOf(machine).join(root, place) : place;
      if (machine.exists(path)) return { family, path };
    }
  }
  return undefined;
}

/** Names people may give in `BACKGROUNDER_BROWSER`, and the family each is of. */
const NAMES: Readonly<Record<string, BrowserFamily>> = {
  chrome: 'chromium',
  chromium: 'chromium',
  edge: 'chromium',
  msedge: 'chromium',
  firefox: 'firefox',
};

/**
 * The browser that `BACKGROUNDER_BROWSER` names: a path, a program on PATH, or one of chrome, chromium, edge, firefox.
 * @returns undefined where the variable is not set
 * @throws Error where what it names is not there
 */
export function namedBrowser(machine: Machine = thisMachine): FoundBrowser | undefined {
  const name = machine.env.BACKGROUNDER_BROWSER;
  if (!name) return undefined;
  const path = pathsOf(machine).isAbsolute(name) ? (machine.exists(name) ? name : undefined) : onPath(name, machine);
  if (path) return { family: /firefox/i.test(name) ? 'firefox' : 'chromium', path };
  const family = NAMES[name.toLowerCase()];
  const found = family && findBrowser(family, machine);
  if (!found) throw new Error(`BACKGROUNDER_BROWSER names ${name}, which is not installed`);
  return found;
}

/** The distributions whose own packages root may be given, and what those are called there. */
const PACKAGES = {
  debian: { chromium: 'chromium', firefox: 'firefox-esr' },
  ubuntu: { chromium: 'chromium-browser', firefox: 'firefox' },
} as const;
type Distribution = keyof typeof PACKAGES;
/** What the accepted pictures are drawn with (test/visual/fonts.ts): a browser brings along these fonts or others. */
const FONTS = 'fonts-dejavu-core';

/** Which of them this machine runs, by /etc/os-release (os-release(5)); undefined where another. */
function distribution(): Distribution | undefined {
  if (process.platform !== 'linux' || !existsSync('/etc/os-release') || !existsSync('/usr/bin/apt-get')) return undefined;
  return /^ID=["']?(debian|ubuntu)["']?$/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1] as Distribution | undefined;
}

/** What a person does where we cannot: one line. */
function advice(families: readonly BrowserFamily[]): string {
  const wanted = families.map((family) => (family === 'chromium' ? 'Chrome, Chromium or Edge' : 'Firefox')).join(' and ');
  const here = distribution();
  const apt = here === 'debian' ? ` (sudo apt-get install ${families.map((family) => PACKAGES.debian[family]).join(' ')})` : '';
  // Ubuntu's packages of these names only start a snap, which containers cannot.
  const snap = here === 'ubuntu' ? " from its maker's own package (Ubuntu's needs a running snapd)" : '';
  const variables = families.map((family) => OVERRIDES[family]).join(' and ');
  return `Not found: ${wanted}. Please install ${families.length > 1 ? 'them' : 'it'}${apt}${snap}, or set ${variables} to the program's path.`;
}

/** Installs the distribution's packages, as root on Debian or Ubuntu, and says so. Whether that helped is for the caller to look. */
function install(families: readonly BrowserFamily[]): void {
  const here = distribution();
  if (!here || process.getuid?.() !== 0) return;
  const packages = [...families.map((family) => PACKAGES[here][family]), FONTS];
  console.error(`No ${families.join(' or ')} here: installing the distribution's ${packages.join(' and ')} with apt-get.`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // Standard output stays free for what the command was asked to print.
  const apt = (...args: string[]) => spawnSync('apt-get', ['-qq', ...args], { env, stdio: ['ignore', 2, 2] });
  apt('update');
  apt('install', '-y', '--no-install-recommends', ...packages);
}

/**
 * The programs of all the given families, installed first where that can be done. Ends the process with one line that
 * says what to install where one cannot be had.
 */
export function requireBrowsers<const F extends readonly BrowserFamily[]>(families: F): { readonly [K in F[number]]: FoundBrowser } {
  const missing = (): BrowserFamily[] => families.filter((family) => !findBrowser(family));
  if (missing().length > 0) install(missing());
  const still = missing();
  if (still.length > 0) {
    console.error(advice(still));
    process.exit(1);
  }
  return Object.fromEntries(families.map((family) => [family, findBrowser(family)])) as { [K in F[number]]: FoundBrowser };
}

/** Any one browser: the one `BACKGROUNDER_BROWSER` names, else Chromium's family, else Firefox, else Chromium installed. */
export function requireAnyBrowser(): FoundBrowser {
  return namedBrowser() ?? findBrowser('chromium') ?? findBrowser('firefox') ?? requireBrowsers(['chromium']).chromium;
}

/** The line that the program prints of its version. */
export function versionOf(browser: FoundBrowser): string {
  return execFileSync(browser.path, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
}
