/** How long a file's address is kept, in ms: the browser reads a blob when it asks where to save it, which may take a while. */
const KEPT_FOR = 120_000;

/** Hands a text to the reader as a file, by a link to a blob of this page's own: no permission is needed for that. */
export function download({
  text,
  fileName,
  mediaType,
}: {
  readonly text: string;
  readonly fileName: string;
  readonly mediaType: string;
}): void {
  const url = URL.createObjectURL(new Blob([text], { type: mediaType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_FOR);
}
