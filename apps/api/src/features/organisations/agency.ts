export interface Agency {
  id: string;
  code: string;
  parentId: string | null;
  kind: string;
  name: string;
  adminUnitCode: string | null;
  address: string;
  phone: string;
  openingHours: string;
  /** Ids from the root down to this agency itself. */
  path: string[];
}
