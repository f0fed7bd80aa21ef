// Short names for editions that stand side by side.

/** What is known of an edition that is to be named. */
interface Nameable {
  id: string;
  place: string;
  date: string;
  file: string;
}

/** Id and label of each edition: its place, with the date where the place has several, with the file where that does
 *  not tell them apart or no place is known. */
export function labelledEditions(editions: readonly Nameable[]): { id: string; label: string }[] {
  const named = editions.map(({ id, place, date, file }) => ({
    id,
    file,
    place: place || id,
    dated: date === '' ? '' : `${place || id}（${date}）`
  }));
  return named.map(({ id, place, dated, file }) => {
    if (named.filter((each) => each.place === place).length === 1) return { id, label: place };
    const tells = dated !== '' && named.filter((each) => each.dated === dated).length === 1;
    return { id, label: tells ? dated : `${place}（${file}）` };
  });
}
