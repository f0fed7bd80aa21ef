// The built app carries its licence and those of everything that it ships.
import { expect, test } from '@playwright/test';

const SHIPPED =
  '@duckdb/duckdb-wasm @sveltejs/kit @uwdata/flechette apache-arrow d3-force docx echarts i18next jszip svelte zrender';

test('licence and third-party notices lie beside the app and name what it ships', async ({ request }) => {
  const text = await (await request.get('/THIRD-PARTY-NOTICES.txt')).text();
  for (const name of SHIPPED.split(' ')) expect(text).toMatch(new RegExp(`^${name} \\d`, 'm'));
  expect(text).not.toMatch(/^(vite|vitest|typescript|playwright) \d/m);
  expect(text).toContain('Permission is hereby granted');
  expect(await (await request.get('/LICENSE.txt')).text()).toContain('Duty Atlas contributors');
});
