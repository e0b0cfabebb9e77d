/** Object identifiers of PostgreSQL's own types (pg_type.dat); they never change. */
const OID = { integer: 23, text: 25, json: 114, uuid: 2950 } as const;

/**
 * Arrays in PostgreSQL's binary format. As text every quote in every JSON document would be escaped here and unescaped there;
 * so a call of 100 events costs a tenth less.
 */
export const textArray = (items: readonly string[]): Buffer => stringArray(OID.text, items);
export const jsonArray = (items: readonly string[]): Buffer => stringArray(OID.json, items);

export function integerArray(items: readonly number[]): Buffer {
  const array = header(OID.integer, items.length, items.length * 4);
  items.forEach((item, i) => {
    array.writeInt32BE(4, HEADER_BYTES + i * 8);
    array.writeInt32BE(item, HEADER_BYTES + i * 8 + 4);
  });
  return array;
}

export function uuidArray(items: readonly string[]): Buffer {
  const array = header(OID.uuid, items.length, items.length * 16);
  items.forEach((item, i) => {
    array.writeInt32BE(16, HEADER_BYTES + i * 20);
    const written = array.write(item.replaceAll('-', ''), HEADER_BYTES + i * 20 + 4, 'hex');
    if (written !== 16) throw new TypeError(`'${item}' is no UUID`);
  });
  return array;
}

function stringArray(oid: number, items: readonly string[]): Buffer {
  const sizes = items.map((item) => Buffer.byteLength(item));
  const array = header(
    oid,
    items.length,
    sizes.reduce((sum, size) => sum + size, 0),
  );
  let at = HEADER_BYTES;
  items.forEach((item, i) => {
    at = array.writeInt32BE(sizes[i] as number, at);
    at += array.write(item, at);
  });
  return array;
}

const HEADER_BYTES = 20;

/** One dimension, no nulls, counting from 1; each item is preceded by its length. */
function header(oid: number, count: number, contentBytes: number): Buffer {
  const array = Buffer.allocUnsafe(HEADER_BYTES + count * 4 + contentBytes);
  [1, 0, oid, count, 1].forEach((field, i) => {
    array.writeInt32BE(field, i * 4);
  });
  return array;
}
