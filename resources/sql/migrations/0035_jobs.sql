-- SPDX-License-Identifier: GPL-3.0-or-later
-- 0035_jobs: what the gateway does by itself operators may do by hand, under the same leases
-- ("leadfloorctl job run"): all but what needs the gateway's secrets, which are letters, cards and deliveries.

grant execute on function api.gateway_lease(text, text, int), api.gateway_release(text), api.gateway_done(text, text, jsonb, int),
    api.gateway_failed(text, text, text), api.gateway_relist(), api.gateway_fold_stock(), api.gateway_deliver(int, int, bigint[]),
    api.gateway_hint(), api.gateway_expire(), api.gateway_sweep(), api.gateway_mail_sweep(), api.gateway_card_sweep(),
    api.gateway_suppress(int), api.gateway_credits() to lf_operator;
grant execute on function api.reap() to lf_operator;
