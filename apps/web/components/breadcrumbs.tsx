export interface Crumb {
  readonly text: string;
  readonly href: string;
}

const START: Crumb = { text: 'Start', href: '/' };

export function Breadcrumbs({ crumbs, current }: { readonly crumbs: readonly Crumb[]; readonly current: string }) {
  return (
    <nav class="utrecht-breadcrumb-nav pd-breadcrumbs" aria-label="Kruimelpad">
      <ol class="utrecht-breadcrumb-nav__list utrecht-breadcrumb-nav__list--html-ol">
        {[START, ...crumbs].map(({ text, href }) => (
          <li key={href} class="utrecht-breadcrumb-nav__item">
            <a class="utrecht-breadcrumb-nav__link nl-link" href={href}>
              {text}
            </a>
          </li>
        ))}
        <li class="utrecht-breadcrumb-nav__item" aria-current="page">
          {current}
        </li>
      </ol>
    </nav>
  );
}
