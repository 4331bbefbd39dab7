import { startTestStack } from './support/test-stack.ts';
import { newPrincipal } from './support/visitor.ts';
import { ask, deliveryOf } from './support/questions.ts';
const sleep=(ms:number)=>new Promise(r=>setTimeout(r,ms));
const stack = await startTestStack({
    relays: { deliverer: { TAG_RELAY_ROLES: 'http,deliver' }, projector: { TAG_RELAY_ROLES: 'project' } }, env:{'tag-relay':{LOG_LEVEL:'info'}} });
try {
const principal = newPrincipal();
const c = await stack.site.choose({principal, granted:true, choiceNumber:1});
const t = await stack.site.track({principal, afterConsentId: c.body.id});
await deliveryOf(stack, t.body.id);
for(let i=0;i<25;i++){ await stack.site.track({principal}); await sleep(40);}
stack.relays.projector!.signal('SIGSTOP');
(async()=>{for(let i=0;i<100;i++){ await stack.site.track({principal}); await sleep(40);}})();
await stack.site.choose({principal, granted:false, choiceNumber:2});
await sleep(4000);
const t2 = await stack.site.track({principal});
await sleep(2000);
console.log(JSON.stringify((await ask(stack,'tag-relay',`/v1/events/${t2.body.id}/explanation`)).body));
console.log(await stack.sql(`select pid, application_name, state, wait_event_type, wait_event, pg_blocking_pids(pid) b, left(query,200) q from pg_stat_activity where datname=current_database() and application_name like 'tag-relay%'`));
console.log(await stack.sql(`select * from tag_relay.outbox_leases`));
console.log(await stack.sql(`select status, reason, count(*), min(next_gate_at - now()), max(next_gate_at-now()) from tag_relay.tag_events group by 1,2`));
console.log(await stack.sql(`select count(*), count(published_at) from tag_relay.outbox`));
console.log(stack.relays.deliverer!.logs());
} finally { stack.relays.projector!.signal('SIGCONT'); await stack.stop(); process.exit(0); }
