import { h } from 'preact';

/**
 * An address that stays what it is: whoever opens it reads the same. A browser with JavaScript has a button that copies it
 * (`browser/kopieer.js`); without, it is a link as any other.
 */
export function Citation({ href }: { readonly href: string }) {
  return (
    <div class="pd-citation">
      {h(
        'peildatum-kopieer',
        { class: 'pd-citation__copied' },
        <>
          <span>Verwijzing naar precies deze pagina: </span>
          <a class="nl-link pd-citation__link" href={href} rel="bookmark">
            {href}
          </a>
        </>,
      )}
    </div>
  );
}
