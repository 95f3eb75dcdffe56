// Stands in for a reader that its content has taken over: does what the content says.
let said = '';
process.on('message', ({ chunk }) => {
  if (chunk) {
    said += Buffer.from(chunk).toString();
    return;
  }
  const what = said;
  said = '';
  if (what === 'hang') for (;;);
  if (what === 'exit') process.exit(3);
  if (what === 'eat') {
    const eaten = [];
    for (;;) eaten.push(Buffer.alloc(8 * 1024 * 1024, 1));
  }
  if (what === 'pid') process.send({ answer: process.pid });
  else process.send({ answer: { length: what.length, env: Object.keys(process.env) } });
});
process.on('disconnect', () => process.exit());
