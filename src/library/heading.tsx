import { useEffect } from 'preact/hooks';
import { t } from '../ui/text';
import { HEADING_ID } from './place';

interface Props {
  readonly title: string;
  readonly class?: string | undefined;
}

/** A place's heading, to which the focus goes when a reader comes there; it is the document's title too. */
export function Heading({ title, class: className }: Props) {
  useEffect(() => {
    document.title = t('library_title', title, t('extension_name'));
  }, [title]);
  return (
    <h1 id={HEADING_ID} tabIndex={-1} class={className}>
      {title}
    </h1>
  );
}
