// SPDX-License-Identifier: GPL-3.0-or-later
// Holds our signatures against the provider's own library, both ways. Not part of "make test": it wants
// the npm package "stripe" (npm install stripe), a running gateway and a running sandbox.
//
//   node tests/gateway/stripepeer.mjs WEBHOOK SECRET COUNT     its library signs, our gateway verifies
//   node tests/gateway/stripepeer.mjs listen PORT SECRET COUNT our sandbox signs, its library verifies
import { createServer } from 'node:http';
import { randomBytes, randomInt } from 'node:crypto';
import Stripe from 'stripe';

const stripe = new Stripe('sk_test_peer');
const [first, second, third, fourth] = process.argv.slice(2);

function eventOf(number) {
    return JSON.stringify({ id: `evt_peer_${number}_${randomBytes(4).toString('hex')}`, type: 'peer.test', created: 1800000000, livemode: false,
        data: { object: { text: randomBytes(randomInt(400)).toString('base64') + ' äöü 漢字 \u2028' } } });
}

async function deliver(webhook, payload, header) {
    const answer = await fetch(webhook, { method: 'POST', body: payload, headers: { 'Stripe-Signature': header } });
    return [answer.status, await answer.text()];
}

if (first === 'listen') {
    let good = 0, bad = 0;
    const server = createServer((request, response) => {
        const parts = [];
        request.on('data', part => parts.push(part)).on('end', () => {
            try {
                stripe.webhooks.constructEvent(Buffer.concat(parts), request.headers['stripe-signature'], third);
                ++good;
            } catch { ++bad; }
            response.writeHead(200).end();
            if (good + bad >= Number(fourth)) {
                console.log(JSON.stringify({ verified: good, refused: bad }));
                server.close();
            }
        });
    }).listen(Number(second), '127.0.0.1');
} else {
    const counts = { accepted: 0, forged_refused: 0, wrong: 0 };
    for (let i = 0; i < Number(third); ++i) {
        const payload = eventOf(i);
        const header = stripe.webhooks.generateTestHeaderString({ payload, secret: second });
        const [status] = await deliver(first, payload, header);
        status === 200 ? ++counts.accepted : ++counts.wrong;
        const at = randomInt(payload.length);
        const changed = payload.slice(0, at) + (payload[at] === 'x' ? 'y' : 'x') + payload.slice(at + 1);
        const old = stripe.webhooks.generateTestHeaderString({ payload, secret: second, timestamp: Math.floor(Date.now() / 1000) - 301 });
        for (const [body, sign] of [[changed, header], [payload, old], [payload, header.replace('v1=', 'v0=')]]) {
            const [refused, text] = await deliver(first, body, sign);
            refused === 400 && text === '' ? ++counts.forged_refused : ++counts.wrong;
        }
    }
    console.log(JSON.stringify(counts));
}
