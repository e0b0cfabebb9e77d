import { Link } from './link.js';

/** Of what stands in some streams there is a page, by the beginning of the stream. */
const PAGES: Readonly<Record<string, string>> = {
  'actie-': '/acties/',
  'thematafel-': '/thematafels/',
  'editie-': '/edities/',
  'voorstel-': '/voorstellen/',
  'bevinding-': '/bevindingen/',
  'brief-': '/brieven/',
  'motie-': '/moties/',
  'escalatie-': '/escalaties/',
  'nakoming-': '/nakomingen/',
  'mtr-': '/mtrs/',
  'macrobeheersing-': '/macrobeheersing/',
  'besluit-': '/besluiten/',
  'orgaan-': '/organen/',
  'vergadering-': '/vergaderingen/',
  'norm-': '/volumenormen/',
  'budget-': '/budgetten/',
  'randvoorwaarde-': '/randvoorwaarden/',
  'regeldruktoets-': '/regeldruktoetsen/',
  'raming-': '/impactramingen/',
  'transitiedoel-': '/transitiedoelen/',
  'cyclus-': '/cycli/',
  'begrotingspost-': '/begrotingsposten/',
};

/** A subject by its stream, and its page where it has one. */
export function SubjectLink({ stream }: { readonly stream: string }) {
  const found = Object.entries(PAGES).find(([prefix]) => stream.startsWith(prefix));
  if (found === undefined) return <>{stream}</>;
  const [prefix, page] = found;
  return <Link href={`${page}${stream.slice(prefix.length)}`}>{stream}</Link>;
}
