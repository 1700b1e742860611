import { useEffect } from 'preact/hooks';
import { Recorded } from '../ui/recorded';
import { t } from '../ui/text';
import { HEADING_ID } from './place';

interface Props {
  readonly title: string;
  readonly class?: string | undefined;
  /** The language it is in (ISO 639-1), where that is not the interface's own. */
  readonly language?: string | undefined;
}

/** A place's heading, to which the focus goes when a reader comes there; it is the document's title too. */
export function Heading({ title, class: className, language }: Props) {
  useEffect(() => {
    document.title = t('library_title', title, t('extension_name'));
  }, [title]);
  return (
    <h1 id={HEADING_ID} tabIndex={-1} class={className}>
      {language === undefined ? title : <Recorded language={language}>{title}</Recorded>}
    </h1>
  );
}
