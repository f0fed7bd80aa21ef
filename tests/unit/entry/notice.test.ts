// A text that is all command says nothing to compare.
import { describe, expect, it } from 'vitest';
import { namesNothing } from '../../../src/lib/entry/notice.ts';

describe('namesNothing', () => {
  it.each(['各乡镇要高度重视，加强领导，压实责任，确保落实到位。', 'hello world', '12345', '。。。'])('%s', (text) => {
    expect(namesNothing(text)).toBe(true);
  });

  it.each([
    '麦收时节有人在地里烧秸秆。各乡镇要高度重视，压实责任。',
    '村里的狗咬人',
    '加强领导，抓好森林防火',
    '督导检查校园食品安全',
    '养狗',
    '低保'
  ])('not %s', (text) => {
    expect(namesNothing(text)).toBe(false);
  });
});
