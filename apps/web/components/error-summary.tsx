import { forPeople } from '../view/for-people.js';

export interface SummaryFault {
  /** The id of the field that it is about; null: of the whole. */
  readonly field: string | null;
  readonly message: string;
}

/** Every fault of a form, above it: each leads to its field. The page begins here, for who hears it too. */
export function ErrorSummary({ faults }: { readonly faults: readonly SummaryFault[] }) {
  if (faults.length === 0) return null;
  return (
    <section class="pd-error-summary" id="fouten" role="alert" tabIndex={-1} aria-labelledby="fouten-kop" data-focus>
      <h2 class="pd-error-summary__heading" id="fouten-kop">
        {faults.length === 1 ? 'Er klopt iets niet' : `Er kloppen ${faults.length} dingen niet`}
      </h2>
      <ul class="pd-error-summary__list">
        {faults.map(({ field, message }) => (
          <li key={`${field} ${message}`}>
            {field === null ? (
              forPeople(message)
            ) : (
              <a class="pd-error-summary__link" href={`#${field}`}>
                {forPeople(message)}
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
