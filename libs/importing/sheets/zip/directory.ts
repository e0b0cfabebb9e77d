import { MAX_PARTS, MAX_RATIO, MAX_UNPACKED, RATIO_FROM } from '../limits.js';
import { badZip, tooMuch, unreadable } from '../unreadable.js';
import { checkedName } from './part-name.js';

/** One part of a zip as its central directory and its own header both declare it. Sizes in bytes. */
export interface ZipPart {
  readonly name: string;
  readonly deflated: boolean;
  readonly size: number;
  readonly crc: number;
  /** What is packed. */
  readonly packed: Buffer;
}

interface Entry extends Omit<ZipPart, 'packed'> {
  readonly packedSize: number;
  readonly headerAt: number;
  readonly flags: number;
  readonly method: number;
}

const END = { signature: 0x06_05_4b_50, length: 22 };
const CENTRAL = { signature: 0x02_01_4b_50, length: 46 };
const LOCAL = { signature: 0x04_03_4b_50, length: 30 };
/** In these places a zip64 says that the number stands elsewhere. */
const ELSEWHERE_16 = 0xff_ff;
const ELSEWHERE_32 = 0xff_ff_ff_ff;
const ENCRYPTED = 1 | (1 << 6) | (1 << 13);
const SIZES_FOLLOW = 1 << 3;
const STORED = 0;
const DEFLATED = 8;

/**
 * The parts of a zip, in the order of its central directory. Nothing is unpacked: what is counted here is what it declares.
 * @throws PeildatumError `IMPORT.UNREADABLE` at anything that a spreadsheet program does not write
 */
export function partsOfZip(zip: Buffer): ZipPart[] {
  const { count, start, end } = endOf(zip);
  if (count > MAX_PARTS) throw tooMuch(`het zip-bestand heeft ${count} onderdelen, meer dan ${MAX_PARTS}`);
  const entries: Entry[] = [];
  let at = start;
  for (let n = 0; n < count; n += 1) {
    if (at + CENTRAL.length > end || zip.readUInt32LE(at) !== CENTRAL.signature) throw broken();
    const length = CENTRAL.length + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
    if (at + length > end) throw broken();
    entries.push(entryAt(zip, at));
    at += length;
  }
  if (at !== end) throw broken();
  assertSizes(entries);
  return assertApart(entries.map((entry) => ({ ...entry, ...dataOf(zip, entry, start) })));
}

function endOf(zip: Buffer): { readonly count: number; readonly start: number; readonly end: number } {
  for (let at = zip.length - END.length; at >= Math.max(0, zip.length - END.length - ELSEWHERE_16); at -= 1) {
    if (zip.readUInt32LE(at) !== END.signature || at + END.length + zip.readUInt16LE(at + 20) !== zip.length) continue;
    const [disk, firstDisk, here, count] = [4, 6, 8, 10].map((offset) => zip.readUInt16LE(at + offset)) as [number, number, number, number];
    const [size, start] = [zip.readUInt32LE(at + 12), zip.readUInt32LE(at + 16)];
    if (count === ELSEWHERE_16 || size === ELSEWHERE_32 || start === ELSEWHERE_32) throw zip64();
    if (disk !== 0 || firstDisk !== 0 || here !== count || start + size !== at) throw broken();
    return { count, start, end: at };
  }
  throw broken();
}

function entryAt(zip: Buffer, at: number): Entry {
  const [flags, method] = [zip.readUInt16LE(at + 8), zip.readUInt16LE(at + 10)];
  const [packedSize, size, headerAt] = [20, 24, 42].map((offset) => zip.readUInt32LE(at + offset)) as [number, number, number];
  if (packedSize === ELSEWHERE_32 || size === ELSEWHERE_32 || headerAt === ELSEWHERE_32) throw zip64();
  if ((flags & ENCRYPTED) !== 0) throw unreadable('het zip-bestand is versleuteld. Haal het wachtwoord weg en sla het opnieuw op.');
  if (method !== STORED && method !== DEFLATED) throw badZip('het zip-bestand is op een onbekende manier ingepakt');
  if (method === STORED && packedSize !== size) throw lying();
  const name = checkedName(nameAt(zip, at + CENTRAL.length, zip.readUInt16LE(at + 28)));
  return { name, flags, method, deflated: method === DEFLATED, crc: zip.readUInt32LE(at + 16), packedSize, size, headerAt };
}

/** The header before the data must say the same; its sizes may follow the data instead, and then the central directory counts. */
function dataOf(zip: Buffer, { name, flags, method, packedSize, size, headerAt }: Entry, directory: number) {
  if (headerAt + LOCAL.length > directory || zip.readUInt32LE(headerAt) !== LOCAL.signature) throw broken();
  const [ownFlags, ownMethod, nameLength, extra] = [6, 8, 26, 28].map((offset) => zip.readUInt16LE(headerAt + offset)) as [
    number,
    number,
    number,
    number,
  ];
  const start = headerAt + LOCAL.length + nameLength + extra;
  if (start + packedSize > directory) throw broken();
  if (ownMethod !== method || (ownFlags & ENCRYPTED) !== 0 || nameAt(zip, headerAt + LOCAL.length, nameLength) !== name) throw lying();
  const follow = (flags & ownFlags & SIZES_FOLLOW) !== 0;
  if (!follow && (zip.readUInt32LE(headerAt + 18) !== packedSize || zip.readUInt32LE(headerAt + 22) !== size)) throw lying();
  return { packed: zip.subarray(start, start + packedSize), headerAt, end: start + packedSize };
}

function assertSizes(entries: readonly Entry[]): void {
  const unpacked = entries.reduce((sum, { size }) => sum + size, 0);
  if (unpacked > MAX_UNPACKED) throw tooMuch(`het wordt uitgepakt ${unpacked} bytes, meer dan ${MAX_UNPACKED}`);
  const swollen = entries.find(({ size, packedSize }) => size > RATIO_FROM && size > packedSize * MAX_RATIO);
  if (swollen !== undefined)
    throw tooMuch(`onderdeel ${swollen.name.slice(0, 100)} wordt meer dan ${MAX_RATIO} keer zo groot als het is ingepakt`);
  const names = new Set(entries.map(({ name }) => name.toLowerCase()));
  if (names.size !== entries.length) throw badZip('het zip-bestand heeft twee onderdelen met dezelfde naam');
}

/** Parts that share their data are one small thing that unpacks to many. */
function assertApart<T extends { readonly headerAt: number; readonly end: number }>(parts: T[]): T[] {
  const inOrder = [...parts].sort((a, b) => a.headerAt - b.headerAt);
  if (inOrder.some(({ headerAt }, n) => headerAt < (inOrder[n - 1]?.end ?? 0)))
    throw badZip('onderdelen van het zip-bestand overlappen elkaar');
  return parts;
}

const nameAt = (zip: Buffer, at: number, length: number): string => zip.toString('utf8', at, at + length);

const broken = () => badZip('het zip-bestand is beschadigd of niet compleet');
const lying = () => badZip('het zip-bestand spreekt zichzelf tegen over een onderdeel');
const zip64 = () => badZip('het is een zip64-bestand, bedoeld voor meer dan 4 GB');
