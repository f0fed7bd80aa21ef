// Six duties, three bureaus and two categories, for tests of questions.
import { listsDesk, readingOf, type ListNotes } from './lists.ts';
import type { TestDesk } from './sql.ts';

export const SIX: ListNotes = {
  place: { city: '某市', township: '某乡' },
  categories: ['农业', '安全'],
  bureaus: [
    { name: '某市委组织部', stem: '组织部', short: '市委组织部', tier: 'party', aliases: [] },
    { name: '某市水利局', stem: '水利局', short: '市水利局', tier: 'government', aliases: ['水利局'] },
    { name: '某市公安局', stem: '公安局', short: '市公安局', tier: 'government', aliases: ['公安局'] }
  ],
  duties: {
    'basic-1': { category: '农业', name: '自己种地', lines: [1, 1] },
    'basic-2': { category: '安全', name: '自己巡逻', lines: [2, 2] },
    'shared-1': {
      category: '农业',
      name: '共同修渠',
      lines: [3, 6],
      bureaus: [
        ['市水利局', 'lead', 2],
        ['市公安局', 'silent', 0]
      ],
      city: [
        { text: '市水利局牵头修渠', actors: ['市水利局'] },
        { text: '市水利局验收', cadence: '每年', actors: ['市水利局'] }
      ],
      township: [
        {
          text: '上报市水利局',
          cadence: '每季度',
          deadline: '5日内',
          recipients: ['市水利局'],
          actions: ['上报反馈']
        },
        { text: '组织清淤', actions: ['组织实施'] }
      ]
    },
    'shared-2': {
      category: '安全',
      name: '共同查险',
      lines: [7, 9],
      bureaus: [
        ['市公安局', 'first', 1],
        ['市水利局', 'participant', 1],
        ['市委组织部', 'unlisted', 1]
      ],
      city: [{ text: '市公安局、市水利局和市委组织部查险', actors: ['市公安局', '市水利局', '市委组织部'] }],
      township: [{ text: '发现险情上报', actions: ['上报反馈'] }]
    },
    'shared-3': {
      category: '农业',
      name: '共同供水',
      lines: [10, 12],
      bureaus: [['市水利局', 'first', 1]],
      city: [{ text: '供水', actors: ['市水利局'], basis: 'sole bureau' }]
    },
    'reclaimed-1': {
      category: '农业',
      name: '收回水费',
      lines: [13, 13],
      bureaus: [['市水利局', 'takeover', 0]],
      takeover: [{ text: '由市水利局收取', actors: ['市水利局'] }]
    }
  }
};

/** A desk at a fresh engine over the six duties. */
export function sixDuties(): Promise<TestDesk> {
  return listsDesk(readingOf(SIX));
}
