import { Link } from '../components/link.js';

export function Footer({ alternate }: { readonly alternate?: string | undefined }) {
  return (
    <footer class="pd-footer">
      <div class="pd-frame pd-footer__row">
        <p class="pd-footer__about">
          Peildatum volgt de uitvoering van het IZA en het AZWA: de stand van elke peildatum, zoals bekend op elk moment.
        </p>
        <ul class="pd-footer__links">
          {alternate === undefined ? null : (
            <li>
              <Link href={alternate}>Deze pagina als gegevens (JSON)</Link>
            </li>
          )}
          <li>
            <Link href="/v1/documentatie">Documentatie van de API</Link>
          </li>
          <li>
            <Link href="/componenten">Onderdelen van de pagina’s</Link>
          </li>
          <li>
            <Link href="/.well-known/security.txt">Een lek melden</Link>
          </li>
        </ul>
      </div>
    </footer>
  );
}
