import { readFile } from 'node:fs/promises';
import { resolveDateBound } from '@motcua/forms';
import { DEFINITIONS_FOLDER } from '@motcua/procedures';

/**
 * What people come for, as a share of all dossiers, and how they file it. Certified copies are most of what communes
 * do, and the law has them at the counter. Left out: medium-voltage power, whose dossiers file further dossiers.
 */
export const MIX = [
  { slug: 'chung-thuc-ban-sao', share: 0.78, online: 0 },
  { slug: 'khai-sinh', share: 0.07, online: 0.55 },
  { slug: 'thuong-tru', share: 0.035, online: 0.65 },
  { slug: 'doi-giay-phep-lai-xe', share: 0.03, online: 0.7 },
  { slug: 'ly-lich-tu-phap', share: 0.02, online: 0.6 },
  { slug: 'ho-kinh-doanh', share: 0.02, online: 0.75 },
  { slug: 'ket-hon', share: 0.015, online: 0.4 },
  { slug: 'tro-cap-xa-hoi', share: 0.01, online: 0.25 },
  { slug: 'cap-doi-so-do', share: 0.008, online: 0.3 },
  { slug: 'giay-phep-xay-dung', share: 0.006, online: 0.5 },
  { slug: 'thi-cong-tren-duong', share: 0.003, online: 0.6 },
  { slug: 'an-toan-thuc-pham', share: 0.003, online: 0.6 },
];

const RELATIVE = /^today(?:[+-]\d+)?$/;

/** The sample answers of a procedure on any day, read once. */
export async function sampleOf(slug) {
  const text = await readFile(`${DEFINITIONS_FOLDER}../samples/${slug}.json`, 'utf8');
  return (today) => {
    const { case: caseKey, ...rest } = JSON.parse(text, (_, value) =>
      typeof value === 'string' && RELATIVE.test(value) ? resolveDateBound(value, today) : value,
    );
    return { ...rest, caseKey };
  };
}
