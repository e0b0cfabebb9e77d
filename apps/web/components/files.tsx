import { Link } from './link.js';

const FORMATS = [
  ['csv', 'CSV'],
  ['xlsx', 'Excel (XLSX)'],
  ['ods', 'OpenDocument (ODS)'],
] as const;

/** What a page shows, to take along. @param of the address of it, to which the format is added */
export function Files({ of }: { readonly of: string }) {
  return (
    <nav aria-label="Als bestand">
      <ul class="pd-ways">
        {FORMATS.map(([word, name]) => (
          <li key={word}>
            <Link href={`${of}${of.includes('?') ? '&' : '?'}formaat=${word}`}>{`Neem mee als ${name}`}</Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
