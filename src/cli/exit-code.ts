/**
 * The exit code of the process: 0 done, 1 the content is at fault, 2 the command line is wrong, 3 the
 * environment is at fault, 70 the program is (EX_SOFTWARE of BSD's sysexits.h).
 */
export type ExitCode = 0 | 1 | 2 | 3 | 70;
