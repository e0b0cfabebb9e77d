import { Link } from '../components/link.js';
import { useView } from '../view/view.js';

const FORMS = [
  ['csv', 'CSV'],
  ['xlsx', 'Excel (XLSX)'],
  ['ods', 'OpenDocument (ODS)'],
] as const;

export interface FilesProps {
  /** The page with something else asked of it. */
  readonly at: (change: Readonly<Record<string, string | undefined>>) => string;
  /** The same for programs. */
  readonly alternate: string;
}

/** The files of a list: every row that it was asked for, at the same clocks. */
export function Files({ at, alternate }: FilesProps) {
  const { embargo } = useView();
  return (
    <nav class="pd-files" aria-label="Als bestand">
      <span class="pd-note">Alle rijen als bestand:</span>
      <ul class="pd-files__list">
        {FORMS.map(([formaat, text]) => (
          <li key={formaat}>
            <Link href={at({ formaat, na: undefined })}>{text}</Link>
          </li>
        ))}
        <li>
          <Link href={embargo === null ? alternate : at({ formaat: 'json', na: undefined })}>JSON</Link>
        </li>
      </ul>
    </nav>
  );
}
