import type { AdminUnits } from '@motcua/contracts';
import { queryOptions, useQueries, useQuery } from '@tanstack/react-query';
import { api } from '../api/api.js';

export type AdminUnit = AdminUnits['items'][number];

const DAY = 24 * 60 * 60 * 1000;

/** Provinces, or the communes of one; they change by law only, hence once a day will do. */
const unitsQuery = (parent: string) =>
  queryOptions({
    queryKey: ['admin-units', parent],
    queryFn: ({ signal }) => api.get<AdminUnits>('/admin-units', { query: { parent }, signal }),
    staleTime: DAY,
    gcTime: DAY,
  });

export const useProvinces = () => useQuery(unitsQuery(''));

export const useCommunes = (provinceCode: string) =>
  useQuery({ ...unitsQuery(provinceCode), enabled: provinceCode !== '' });

/** Names a commune with its province, once the lists of the given provinces are there. */
export function usePlaceName(provinceCodes: readonly string[]) {
  const provinces = useQuery({ ...unitsQuery(''), enabled: provinceCodes.length > 0 });
  const lists = useQueries({ queries: provinceCodes.map((code) => unitsQuery(code)) });
  return (provinceCode: string, communeCode: string): string | null => {
    const province = provinces.data?.items.find(({ code }) => code === provinceCode);
    const commune = lists.flatMap(({ data }) => data?.items ?? []).find(({ code }) => code === communeCode);
    return province && commune ? `${commune.name}, ${province.name}` : null;
  };
}

/** Codes of all provinces named anywhere in answers. */
export function provincesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const found = Object.entries(value).flatMap(([key, inner]) =>
    key === 'provinceCode' && typeof inner === 'string' ? [inner] : provincesIn(inner),
  );
  return [...new Set(found)];
}
