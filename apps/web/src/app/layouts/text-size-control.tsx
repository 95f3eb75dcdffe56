import { useText } from '../../shared/i18n/define-text.js';
import { appText } from '../text.js';
import { setTextSize, textSizes, useTextSize } from './text-size.js';

export function TextSizeControl() {
  const text = useText(appText);
  const size = useTextSize();
  return (
    <div className="text-size" role="group" aria-label={text.textSize}>
      <span aria-hidden="true">{text.textSize}</span>
      {textSizes.map((one) => (
        <button
          key={one}
          type="button"
          className="text-size__button"
          data-size={one}
          aria-label={text.textSizes[one]}
          aria-pressed={one === size}
          onClick={() => setTextSize(one)}
        >
          A
        </button>
      ))}
    </div>
  );
}
