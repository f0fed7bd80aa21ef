// A few duties, small enough to count by hand.
import type { Reading } from '../../src/lib/duty/record.ts';
import { listsDesk, readingOf, type ListNotes } from './lists.ts';
import type { TestDesk } from './sql.ts';

export const SMALL: ListNotes = {
  place: { city: '某市', township: '某乡' },
  categories: ['民生服务', '自然资源'],
  bureaus: [
    { name: '某市教育局', stem: '教育局', short: '市教育局', tier: 'government', aliases: ['市教育局', '教育局'] },
    { name: '某市水利局', stem: '水利局', short: '市水利局', tier: 'government', aliases: ['市水利局', '水利局'] },
    { name: '某州环保分局', stem: '环保分局', short: '州环保分局', tier: 'branch', aliases: ['州环保分局'] }
  ],
  duties: {
    'basic-1': { category: '民生服务', name: '修桥补路', lines: [1, 1] },
    'basic-2': { category: '自然资源', name: '看山护林', lines: [2, 2] },
    'shared-1': {
      category: '自然资源',
      name: '河道巡查',
      lines: [3, 3],
      bureaus: [['市水利局', 'first', 2]],
      city: [
        { number: 1, text: '市水利局制定巡查办法', actors: ['市水利局'] },
        { number: 2, text: '市水利局开展执法', actors: ['市水利局'] }
      ],
      township: [
        {
          number: 1,
          text: '每季度巡查河道并上报市水利局',
          cadence: '每季度',
          recipients: ['市水利局'],
          actions: ['排查巡查', '上报反馈']
        },
        { number: 2, text: '开展宣传', actions: ['宣传教育'] }
      ]
    },
    'shared-2': {
      category: '自然资源',
      name: '水源保护',
      lines: [4, 4],
      bureaus: [
        ['市水利局', 'lead', 1],
        ['州环保分局', 'silent', 0],
        ['市教育局', 'unlisted', 1]
      ],
      city: [
        {
          number: 1,
          text: '市水利局牵头，会同市教育局',
          lead: true,
          actors: ['市水利局'],
          partners: ['市教育局']
        },
        { number: 2, text: '市教育局开展节水教育', actors: ['市教育局'] }
      ],
      township: [
        {
          number: 1,
          text: '发现问题7日内上报州环保分局',
          deadline: '7日内',
          recipients: ['州环保分局'],
          actions: ['上报反馈']
        }
      ]
    },
    'shared-3': {
      category: '民生服务',
      name: '入学保障',
      lines: [5, 5],
      bureaus: [['市教育局', 'first', 1]],
      city: [{ number: 1, text: '市教育局核定学区', actors: ['市教育局'] }],
      township: [{ number: 1, text: '定期摸排适龄儿童并上报', cadence: '定期', actions: ['排查巡查', '上报反馈'] }]
    },
    'reclaimed-1': {
      category: '自然资源',
      name: '取水处罚',
      lines: [6, 6],
      bureaus: [['市水利局', 'takeover', 1]],
      takeover: [{ text: '市水利局实施处罚', actors: ['市水利局'] }]
    }
  }
};

/** Six duties, three bureaus of two tiers and two categories. */
export function smallReading(): Reading {
  return readingOf(SMALL);
}

/** A desk at a fresh engine over these lists. */
export function smallLists(): Promise<TestDesk> {
  return listsDesk(smallReading());
}
