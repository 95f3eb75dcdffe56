import { useRef, useState } from 'react';
import { useText } from '../../shared/i18n/define-text.js';
import { useSearchParams } from '../../shared/navigation/use-search-params.js';
import { KeysDialog } from '../../shared/officer-work/keys-dialog.js';
import { useShortcuts } from '../../shared/officer-work/shortcuts.js';
import { searchedWords, searchParams } from '../../shared/officer-work/work-place.js';
import { PageHeading } from '../../shared/page/page-heading.js';
import { Page } from '../../shared/page/page.js';
import { readAsked } from './asked.js';
import { FoundList } from './found-list.js';
import { keepWords, keptWords } from './kept-words.js';
import { SearchField } from './search-field.js';
import { SearchFilters } from './search-filters.js';
import { dossierSearchText } from './text.js';
import './dossier-search.css';

/** Any dossier one may see, open or done. Filters stand in the address; words, which may be a name, do not. */
export function DossierSearchPage() {
  const text = useText(dossierSearchText);
  const [params, setParams] = useSearchParams();
  const [words, setWords] = useState(keptWords);
  const [helpOpen, setHelpOpen] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const asked = readAsked(params, searchedWords(params, words));
  const filter = (changes: Readonly<Record<string, string | null>>) => setParams(changes, { replace: true });
  useShortcuts({ '/': () => field.current?.focus(), '?': () => setHelpOpen(true) });
  return (
    <Page width="full">
      <PageHeading title={text.title} lead={text.lead} documentTitle={text.title} />
      <SearchField
        q={asked.q}
        inputRef={field}
        onSearch={(typed) => {
          const kept = typed.slice(0, 100);
          setWords(kept);
          keepWords(kept);
          filter(searchParams(kept));
        }}
      />
      <SearchFilters asked={asked} onFilter={filter} />
      <FoundList asked={asked} onFilter={filter} />
      <KeysDialog
        open={helpOpen}
        onClose={() => setHelpOpen(false)}
        title={text.keysTitle}
        keys={[
          { keys: ['j', 'k'], meaning: text.keys.move },
          { keys: ['Enter'], meaning: text.keys.open },
          { keys: ['/'], meaning: text.keys.search },
          { keys: ['?'], meaning: text.keys.help },
        ]}
      />
    </Page>
  );
}
