-- SPDX-License-Identifier: GPL-3.0-or-later
-- A known key answers whatever the request is: its hash is not compared.
--! test T11
--! seen code
select test.patch('core.purchase_for', 'if v_intent.request_hash is distinct from v_hash and v_intent.request_hash is not null then', 'if false then');
