-- SPDX-License-Identifier: GPL-3.0-or-later
-- 0100_export: what a search on My leads finds, for COPY, while the server still exports it (R34).
-- The rule of the search stays in one place (core.lead_matches), which brokers cannot call.

-- Raises: LF006, LF008.
create function api.my_leads_export(p_search text, p_order_number bigint default null)
returns setof api.my_lead_export
language plpgsql stable set plan_cache_mode = force_custom_plan as $$
begin
    if core.my_workspace() is null then
        raise exception using errcode = 'LF008', message = 'account closed';
    end if;
    if length(p_search) > 200 then
        raise exception using errcode = 'LF006', message = 'a search has up to 200 characters';
    end if;
    return query
    select m.* from api.my_lead_export m
    where (p_order_number is null or m.order_number = p_order_number)
      and core.lead_matches(p_search, m.first_name, m.last_name, m.phone, m.email, m.city, m.order_number);
exception when others then
    perform core.leave('api.my_leads_export', sqlstate, sqlerrm);
end
$$;
alter function api.my_leads_export(text, bigint) owner to lf_fn_read_own;
call core.harden_api();
grant execute on function api.my_leads_export(text, bigint) to lf_broker;
