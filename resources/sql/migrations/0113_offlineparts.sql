-- SPDX-License-Identifier: GPL-3.0-or-later
-- 0113_offlineparts: the floor hears which part a computer has put to use, and takes the one before no more.
--! backwards-compatible
--
-- api.offline_renew takes the part in use or the one before it, since its answer may have been lost. So a copy of
-- a store and its key that was made before the last contact and put back afterwards was taken for one whose answer
-- was lost. A computer that has written its new part down says so now; from then on the one before is refused like
-- any other.

-- The computer holds the newest part of its store. p_holds: its SHA-256, in hex. Repeatable.
-- Locks: the store's row. Raises: LF006, LF007, LF008, LF012, LF013 (forgotten, another member's, or not the newest).
create function api.offline_confirm(p_store uuid, p_holds text) returns void
language plpgsql as $$
declare
    v core.offline_store;
begin
    perform core.require_write();
    perform core.require_member('broker');
    v := core.own_store(p_store);
    if encode(sha256(v.part), 'hex') is distinct from p_holds then
        raise exception using errcode = 'LF013', message = 'not there or not yours';
    end if;
    update core.offline_store s set part_before = null where s.store_id = p_store;
exception when others then
    perform core.leave('api.offline_confirm', sqlstate, sqlerrm);
end
$$;

call core.own_functions('api', array['offline_confirm'], 'lf_fn_read_own');
call core.harden_api();
grant execute on function api.offline_confirm(uuid, text) to lf_broker;
