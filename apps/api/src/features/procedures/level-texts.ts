import type { Text } from '@motcua/domain';

/** Who decides, by level, where no agency is named. */
export const LEVEL_TEXTS: Readonly<Record<'MINISTRY' | 'PROVINCE' | 'COMMUNE' | 'OTHER', Text>> = {
  MINISTRY: { vi: 'Bộ, cơ quan trung ương', en: 'A ministry or central agency' },
  PROVINCE: { vi: 'Cơ quan cấp tỉnh', en: 'A provincial agency' },
  COMMUNE: { vi: 'Ủy ban nhân dân cấp xã', en: "The commune People's Committee" },
  OTHER: { vi: 'Cơ quan khác', en: 'Another agency' },
};
