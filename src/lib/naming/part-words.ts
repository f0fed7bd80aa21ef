// Some lines of a comparison in words.
import type { End, Part } from '../compare/part.ts';
import { sayIn } from '../i18n/language.ts';
import type { Naming } from './naming.ts';

/** What a part asks for, in words joined as a list; '' where it asks for all changes. */
export function partInWords({ kind, on, group, was, now, came, went }: Part, naming: Naming): string {
  const { t, marks } = naming;
  const say = sayIn(t, 'compare');
  const end = (list: End, there: 'partWas' | 'partNow') =>
    list === 'none' ? say(`${there}None`) : say(there, { list: t(`frame:${list}`) });
  return [
    kind === null ? '' : say(kind),
    on === null ? '' : say('partOn', { list: t(`frame:${on}`) }),
    group === null ? '' : say('partGroup', { name: naming.category(group) }),
    was === null ? '' : end(was, 'partWas'),
    now === null ? '' : end(now, 'partNow'),
    came === null ? '' : say('partCame', { name: naming.bureau(came) }),
    went === null ? '' : say('partWent', { name: naming.bureau(went) })
  ]
    .filter((text) => text !== '')
    .join(marks.list);
}
