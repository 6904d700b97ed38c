// Words of a lesson in both languages: each a field of its own, and what is set from them below.
import {
  type LessonLanguage,
  type LocalText,
  lessonLanguages,
  longestText,
  textIn,
} from '#core/teaching/lesson/local-text.ts';
import { useLanguage } from '#renderer/i18n/i18n.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { TextAreaField } from '#renderer/ui/text-area-field.tsx';
import { LessonMarkdown } from '../lesson-markdown.tsx';
import styles from './recorder.module.css';

interface LocalTextFieldsProps {
  readonly label: string;
  readonly text: LocalText;
  /** Absent: one language at least must have words. */
  readonly onClear?: (() => void) | undefined;
  readonly onCommit: (text: LocalText) => void;
}

const labels = { en: 'recorder.inEnglish', ko: 'recorder.inKorean' } as const;

export function LocalTextFields({ label, text, onClear, onCommit }: LocalTextFieldsProps) {
  const t = useTranslate();
  const language = useLanguage();
  const commit = (changed: LessonLanguage, words: string): string | null => {
    const { [changed]: _, ...others } = text;
    const next: LocalText = words.trim() === '' ? others : { ...text, [changed]: words };
    if (Object.keys(next).length > 0) onCommit(next);
    else if (onClear === undefined) return t('recorder.needsWords');
    else onClear();
    return null;
  };
  const shown = textIn(text, language);
  return (
    <>
      {lessonLanguages.map((each) => (
        <TextAreaField
          key={each}
          label={t(labels[each], { label })}
          value={text[each] ?? ''}
          maximumLength={longestText}
          onCommit={(words) => commit(each, words)}
        />
      ))}
      {/[$*_`]/.test(shown) && (
        <div className={styles.preview}>
          <LessonMarkdown text={shown} />
        </div>
      )}
    </>
  );
}
