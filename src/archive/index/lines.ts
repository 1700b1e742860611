/** Texts without line breaks, one a line of one string: a string for each would take more memory, and time to make. */
export class Lines {
  /** Where each begins, and one place more. */
  private readonly starts: Uint32Array;

  constructor(
    private readonly text: string,
    readonly length: number,
  ) {
    this.starts = new Uint32Array(length + 1);
    for (let n = 0, at = 0; n < length; n++) {
      const end = text.indexOf('\n', at);
      at = (end < 0 ? text.length : end) + 1;
      this.starts[n + 1] = at;
    }
  }

  at(n: number): string {
    return this.text.slice(this.starts[n], (this.starts[n + 1] as number) - 1);
  }

  /** The first of sorted lines that is not below `text`. */
  lowerBound(text: string): number {
    let low = 0;
    let high = this.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.at(middle) < text) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** About how much memory it takes, in bytes: engines keep Latin text in one a character. */
  get weight(): number {
    return this.starts.byteLength + (/[\u0100-\uffff]/.test(this.text) ? 2 : 1) * this.text.length;
  }
}
