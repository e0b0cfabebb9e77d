export interface PaginationProps {
  /** Of the first page; null: this is it. */
  readonly first: string | null;
  /** Of the next page; null: this is the last. */
  readonly next: string | null;
  /** How many there are on this page, and over all of them. */
  readonly shown: number;
  readonly total: number;
}

/** A list goes on from where a page ended, and so there are a first and a next page alone. */
export function Pagination({ first, next, shown, total }: PaginationProps) {
  if (total === 0) return null;
  return (
    <nav class="utrecht-pagination pd-pagination" aria-label="Bladeren">
      <p class="pd-note">{`${shown} van ${total}`}</p>
      <ul class="pd-pagination__links">
        {first === null ? null : (
          <li>
            <a class="nl-link" href={first}>
              Naar het begin
            </a>
          </li>
        )}
        {next === null ? null : (
          <li>
            <a class="nl-link" href={next} rel="next">
              Volgende bladzijde
            </a>
          </li>
        )}
      </ul>
    </nav>
  );
}
