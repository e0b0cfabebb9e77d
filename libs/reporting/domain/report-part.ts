export const REPORT_PARTS = ['geheel', 'samenvatting'] as const;

/** What of a report is drawn: all of it, or the one page that comes first. */
export type ReportPart = (typeof REPORT_PARTS)[number];
