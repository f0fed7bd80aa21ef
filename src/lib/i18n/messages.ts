// All messages, one namespace a page or area, Chinese and English side by side in messages/<area>.ts.
import { frame } from './messages/frame.ts';

export const resources = {
  zh: { frame: frame.zh },
  en: { frame: frame.en }
} as const;

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'frame';
    resources: (typeof resources)['zh'];
  }
}
