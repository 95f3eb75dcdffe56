import { DateInput, Select, TextInput } from '@motcua/ui';
import type { NewPost } from '@motcua/contracts';
import { useText } from '../../../shared/i18n/define-text.js';
import { useLang } from '../../../shared/i18n/lang.js';
import { roleOptions } from '../roles.js';
import { adminText } from '../text.js';
import { UnitPick } from '../unit-pick.js';
import { accountsText } from './text.js';

/** As typed; the role may still be unchosen and the dates half written. */
export interface PostDraft {
  role: string;
  unit: string;
  title: string;
  from: string;
  to: string;
}

export const emptyPost = (today: string): PostDraft => ({
  role: '',
  unit: '',
  title: '',
  from: today,
  to: '',
});

/** The server says what is wrong with it. */
export const toNewPost = ({ role, unit, title, from, to }: PostDraft): NewPost =>
  ({ role, unit, title: title.trim(), from, to: to.trim() || null }) as NewPost;

export interface PostFieldsProps {
  post: PostDraft;
  onPost: (post: PostDraft) => void;
  /** By field, as the server named them. */
  errors: Readonly<Record<string, string>>;
}

export function PostFields({ post, onPost, errors }: PostFieldsProps) {
  const text = useText(accountsText);
  const shared = useText(adminText);
  const lang = useLang();
  const set = (name: keyof PostDraft) => (value: string) => onPost({ ...post, [name]: value });
  return (
    <>
      <UnitPick id="post-unit" value={post.unit} onValue={set('unit')} error={errors['unit']} />
      <Select
        id="post-role"
        label={shared.role}
        emptyLabel={shared.choose}
        options={roleOptions(lang)}
        value={post.role}
        onValue={set('role')}
        error={errors['role']}
      />
      <TextInput
        id="post-title"
        label={text.postTitle}
        hint={text.postTitleHint}
        optionalMark={shared.optional}
        value={post.title}
        onValue={set('title')}
        maxLength={200}
        autoComplete="off"
        error={errors['title']}
      />
      <div className="admin__pair">
        <PostDates dates={post} onDates={(dates) => onPost({ ...post, ...dates })} errors={errors} />
      </div>
    </>
  );
}

export interface PostDatesProps {
  dates: Pick<PostDraft, 'from' | 'to'>;
  onDates: (dates: Pick<PostDraft, 'from' | 'to'>) => void;
  errors: Readonly<Record<string, string>>;
}

export function PostDates({ dates: { from, to }, onDates, errors }: PostDatesProps) {
  const text = useText(accountsText);
  const shared = useText(adminText);
  const lang = useLang();
  return (
    <>
      <DateInput
        id="post-from"
        label={text.from}
        locale={lang}
        value={from}
        onValue={(value) => onDates({ from: value, to })}
        error={errors['from']}
      />
      <DateInput
        id="post-to"
        label={text.to}
        hint={text.toHint}
        optionalMark={shared.optional}
        locale={lang}
        value={to}
        onValue={(value) => onDates({ from, to: value })}
        error={errors['to']}
      />
    </>
  );
}
