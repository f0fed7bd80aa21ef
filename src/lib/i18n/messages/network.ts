// Words of the network page: bureaus around the township, ties, flows, sets.
import { pair } from '../pair.ts';

export const network = pair(
  {
    question: '乡镇和部门，谁跟谁一起做事？'
  },
  {
    question: 'Who works with whom?'
  }
);
