/** As much of HTTP/2 (RFC 9113, section 4 and 6) as it takes to tell one frame from the next and to write two kinds of them. */
export interface Frame {
  readonly type: number;
  readonly flags: number;
  /** 0: about the connection. */
  readonly stream: number;
  /** The whole frame. */
  readonly bytes: Buffer;
}

export const HEADERS = 1;
export const RST_STREAM = 3;
export const END_STREAM = 0x1;
const END_HEADERS = 0x4;
const CANCEL = 8;
const HEADER_BYTES = 9;

/** Cuts a stream of bytes into frames; `preface` bytes before the first pass as a frame of the connection. */
export class FrameReader {
  private rest: Buffer = Buffer.alloc(0);

  constructor(private preface: number) {}

  take(bytes: Buffer): Frame[] {
    this.rest = Buffer.concat([this.rest, bytes]);
    const frames: Frame[] = [];
    for (let length = this.next(); length > 0 && this.rest.length >= length; length = this.next()) {
      const whole = this.rest.subarray(0, length);
      frames.push(
        this.preface > 0
          ? { type: -1, flags: 0, stream: 0, bytes: whole }
          : { type: whole.readUInt8(3), flags: whole.readUInt8(4), stream: whole.readUInt32BE(5) & 0x7fffffff, bytes: whole },
      );
      this.preface = 0;
      this.rest = this.rest.subarray(length);
    }
    return frames;
  }

  /** The length of the next frame, 0 while it is not known. */
  private next(): number {
    if (this.preface > 0) return this.preface;
    return this.rest.length < HEADER_BYTES ? 0 : HEADER_BYTES + this.rest.readUIntBE(0, 3);
  }
}

/** `grpc-status: 0`, as a literal that leaves the header table as it is (RFC 7541, section 6.2.2). */
const STATUS_OK = Buffer.concat([Buffer.from([0, 11]), Buffer.from('grpc-status'), Buffer.from([1]), Buffer.from('0')]);

export const trailersOk = (stream: number): Buffer => frame(HEADERS, END_STREAM | END_HEADERS, stream, STATUS_OK);

export const rstStream = (stream: number): Buffer => frame(RST_STREAM, 0, stream, Buffer.from([0, 0, 0, CANCEL]));

function frame(type: number, flags: number, stream: number, payload: Buffer): Buffer {
  const header = Buffer.alloc(HEADER_BYTES);
  header.writeUIntBE(payload.length, 0, 3);
  header.writeUInt8(type, 3);
  header.writeUInt8(flags, 4);
  header.writeUInt32BE(stream, 5);
  return Buffer.concat([header, payload]);
}
