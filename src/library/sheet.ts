/** Style sheets that are at the extension's root, put into this page for as long as they are needed. */
import { useLayoutEffect } from 'preact/hooks';

/** Has the style sheet at `path` apply here. */
export function useSheet(path: string): void {
  useLayoutEffect(() => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = path;
    document.head.append(link);
    return () => link.remove();
  }, [path]);
}
