import { type Html, html, page } from '../html.js';
import { people, type Person } from './people.js';
import { type Lang, WORDING } from './wording.js';

function personButton(person: Person, lang: Lang): Html {
  const words = WORDING[lang];
  const born = person.dateOfBirth.replace(/^(\d{4})(\d\d)(\d\d)$/, '$3/$2/$1');
  const level = words.level(person.level) + (person.level === 1 ? ` (${words.levelOne})` : '');
  return html`<li>
    <button class="person" name="person" value="${person.username}">
      ${person.fullName}
      <span>${person.personalId} · ${born}</span>
      <span>${level}</span>
    </button>
  </li>`;
}

export interface LoginPageState {
  lang: Lang;
  /** what was typed, when it matched nobody */
  rejected?: string;
}

/** Forms post to the page's own address, which carries the interaction and the language. */
export function loginPage({ lang, rejected }: LoginPageState): Html {
  const words = WORDING[lang];
  const invalid = rejected !== undefined;
  return page({
    lang,
    title: invalid ? `${words.failed} – ${words.title}` : words.title,
    banner: words.banner,
    body: html`
      <p class="languages">
        <a href="?lang=${lang === 'vi' ? 'en' : 'vi'}" lang="${lang === 'vi' ? 'en' : 'vi'}"
          >${words.other}</a
        >
      </p>
      <h1>${words.title}</h1>
      ${
        invalid &&
        html`<p class="notice" role="alert"><a href="#number" class="error">${words.unknown}</a></p>`
      }
      <p>${words.intro}</p>
      <h2 id="people">${words.people}</h2>
      <form method="post">
        <ul class="plain" aria-labelledby="people">
          ${people().map((person) => personButton(person, lang))}
        </ul>
      </form>
      <h2>${words.byNumber}</h2>
      <form method="post" novalidate>
        <label for="number">${words.number}</label>
        <span class="hint" id="number-hint">${words.numberHint}</span>
        ${invalid && html`<span class="error" id="number-error"><br />${words.unknown}</span>`}
        <input
          id="number"
          name="number"
          value="${rejected}"
          inputmode="numeric"
          autocomplete="off"
          maxlength="20"
          required
          ${invalid && 'autofocus'}
          aria-invalid="${String(invalid)}"
          aria-describedby="number-hint${invalid && ' number-error'}"
        />
        <button class="primary">${words.signIn}</button>
      </form>
      <form method="post">
        <p><button name="cancel" value="yes">${words.cancel}</button></p>
      </form>
    `,
  });
}

export function expiredPage(lang: Lang): Html {
  const words = WORDING[lang];
  return page({
    lang,
    title: words.failed,
    banner: words.banner,
    body: html`
      <h1>${words.failed}</h1>
      <p>${words.expired}</p>
      <p><a href="/">${words.back}</a></p>
    `,
  });
}
