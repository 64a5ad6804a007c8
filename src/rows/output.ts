/** How much is gathered before it is handed on. */
const FULL = 1 << 18;

/** Bytes that are being put together: one buffer that is used again and again. */
export class Output {
  #bytes = Buffer.allocUnsafe(FULL * 2);
  #length = 0;

  get isFull(): boolean {
    return this.#length >= FULL;
  }

  /** A stretch of other bytes, as it is. */
  copy(bytes: Uint8Array, from: number, to: number): void {
    this.#makeRoom(to - from);
    const target = this.#bytes;
    let at = this.#length;
    // Rows are short: copying them here is quicker than asking for it.
    for (let next = from; next < to; next += 1) {
      target[at] = bytes[next] as number;
      at += 1;
    }
    this.#length = at;
  }

  byte(value: number): void {
    this.#makeRoom(1);
    this.#bytes[this.#length] = value;
    this.#length += 1;
  }

  text(text: string): void {
    this.#makeRoom(text.length * 3);
    this.#length += this.#bytes.write(text, this.#length);
  }

  /** Whole pennies as pounds: "1234.05", "-0.5" never. */
  pounds(pennies: number): void {
    this.#makeRoom(24);
    const target = this.#bytes;
    let size = pennies;
    if (pennies < 0) {
      target[this.#length] = MINUS;
      this.#length += 1;
      size = -pennies;
    }
    let pounds = Math.floor(size / 100);
    const rest = size - pounds * 100;
    let digits = 1;
    for (let power = 10; power <= pounds; power *= 10) digits += 1;
    for (let at = this.#length + digits - 1; at >= this.#length; at -= 1) {
      const tenth = Math.floor(pounds / 10);
      target[at] = ZERO + (pounds - tenth * 10);
      pounds = tenth;
    }
    const after = this.#length + digits;
    const tens = Math.floor(rest / 10);
    target[after] = POINT;
    target[after + 1] = ZERO + tens;
    target[after + 2] = ZERO + (rest - tens * 10);
    this.#length = after + 3;
  }

  /** What was gathered. To be used before anything more is put. */
  view(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  clear(): void {
    this.#length = 0;
  }

  #makeRoom(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe((this.#length + more) * 2);
    this.#bytes.copy(larger, 0, 0, this.#length);
    this.#bytes = larger;
  }
}

const MINUS = 0x2d;
const POINT = 0x2e;
const ZERO = 0x30;
