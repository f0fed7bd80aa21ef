// Files as the browser hands them over keep the folders that they lie in, and the system's own are left out.
import { describe, expect, it } from 'vitest';
import { chosen, dropped } from '../../../src/lib/view/place/gather.ts';

function file(path: string): File {
  const made = new File(['x'], path.replace(/^.*\//, ''));
  Object.defineProperty(made, 'webkitRelativePath', { value: path.includes('/') ? path : '' });
  return made;
}

/** A dropped folder of files by name, or of further folders. */
type Folder = { [name: string]: Folder | null };

function entryOf(name: string, content: Folder | null, above: string): object {
  const fullPath = `${above}/${name}`;
  if (content === null)
    return {
      isFile: true,
      name,
      fullPath,
      file: (take: (made: File) => void) => {
        take(file(name));
      }
    };
  let left = Object.entries(content).map(([each, inside]) => entryOf(each, inside, fullPath));
  const readEntries = (take: (entries: object[]) => void) => {
    const now = left;
    left = [];
    take(now);
  };
  return { isFile: false, name, fullPath, createReader: () => ({ readEntries }) };
}

describe('files handed over', () => {
  it('chosen ones by name, those of a folder with its path', () => {
    expect(chosen([file('a.xlsx')]).map(({ name }) => name)).toEqual(['a.xlsx']);
    const folder = ['县/甲镇/基本.xlsx', '县/甲镇/~$基本.xlsx', '县/Thumbs.db', '县/乙镇/基本.xlsx'].map(file);
    expect(chosen(folder).map(({ name }) => name)).toEqual(['县/甲镇/基本.xlsx', '县/乙镇/基本.xlsx']);
  });

  it('a dropped folder with the paths of its files', async () => {
    const county = { 乙镇: { '基本.xlsx': null, '.DS_Store': null }, 甲镇: { '基本.xlsx': null } };
    const items = [{ webkitGetAsEntry: () => entryOf('县', county, '') }];
    const files = await dropped({ items, files: [] } as unknown as DataTransfer);
    expect(files.map(({ name }) => name)).toEqual(['县/乙镇/基本.xlsx', '县/甲镇/基本.xlsx']);
    await expect(files[0]?.load()).resolves.toHaveLength(1);
  });
});
