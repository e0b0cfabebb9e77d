import type { CalendarDate, Instant, JsonSchema, Role } from '@peildatum/kernel';
import type { QuestionRow } from '@peildatum/questions';
import { dutchDate, dutchNumber } from '@peildatum/reporting';
import type { ComponentChildren } from 'preact';
import { Link } from '../../components/link.js';
import { SubjectLink } from '../../components/subject-link.js';
import { amsterdamTime } from '../../layout/amsterdam-time.js';
import { roleName } from '../../view/visitor-name.js';

/** A cell of an answer, by what its column holds: dates and numbers as people write them, and a link where there is a page. */
export function cellOf(name: string, { format, type }: JsonSchema, row: QuestionRow): ComponentChildren {
  const value = row[name];
  if (value === null || value === undefined) return '–';
  if (format === 'date-time') return amsterdamTime(value as Instant);
  if (format === 'date') return dutchDate(value as CalendarDate);
  if (name === 'rol') return [roleName(value as Role), row.organisatie].filter(Boolean).join(', ');
  if (name === 'onderwerp') return <SubjectLink stream={String(value)} />;
  if (name === 'editie') return <Link href={`/edities/${String(value)}`}>{String(value)}</Link>;
  return type === 'integer' && name !== 'volgnummer' ? dutchNumber(value as number) : String(value);
}
