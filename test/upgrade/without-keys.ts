import { FIGURE_PATTERNS, isFigureKey } from '@peildatum/figures';

const REASONS = new Set<unknown>(FIGURE_PATTERNS.flatMap(({ publishedOnly }) => publishedOnly ?? []));

/** What templates before 7 had not: of when a section is, what was written of it, and what an edition counts; and since 9 the summary. */
const SINCE_7 = new Set(['gegevens', 'redactie', 'zonderNieuweMelding', 'tel', 'samenvatting']);
/** The sections of template 10: a log of before has nothing for them. */
const SINCE_10 = new Set(['afspraken', 'besluiten']);
/** What template 11 says of actions that left the report: of a log of before none did. */
const SINCE_11 = new Set(['afgevoerd']);
const OF_SUMMARY = /^Samenvatting, /;
/** The fixed texts of a report; those of an amount are words, and older. */
const areFixedTexts = (field: string, value: unknown): boolean =>
  field === 'teksten' && Array.isArray(value) && value.some((text) => typeof text === 'object');

/**
 * Part of a report as templates before 6 had it: no figure had a key, and Controles gave no reason for what is only published; and without
 * what template 7 brought: the code of a control is its own since then.
 */
export function withoutKeys(field: string, value: unknown): unknown {
  if (field === 'sleutels' || SINCE_7.has(field) || areFixedTexts(field, value)) return undefined;
  if ((SINCE_10.has(field) || SINCE_11.has(field)) && value === null) return undefined;
  if (field === 'titel' && typeof value === 'object' && value !== null) {
    const { sinds: _, ...title } = value as { readonly sinds?: unknown };
    return title;
  }
  if (field === 'controles') return (value as readonly { readonly naam: string }[]).filter(({ naam }) => !OF_SUMMARY.test(naam));
  if (isControl(value)) {
    const { code: _, ...control } = value;
    return control;
  }
  if (field === 'sleutel') return value === null || isFigureKey(value as string) ? undefined : value;
  return field === 'toelichting' && REASONS.has(value) ? null : value;
}

const isControl = (value: unknown): value is { readonly code?: string } =>
  typeof value === 'object' && value !== null && 'uitkomst' in value && 'cijfers' in value;
