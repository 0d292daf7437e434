export const find = {
  label: 'Find in the captions',
  placeholder: 'Find in both languages',
  placeholderOne: 'Find in the captions',
  /** The shown one of so many lines. */
  place: '{{current}} of {{count}}',
  lines_one: '{{count}} line',
  lines_other: '{{count}} lines',
  byReading: 'Found by pinyin',
  nothing: 'No line has “{{query}}”.',
  searchedIn: 'Searched: {{languages}}.',
  searchedWithPinyin: 'Searched: {{languages}}, and Chinese by pinyin.',
  /** Between the names of two languages. */
  between: ', ',
  shorter: 'Fewer letters or another spelling may find more.',
  hiddenLine: '{{language}}, hidden now:',
}
