import { pageStyle } from '@peildatum/reporting';

/** Its sizes go by that of the page, which is smaller on paper. */
const ON_SHEETS = '@media print { html { font-size: 10pt; } }\n';

/** The part of a page in which a report stands. */
const PLACE = '.pd-report';

/**
 * The style of the report, for the part of a page in which it stands and for nothing else of it: what it says of a document is said of that
 * part, and what it says of sheets is left to the page.
 */
export function reportStyle(): string {
  const rules = pageStyle()
    .css.replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^@page \{[\s\S]*?^\}/m, '')
    .replace(/^:root \{/m, '& {')
    .replace(/^( *)main\b/gm, '$1.rapport-inhoud');
  return `${PLACE} {${rules}\n.blad, .voorblad { max-width: none; padding: 0; }\n}\n${ON_SHEETS}`;
}
