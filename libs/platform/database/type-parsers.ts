import pg from 'pg';

const asText = (value: string) => value;
const PLAIN = [1082, 1114]; // date, timestamp
const ARRAYS = [1182, 1115]; // of those
const TEXT_ARRAY: number = 1009;

/**
 * Dates as text: as `Date`, `pg` turns a `date` into midnight of this machine's time zone, which in Amsterdam is the evening
 * before. `bigint` and `numeric` are text by `pg`'s own default, `timestamptz` is a `Date`. For one client, never for all of `pg`.
 */
export const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (format !== 'binary') {
      if (PLAIN.includes(oid)) return asText;
      if (ARRAYS.includes(oid)) return pg.types.getTypeParser(TEXT_ARRAY, 'text');
    }
    return pg.types.getTypeParser(oid, format as 'text');
  }) as typeof pg.types.getTypeParser,
};

/**
 * What a session must have for dates and times to be written one way, whatever the server's own settings are; and for the server to
 * find out within minutes, not hours, that we are gone without a word: until then it holds our locks.
 */
export const SESSION_SQL = `
  SET DateStyle = 'ISO, YMD'; SET TimeZone = 'UTC'; SET IntervalStyle = 'iso_8601';
  SET tcp_keepalives_idle = 30; SET tcp_keepalives_interval = 10`;
