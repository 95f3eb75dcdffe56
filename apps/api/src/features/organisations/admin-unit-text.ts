import { foldVietnamese } from '@motcua/domain';

const TYPE = /^(?:tinh|thanh pho|tp\.?|xa|phuong|thi tran|dac khu|thi xa|quan|huyen)\s+/;

/** What a unit is found by: its name and its former ones, one a line, each also without "xã", "phường" … */
export function adminUnitSearchText(name: string, formerNames: readonly string[]): string {
  const lines = [name, ...formerNames].flatMap((each) => {
    const folded = searchWords(each);
    return [folded, folded.replace(TYPE, '')];
  });
  return lines.join('\n');
}

/** Folded, on one line, blanks single. */
export function searchWords(text: string): string {
  return foldVietnamese(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
