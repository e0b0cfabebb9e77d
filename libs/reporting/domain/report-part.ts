/** What of a report is drawn: all of it, or the one page that comes first. */
export type ReportPart = 'geheel' | 'samenvatting';
