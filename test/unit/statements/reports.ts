/**
 * Whole reports, made up for these tests, with their quoted statements marked: ⟦the words reported⟧{who says them}, one mark
 * for each part of a statement that has quoted words. Each begins with a line '### ' and its title.
 */
export interface Report {
  readonly title: string;
  /** The report without its marks. */
  readonly text: string;
  readonly said: readonly { readonly words: string; readonly who: string }[];
}

/** The reports of a file; throws where a mark is not closed or names nobody. */
export function parseReports(source: string): Report[] {
  return source
    .split(/^### /m)
    .slice(1)
    .map((block) => {
      const [title = '', ...lines] = block.trim().split('\n');
      const said: { words: string; who: string }[] = [];
      const marked = lines.join('\n').trim();
      const text = marked.replace(/⟦([^⟦⟧]*)⟧\{([^}]*)\}/g, (_, words: string, who: string) => {
        said.push({ words, who });
        return words;
      });
      if (/[⟦⟧]/.test(text)) throw new Error(`${title}: a mark that is not closed, or without a speaker`);
      return { title, text, said };
    });
}
