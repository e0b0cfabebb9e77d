/** A form in which a cell is written, with what it means in the notation of the API, or a part of why it is refused. */
export interface Form {
  readonly form: string;
  readonly meaning?: string;
  readonly refusal?: string;
}

/** The documentation shows them, and a test reads each. */
export const DATE_FORMS: readonly Form[] = [
  { form: '2025-09-05', meaning: '2025-09-05' },
  { form: '5-9-2025', meaning: '2025-09-05' },
  { form: '05-09-2025', meaning: '2025-09-05' },
  { form: '05/09/2025', meaning: '2025-09-05' },
  { form: '31/12/2025', meaning: '2025-12-31' },
  { form: '12/31/2025', refusal: 'eerst de dag' },
  { form: '30-2-2025', refusal: 'geen bestaande datum' },
  { form: '5-9-25', refusal: 'jaar in vier cijfers' },
  { form: '45905', refusal: 'het getal dat een spreadsheet van een datum maakt (waarschijnlijk 2025-09-05)' },
  { form: '#VERW!', refusal: 'niet uitrekenen' },
];

export const AMOUNT_FORMS: readonly Form[] = [
  { form: '1000', meaning: '1000' },
  { form: '1000.50', meaning: '1000.50' },
  { form: '1000,5', meaning: '1000.5' },
  { form: '1234,56', meaning: '1234.56' },
  { form: '1.234.567', meaning: '1234567' },
  { form: '1.234.567,89', meaning: '1234567.89' },
  { form: '€ 1.234,56', meaning: '1234.56' },
  { form: '1.234', refusal: '1234 euro zijn of 1,234 euro' },
  { form: '1,234', refusal: '1234 euro zijn of 1,234 euro' },
  { form: '1,234,567.89', refusal: "komma's tussen de duizendtallen" },
  { form: '59,9 mln', meaning: '59900000.00' },
  { form: '1.234 mln', meaning: '1234000000.00' },
  { form: '2,8 mld', meaning: '2800000000.00' },
  { form: '1.234 mld', refusal: '1234 mld zijn of 1,234 mld' },
  { form: '1E+09', refusal: 'liet cijfers weg' },
  { form: '1,2E+09', refusal: 'liet cijfers weg' },
  { form: '#REF!', refusal: '#REF!' },
  { form: '#DEEL/0!', refusal: '#DEEL/0!' },
];
