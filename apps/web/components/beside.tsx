import { useView } from '../view/view.js';
import type { Crumb } from './breadcrumbs.js';
import { Link } from './link.js';

/** Pages that belong together, beside each other; the one that is shown is among them. */
export function Beside({ links }: { readonly links: readonly Crumb[] }) {
  const here = useView().address.split('?', 1)[0];
  if (links.length === 0) return null;
  return (
    <nav aria-label="Hoort hierbij">
      <ul class="pd-beside">
        {links.map(({ text, href }) => (
          <li key={href}>
            <Link href={href} current={href === here}>
              {text}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
