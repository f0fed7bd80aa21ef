// Words of duties that are not certain, of their further columns and of where they stand. Loaded with these parts.
import { pair } from '../pair.ts';

export const certaintyWords = pair(
  {
    title: '请对照原文',
    text: '这一项读得不完全确定：',
    confirm: '已对照原文，无误',
    confirmed: '{{date}}已对照原文确认。',
    undo: '撤销确认',
    mark: '待核对',
    extraTitle: '清单中的其他栏',
    region: '原文所在页',
    drawing: '正在画出这一页…',
    drawFailed: '这一页画不出来：{{reason}}',
    drawShow: '看这一页的版面'
  },
  {
    title: 'Compare with the source',
    text: 'This duty was not read with certainty: ',
    confirm: 'Compared; it is right',
    confirmed: 'Confirmed against the source on {{date}}.',
    undo: 'Undo',
    mark: 'to compare',
    extraTitle: 'Further columns of the list',
    region: 'The page of the source',
    drawing: 'Drawing the page…',
    drawFailed: 'The page cannot be drawn: {{reason}}',
    drawShow: 'Show the page as printed'
  }
);
