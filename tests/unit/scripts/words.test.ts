// No words in code: what the linter's rule refuses, and what it lets stand.
import { RuleTester } from 'eslint';
import { test } from 'vitest';
import { words } from '../../../scripts/words.mjs';

const path = (file: string) => `${process.cwd()}/${file}`;
const refused = [{ message: /a word in code/ }];

test('words stand in tables', () => {
  new RuleTester().run('words', words, {
    valid: [
      { code: "const action = '上报反馈';", filename: path('src/lib/query/reporting.ts') },
      { code: 'const fits = /\\p{Script=Han}+[，。]/u;', filename: path('src/lib/duty/row.ts') },
      { code: "const digits = '一二三';", filename: path('src/lib/lexicon/notation.ts') },
      { code: "const message = '打开清单';", filename: path('src/lib/i18n/zh.ts') },
      { code: "const asked = '甲局牵头';", filename: path('tests/unit/duty/row.test.ts') }
    ],
    invalid: [
      { code: "const cue = '牵头';", filename: path('src/lib/duty/row.ts'), errors: refused },
      { code: 'const cue = /(?:上报|报送)$/u;', filename: path('src/lib/finding/need.ts'), errors: refused },
      { code: 'const cue = `^各${place}$`;', filename: path('src/lib/entry/peel.ts'), errors: refused },
      { code: "const cues = { 局: 'bureau' };", filename: path('src/lib/chart/text.ts'), errors: refused }
    ]
  });
});
