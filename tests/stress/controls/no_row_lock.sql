-- SPDX-License-Identifier: GPL-3.0-or-later
-- The pick neither locks nor removes what it takes; the sale slot alone stands.
--! test T02
--! seen code fault
select test.patch('core.pick', 'for update of i skip locked');
select test.patch('core.pick', $$and age(i.xmax) > v_over$$);
select test.patch('core.sell', $$delete from core.inventory where ctid = any (p_keys)
        returning lead_id$$, 'select lead_id');
select test.patch('core.sell', $$as age
    ), mine$$, $$as age from core.inventory where ctid = any (p_keys)
    ), mine$$);
