/** The panel's tabs, by the ARIA tabs pattern with automatic activation: https://www.w3.org/WAI/ARIA/apg/patterns/tabs/ */
import { t } from '../ui/text';
import { TABS, type Tab } from './state';

const LABELS = {
  page: 'panel_tab_page',
  statements: 'panel_tab_statements',
  articles: 'panel_tab_articles',
  check: 'check_tab',
  keep: 'keep_tab',
} as const;

/** The id of a tab's button, by which its panel is labelled. */
export const tabId = (tab: Tab): string => `tab-${tab}`;
export const TAB_PANEL_ID = 'tab-panel';

/** The tab that `key` moves to from `tab`, or null where the key is none of the pattern's. */
export function tabForKey(key: string, tab: Tab, rightToLeft: boolean): Tab | null {
  const step = {
    ArrowRight: rightToLeft ? -1 : 1,
    ArrowLeft: rightToLeft ? 1 : -1,
  }[key];
  if (step !== undefined) return TABS[(TABS.indexOf(tab) + step + TABS.length) % TABS.length] as Tab;
  return key === 'Home' ? TABS[0] : key === 'End' ? (TABS.at(-1) as Tab) : null;
}

interface Props {
  readonly selected: Tab;
  readonly onSelect: (tab: Tab) => void;
}

/** The panel's tabs, by the ARIA pattern: one stop of the Tab key, the arrow keys choose. */
export function Tabs({ selected, onSelect }: Props) {
  const onKeyDown = (event: KeyboardEvent) => {
    const to = tabForKey(event.key, selected, document.documentElement.dir === 'rtl');
    if (!to) return;
    event.preventDefault();
    onSelect(to);
    document.getElementById(tabId(to))?.focus();
  };
  return (
    <div role="tablist" aria-label={t('extension_name')} onKeyDown={onKeyDown}>
      {TABS.map((tab) => (
        <button
          type="button"
          role="tab"
          key={tab}
          id={tabId(tab)}
          aria-selected={tab === selected}
          aria-controls={TAB_PANEL_ID}
          tabIndex={tab === selected ? 0 : -1}
          onClick={() => onSelect(tab)}
        >
          {t(LABELS[tab])}
        </button>
      ))}
    </div>
  );
}
