// The oldest browsers the app is built for, in one place for the build, the gate over the built files and the line
// that older ones show.

/** Lowest versions in which every page can be read and used, by browser as browser-compat-data names them. Windows 7
 *  ends at Chrome 109, where everything is tried; kernels of 360 and QQ are as old as 97. */
export const FLOOR = { chrome: 97, firefox: 115 };

/** The same for the build: newer syntax in scripts and styles is written out for these. */
export const BUILD_TARGET = Object.entries(FLOOR).map(([name, version]) => `${name}${version}`);
