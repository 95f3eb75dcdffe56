import { useText, wordsOf } from '../../shared/i18n/define-text.js';
import { setLang, useLang } from '../../shared/i18n/lang.js';
import { appText } from '../text.js';

/** Named in the language it leads to, for those who cannot read the present one. */
export function LanguageSwitch() {
  const text = useText(appText);
  const other = useLang() === 'vi' ? 'en' : 'vi';
  return (
    <button
      type="button"
      className="site-header__tool"
      lang={other}
      onClick={() => void wordsOf(other).then(() => setLang(other))}
    >
      <span className="only-wide">{text.otherLanguage}</span>
      <span className="only-narrow" aria-hidden="true">
        {text.otherLanguageShort}
      </span>
      <span className="only-narrow mc-visually-hidden">{text.otherLanguage}</span>
    </button>
  );
}
