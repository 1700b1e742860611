import { describe, expect, test } from 'vitest';
import { findBrowser, type Machine, namedBrowser } from '../../scripts/browsers';

/** A machine that has these files and no others. */
const machine = (platform: NodeJS.Platform, files: readonly string[], env: Machine['env'] = {}): Machine => ({
  platform,
  env,
  exists: (path) => files.includes(path),
});

describe('finding a browser', () => {
  test('takes what is on PATH before what is installed elsewhere', () => {
    const here = machine('linux', ['/home/a/bin/chromium', '/opt/google/chrome/chrome'], { PATH: '/home/a/bin:/other' });
    expect(findBrowser('chromium', here)).toEqual({ family: 'chromium', path: '/home/a/bin/chromium' });
  });

  test.each([
    ['linux', '/opt/microsoft/msedge/msedge', 'chromium', {}],
    ['linux', '/usr/lib/firefox-esr/firefox-esr', 'firefox', {}],
    ['darwin', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', 'chromium', {}],
    ['darwin', '/Users/a/Applications/Firefox.app/Contents/MacOS/firefox', 'firefox', { HOME: '/Users/a' }],
    [
      'win32',
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
      'chromium',
      { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' },
    ],
    ['win32', 'D:\\tools\\firefox.exe', 'firefox', { Path: 'C:\\Windows;D:\\tools' }],
  ] as const)('on %s finds %s', (platform, path, family, env) => {
    expect(findBrowser(family, machine(platform, [path], env))).toEqual({ family, path });
  });

  test('says that there is none', () => {
    expect(findBrowser('firefox', machine('linux', ['/usr/bin/chromium'], { PATH: '/usr/bin' }))).toBeUndefined();
  });

  test('follows CHROMIUM_PATH and FIREFOX_PATH, and does not pass over a wrong one', () => {
    const files = ['/usr/bin/firefox', '/my/firefox'];
    expect(findBrowser('firefox', machine('linux', files, { PATH: '/usr/bin', FIREFOX_PATH: '/my/firefox' }))?.path).toBe('/my/firefox');
    expect(() => findBrowser('firefox', machine('linux', files, { PATH: '/usr/bin', FIREFOX_PATH: '/gone' }))).toThrow('/gone');
  });
});

describe('BACKGROUNDER_BROWSER', () => {
  const files = ['/usr/bin/chromium', '/usr/bin/firefox-esr', '/opt/ff/firefox'];
  const named = (name?: string) => namedBrowser(machine('linux', files, { PATH: '/usr/bin', ...(name && { BACKGROUNDER_BROWSER: name }) }));

  test.each([
    ['/opt/ff/firefox', '/opt/ff/firefox', 'firefox'],
    ['firefox', '/usr/bin/firefox-esr', 'firefox'],
    ['chromium', '/usr/bin/chromium', 'chromium'],
    ['Chrome', '/usr/bin/chromium', 'chromium'],
  ])('%s means %s', (name, path, family) => {
    expect(named(name)).toEqual({ family, path });
  });

  test('is free to be left out, but not to be wrong', () => {
    expect(named()).toBeUndefined();
    expect(() => named('opera')).toThrow('opera');
    expect(() => named('/gone/chromium')).toThrow('/gone/chromium');
  });
});
