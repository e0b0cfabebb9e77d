import type { About, Owner } from '@peildatum/findings';
import { Link } from '../../components/link.js';
import { SubjectLink } from '../../components/subject-link.js';

/** What a finding is about, and where that is. */
export function AboutLink({ about: { kind, of } }: { readonly about: About }) {
  if (kind === 'figure') return <Link href={`/verklaren/${encodeURIComponent(of)}`}>{of}</Link>;
  return <SubjectLink stream={kind === 'edition' ? `editie-${of}` : of} />;
}

export function ownerWords({ thematafel, organisations }: Owner): string {
  const words = [...(thematafel === null ? [] : [`thematafel ${thematafel}`]), ...organisations];
  return words.length === 0 ? 'wie de rapportage maakt (VWS)' : words.join(', ');
}
