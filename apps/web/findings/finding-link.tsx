import { mayRecord } from '@peildatum/findings';
import { Link } from '../components/link.js';
import { useView } from '../view/view.js';

/** The way from what a page is about to a finding about it, for who may write one. */
export function FindingLink({ about }: { readonly about: Readonly<Record<string, string>> }) {
  const { visitor } = useView();
  if (!mayRecord(visitor)) return null;
  return (
    <p class="pd-note">
      <Link href={`/bevindingen/nieuw?${new URLSearchParams(about)}`}>Schrijf hierover een bevinding</Link>
    </p>
  );
}
