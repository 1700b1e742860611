/** Hashes that tell contents apart where nobody has reason to make two alike; both from MurmurHash3's parts (Appleby). */

/** A finished mix of 32 bits (MurmurHash3's fmix32). */
function mixed(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** 32 bits of a text (FNV-1a over its UTF-16 code units, then mixed). */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return mixed(hash);
}

/** 64 bits of everything added, in its order. */
export class Digest {
  private a = 0x9e3779b9;
  private b = 0x85ebca77;

  private step(value: number): void {
    this.a = Math.imul(this.a ^ value, 0x01000193);
    this.b = Math.imul((this.b << 13) | (this.b >>> 19), 5) + Math.imul(value, 0xcc9e2d51);
  }

  add(part: string | Uint8Array | Uint16Array | Uint32Array | Int32Array): void {
    this.step(part.length);
    if (typeof part === 'string') for (let i = 0; i < part.length; i++) this.step(part.charCodeAt(i));
    else for (let i = 0; i < part.length; i++) this.step(part[i] as number);
  }

  /** In hexadecimal. */
  end(): string {
    return [this.a, this.b].map((half) => mixed(half).toString(16).padStart(8, '0')).join('');
  }
}
