// What tests read and score files with: the same as the figures of accuracy.
export { MEANS, readBytes, scoreList, type ListScore } from '../../scripts/score/reading.ts';
