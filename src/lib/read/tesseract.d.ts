// The engine's script ships no types.
declare module 'tesseract.js-core/tesseract-core-simd-lstm.js';
