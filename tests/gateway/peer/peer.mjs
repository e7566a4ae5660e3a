// SPDX-License-Identifier: GPL-3.0-or-later
// The card provider's own library as the other side of our signatures; stripepeer.cpp runs it ("make peer").
//
//   node peer.mjs version                              what library this is
//   node peer.mjs sign WEBHOOK SECRET NEXT COUNT       it signs, and says what the gateway makes of each case
//   node peer.mjs verify PORT SECRET COUNT             it verifies what is delivered to this port
//
// The last line of output is one JSON object.
import { randomBytes, randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import Stripe from 'stripe';

const stripe = new Stripe('sk_test_peer');
const [what, ...args] = process.argv.slice(2);
const now = () => Math.floor(Date.now() / 1000);
const tell = object => console.log(JSON.stringify(object));

function eventOf(number) {
    return JSON.stringify({ id: `evt_peer_${number}_${randomBytes(4).toString('hex')}`, type: 'peer.test', created: 1800000000, livemode: false,
        data: { object: { text: randomBytes(randomInt(400)).toString('base64') + ' äöü 漢字 \u2028' } } });
}

async function sign(webhook, secret, next, count) {
    const header = (payload, key, timestamp = now()) => stripe.webhooks.generateTestHeaderString({ payload, secret: key, timestamp });
    const macs = text => text.split(',').filter(part => part.startsWith('v1=')).join(',');
    const counts = {}, wrong = [];
    for (let i = 0; i < count; ++i) {
        const payload = eventOf(i);
        const good = header(payload, secret);
        const stranger = header(payload, 'whsec_stranger');
        const at = randomInt(payload.length);
        const changed = payload.slice(0, at) + (payload[at] === 'x' ? 'y' : 'x') + payload.slice(at + 1);
        const cases = [
            ['good', 200, payload, good],
            ['again', 200, payload, good],
            ['next secret', 200, payload, header(payload, next)],
            ['both secrets', 200, payload, `${good},${macs(header(payload, next))}`],
            ['several, the last is ours', 200, payload, `t=${now()},${macs(stranger)},${macs(header(payload, secret))}`],
            ['a little old', 200, payload, header(payload, secret, now() - 280)],
            ['a little ahead', 200, payload, header(payload, secret, now() + 280)],
            ['old', 400, payload, header(payload, secret, now() - 310)],
            ['future', 400, payload, header(payload, secret, now() + 310)],
            ['another time than signed', 400, payload, good.replace(/t=\d+/, `t=${now() + 1}`)],
            ['changed', 400, changed, good],
            ['stranger', 400, payload, stranger],
            ['several, none is ours', 400, payload, `${stranger},${macs(header(payload + ' ', secret))}`],
            ['another scheme', 400, payload, good.replace('v1=', 'v0=')],
            ['nothing', 400, payload, ''],
        ];
        for (const [name, expected, body, signature] of cases) {
            const answer = await fetch(webhook, { method: 'POST', body, headers: { 'Stripe-Signature': signature } });
            const text = await answer.text();
            counts[name] = (counts[name] ?? 0) + 1;
            if (answer.status !== expected || (expected === 400 && text !== ''))
                wrong.push(`${name}: ${answer.status}`);
        }
    }
    tell({ counts, wrong });
}

function verify(port, secret, count) {
    const seen = { verified: 0, refused: 0, stranger_verified: 0, changed_verified: 0 };
    const isGood = (body, signature, key) => {
        try {
            stripe.webhooks.constructEvent(body, signature, key);
            return true;
        } catch { return false; }
    };
    const server = createServer((request, response) => {
        const parts = [];
        request.on('data', part => parts.push(part)).on('end', () => {
            const body = Buffer.concat(parts), signature = request.headers['stripe-signature'];
            isGood(body, signature, secret) ? ++seen.verified : ++seen.refused;
            seen.stranger_verified += isGood(body, signature, 'whsec_stranger');
            seen.changed_verified += isGood(Buffer.concat([body, Buffer.from(' ')]), signature, secret);
            response.writeHead(200).end();
            if (seen.verified + seen.refused >= count) {
                tell(seen);
                server.close();
                server.closeAllConnections();
            }
        });
    }).listen(port, '127.0.0.1', () => console.log('listening'));
}

if (what === 'sign')
    await sign(args[0], args[1], args[2], Number(args[3]));
else if (what === 'verify')
    verify(Number(args[0]), args[1], Number(args[2]));
else
    tell({ version: Stripe.PACKAGE_VERSION, locked: JSON.parse(readFileSync(new URL('package.json', import.meta.url))).dependencies.stripe });
