/** Words around the wish, not the wish: never corrected, and they count for little when they match. */
export const CHATTER: ReadonlySet<string> = new Set(
  (
    'thu tuc xin lam muon can toi em minh hoi cach nhu the nao o dau bao nhieu huong dan truc tuyen online mau nop ho so ' +
    'giup bi duoc cho cua la gi khi nhung cac moi'
  ).split(' '),
);
