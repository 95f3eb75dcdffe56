/** The invented people of the sample answers, in whose place people of the set are put. Parity 0 a man, 1 a woman. */
const CAST = [
  { name: 'Nguyễn Văn An', personalId: '099088000001', dateOfBirth: '1988-03-12', parity: 0 },
  { name: 'Trần Thị Bình', personalId: '099192000002', dateOfBirth: '1992-11-05', parity: 1 },
  { name: 'Lê Văn Cường', personalId: '099079000003', dateOfBirth: '1979-06-20', parity: 0 },
  { name: 'Phạm Thị Ngọc Hân', personalId: '099186000004', dateOfBirth: '1986-09-14', parity: 1 },
  { name: 'Phạm Thị Dung', personalId: '099195000004', dateOfBirth: null, parity: 1 },
  { name: 'Đặng Thị Thu Thủy', personalId: '099165000005', dateOfBirth: null, parity: 1 },
  { name: 'Nguyễn Thị Sáu', personalId: '099143000005', dateOfBirth: '1943-02-10', parity: 1 },
  { name: 'Nguyễn Minh Khang', personalId: '099226000006', dateOfBirth: null, parity: 0 },
];
const PHONES = /\b09[59]0000\d{3}\b/g;
const COMMUNES = /"communeCode":"(?:19495|19333|19351|18880)"/g;

/** Who of them a text names, in order; the first is the one whose dossier it is. */
export function namedIn(text) {
  const places = CAST.map((one) => ({ one, at: text.indexOf(one.name) })).filter(({ at }) => at >= 0);
  const inOrder = places.toSorted((a, b) => a.at - b.at).map(({ one }) => one);
  return inOrder.length > 0 ? inOrder : [CAST[0]];
}

/** The same text with a token in place of each fact of these people; `token` makes one. */
export function recast(text, people, token) {
  let cast = text;
  people.forEach(({ name, personalId, dateOfBirth }, slot) => {
    const put = (from, key) => (cast = cast.replaceAll(from, token(`${key}:${slot}`)));
    put(name, 'name');
    put(name.toLocaleUpperCase('vi'), 'NAME');
    put(personalId, 'personalId');
    if (dateOfBirth === null) return;
    put(dateOfBirth, 'born');
    put(dateOfBirth.split('-').toReversed().join('/'), 'bornOn');
  });
  return cast.replace(PHONES, token('phone')).replace(COMMUNES, `"communeCode":"${token('commune')}"`);
}
