// Made-up indicators beside six duties, for files and tables.
import type { Assessed } from '../../../src/lib/chart/indicator-tables.ts';
import type { EntryDuty } from '../../../src/lib/entry/duty-index.ts';
import { borne, judged, type Indicator } from '../../../src/lib/entry/indicator.ts';
import type { Language } from '../../../src/lib/i18n/languages.ts';
import { naming } from '../../support/naming.ts';

const BUREAUS = [
  ['shuiliju', '昌吉市水利局', '市水利局'],
  ['gonganju', '昌吉市公安局', '市公安局']
] as const;
const bureaus = BUREAUS.map(([id, name, shortName], rank) => ({
  ...{ id, name, shortName, rank, tier: 'government' as const },
  ...{ pinyin: id, initials: id.slice(0, 2), aliases: '' }
}));
const duty = (id: string, list: EntryDuty['list'], name: string, category: string, ...names: string[]) => ({
  record: {
    id,
    list,
    seq: Number(id.replace(/\D/gu, '')),
    name,
    bureaus: names.map((bureau) => ({ bureau })),
    clauses: []
  },
  category
});
const DUTIES = [
  duty('basic-1', 'basic', '=自己巡逻', '平安法治'),
  duty('basic-2', 'basic', '自己种地', '乡村振兴'),
  duty('shared-1', 'shared', '共同修渠', '乡村振兴', '昌吉市水利局'),
  duty('shared-2', 'shared', '共同查险', '平安法治', '昌吉市公安局', '昌吉市水利局'),
  duty('reclaimed-1', 'reclaimed', '收回水费', '乡村振兴', '昌吉市水利局')
];
const records = new Map<string, EntryDuty>(DUTIES.map(({ record }) => [record.id, record]));

const indicator = (text: string, weight: number | null, file = ''): Indicator => ({
  ...{ number: '', text, above: ['平安'], weight, sharing: 1, bureaus: file, where: 'line:1' },
  more: [{ head: '评分标准', text: '少一次扣1分' }]
});

/** Five indicators: two with a shared duty, one with a basic, one with a reclaimed, one on no list; nothing tests
 *  basic-2 and shared-2. */
export function assessed(language: Language): Assessed {
  const rows: [string, number | null, string, string[]][] = [
    ['=修渠', 5, '市公安局', ['shared-1']],
    ['清淤', 2.5, '市水利局', ['shared-1']],
    ['巡逻', 3, '', ['basic-1']],
    ['收水费', null, '某办', ['reclaimed-1']],
    ['点赞', 1, '', []]
  ];
  return {
    rows: rows.map(([text, weight, file, duties]) =>
      borne(judged(indicator(text, weight, file), [], duties, records), records, bureaus)
    ),
    records,
    duties: DUTIES.map(({ record: { id, list, seq, name }, category }, key) => ({
      key,
      id,
      list,
      seq,
      name,
      category
    })),
    bureaus,
    naming: naming(language)
  };
}
