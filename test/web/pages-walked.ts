/** Every page that anybody may read, on the demonstration: what a walk over all pages visits. */
export const PUBLIC_PAGES = [
  '/',
  '/thematafels',
  '/thematafels?geldigOp=2025-05-20&bekendOp=2025-06-01',
  '/thematafels/D',
  '/thematafels/D?status=loopt-achter&geldigOp=2025-05-20',
  '/acties',
  '/acties?zoek=norm&teLaat=true',
  '/acties?zoek=bestaat+vast+niet',
  '/acties/IZA-L-053',
  '/acties?geldigOp-dag=31&geldigOp-maand=2&geldigOp-jaar=2025',
  '/edities',
  '/edities/2025-05-20',
  '/componenten',
  '/aanmelden',
  '/nergens',
] as const;
