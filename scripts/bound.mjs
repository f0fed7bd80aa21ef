// Loaded into a child process ahead of its own script: the child ends when the process that started it does, however
// that one ended (killed, closed, crashed), on every system.
process.on('disconnect', () => process.exit(1));
process.channel?.unref();
