/**
 * Lists of ascending numbers in few bytes: how many there are, then each one's distance from the one before, each as a
 * variable-length integer (seven bits a byte, the lowest first: LEB128, https://en.wikipedia.org/wiki/LEB128).
 */

/** Bytes that grow as they are written. */
export class Bytes {
  private bytes = new Uint8Array(1024);
  length = 0;

  private grow(atLeast: number): void {
    if (this.bytes.length >= atLeast) return;
    const larger = new Uint8Array(Math.max(atLeast, 2 * this.bytes.length));
    larger.set(this.bytes.subarray(0, this.length));
    this.bytes = larger;
  }

  private add(value: number): void {
    let rest = value;
    while (rest > 0x7f) {
      this.bytes[this.length++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    this.bytes[this.length++] = rest;
  }

  /** Adds a list of ascending numbers below 2³². */
  addList(numbers: ArrayLike<number>): void {
    // a number below 2³² takes five bytes at most
    this.grow(this.length + 5 * (numbers.length + 1));
    this.add(numbers.length);
    let last = 0;
    for (let i = 0; i < numbers.length; i++) {
      const number = numbers[i] as number;
      this.add(number - last);
      last = number;
    }
  }

  /** What was written, in an array of its own; begins anew. */
  take(): Uint8Array {
    const taken = this.bytes.slice(0, this.length);
    this.length = 0;
    return taken;
  }
}

/** Reads the list that begins at `offset`. */
export function readList(bytes: Uint8Array, offset: number): Uint32Array {
  let at = offset;
  const next = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++] as number;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
  };
  const numbers = new Uint32Array(next());
  let last = 0;
  for (let i = 0; i < numbers.length; i++) {
    last += next();
    numbers[i] = last;
  }
  return numbers;
}
