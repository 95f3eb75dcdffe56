/** Tokens stand between two signs that no text has, so that JSON and papers carry them unharmed. */
const OPEN = '\uE000';
const CLOSE = '\uE001';
const TOKEN = /\uE000([^\uE001]+)\uE001/;

export const mark = (key) => `${OPEN}${key}${CLOSE}`;

/** A text cut at its tokens: literal, token, literal … `tokens` maps keys to numbers, and grows. */
export function pieces(text, tokens) {
  const parts = text.split(TOKEN);
  const words = parts.filter((_, index) => index % 2 === 0);
  const places = parts.flatMap((part, index) => (index % 2 === 1 ? [numberOf(part, tokens)] : []));
  return { words, places: Uint16Array.from(places) };
}

function numberOf(key, tokens) {
  if (!tokens.has(key)) tokens.set(key, tokens.size);
  return tokens.get(key);
}

/** The text with its tokens' values in their places. */
export function filled({ words, places }, values) {
  let text = words[0];
  for (let at = 0; at < places.length; at += 1) text += values[places[at]] + words[at + 1];
  return text;
}
