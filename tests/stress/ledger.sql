-- SPDX-License-Identifier: GPL-3.0-or-later
-- Random money acts for the ledger test, called where the data is: every act is the function that a program would
-- call, signed in as whom it would be. Not part of any floor.

create schema stress;
grant usage on schema stress to public;
alter default privileges in schema stress grant select on tables to public;
alter default privileges in schema stress grant execute on functions to public;

-- What went wrong, and how often each act was done.
create table stress.wrong (at timestamptz default clock_timestamp(), act text, code text, message text);
create table stress.done (act text, times bigint);
-- A package that is bought, and one whose bonus ends.
create table stress.package as
select api.package_create('Plain', '{"price_minor": 4000, "credits_minor": 4000}') as id
union all
select api.package_create('Bonus', '{"price_minor": 6000, "credits_minor": 6000, "bonus_minor": 900, "bonus_days": 30}');

-- What an act may be answered without being wrong: not enough credits or leads, not its time, spent, busy.
create function stress.is_fine(p_code text) returns boolean language sql immutable as $$
    select p_code = any (array['LF001', 'LF002', 'LF010', 'LF011', 'LF014', '55P03', '40P01', '40001'])
$$;

create function stress.request(p_state text, p_leads int, p_payment text) returns jsonb language sql immutable as $$
    select jsonb_build_object('payment', p_payment, 'lines', jsonb_build_array(jsonb_build_object(
        'filter', jsonb_build_object('states', jsonb_build_array(p_state), 'classes', '["gold"]'::jsonb), 'quantity', p_leads)))
$$;

-- The page of a checkout, as a gateway makes it.
create function stress.open_page(p_checkout bigint, out page uuid, out amount bigint) language sql as $$
    update core.checkout c
    set provider_session = 'cs_' || c.public_id, url = 'https://pay.example/', state = 'open', ends_at = clock_timestamp() + interval '31 minutes'
    where c.checkout_id = p_checkout returning c.public_id, c.amount_minor
$$;

-- An event of the card provider.
create function stress.tell(p_type text, p_page uuid, p_amount bigint, p_status text, p_refund uuid default null) returns text
language plpgsql as $$
begin
    return core.take_event(jsonb_build_object(
        'id', replace(concat_ws('_', 'evt', p_type, p_page, p_status, p_amount, p_refund), '.', '_'), 'type', p_type, 'created', extract(epoch from now())::bigint,
        'live', false, 'payment', 'pi_' || p_page, 'amount_minor', p_amount, 'currency', 'usd', 'status', p_status)
        || case when p_type like 'checkout.%' then jsonb_build_object('session', 'cs_' || p_page, 'reference', p_page)
                when p_refund is not null then jsonb_build_object('refund', 're_' || p_refund, 'reference', p_refund) else '{}' end, false, 'webhook');
end
$$;

-- What the provider does later on with a payment of so much: a refund of its own, a dispute, or nothing.
create function stress.trouble(p_page uuid, p_amount bigint) returns text
language plpgsql as $$
declare
    v_dice double precision := random();
begin
    if v_dice < 0.15 then
        perform stress.tell('charge.refunded', p_page, case when random() < 0.5 then p_amount else p_amount / 2 end, null);
        return ', refunded at the provider';
    elsif v_dice < 0.3 then
        perform stress.tell('charge.dispute.created', p_page, p_amount, 'needs_response');
        perform stress.tell('charge.dispute.closed', p_page, p_amount, case when random() < 0.5 then 'lost' else 'won' end);
        return ', disputed';
    end if;
    return '';
end
$$;

-- The provider answers the refunds of a payment that the floor has asked for: it counts them, does most of them, and
-- some fail, at once or after all was done; what the wallet got of them the bank may take back all the same.
create function stress.answer_refunds(p_page uuid) returns void language plpgsql as $$
declare
    r record;
    v_older boolean;
begin
    for r in
        select x.public_id, x.amount_minor, p.amount_minor as paid, (select sum(y.amount_minor)::bigint from core.card_refund y where y.payment_id = p.payment_id and y.state <> 'failed') as back
        from core.card_refund x join core.payment p using (payment_id) join core.checkout c using (checkout_id)
        where c.public_id = p_page and x.state = 'requested' order by x.card_refund_id
    loop
        perform stress.tell('charge.refunded', p_page, r.back, null);
        -- As an older version of the wire tells it, a newer one, or both.
        v_older := random() < 0.7;
        perform stress.tell(k.type, p_page, r.amount_minor, 'succeeded', r.public_id)
        from unnest(case when v_older then array['charge.refund.updated'] else array['refund.updated', 'charge.refund.updated'] end) k (type) where random() < 0.8;
        if random() < 0.3 then
            perform stress.tell(case when v_older then 'charge.refund.updated' else 'refund.failed' end, p_page, r.amount_minor, 'failed', r.public_id);
            perform stress.tell('charge.dispute.closed', p_page, r.paid, 'lost') where random() < 0.2;
        end if;
    end loop;
end
$$;

-- One random act, as the broker p_login of the workspace p_name and, where it takes them, the operators p_office and
-- p_second; returns its name. Leads are of p_state.
create function stress.act_once(p_login text, p_name text, p_state text, p_office text, p_second text) returns text
language plpgsql as $$
declare
    v_workspace int := (select w.workspace_id from core.workspace w where w.name = p_name);
    v_wallet core.wallet;
    v_order core.orders;
    v_dice double precision := random();
    v_answer jsonb;
    v_code text;
    v_page uuid;
    v_amount bigint;
    v_act text;
begin
    if v_dice < 0.30 then
        execute 'set session authorization ' || quote_ident(p_login);
        perform api.purchase(gen_random_uuid(), stress.request(p_state, 1 + floor(random() * 1.5)::int, 'credits'), 1000000000);
        return 'purchase';
    elsif v_dice < 0.42 then
        -- Wallets are kept near their floor, where it matters; the owner of the floor gives and takes.
        for i in 1 .. 10 loop
            select * into v_wallet from core.wallet w where w.workspace_id = v_workspace;
            v_amount := case when v_wallet.available_minor < 4000 then 1 + floor(random() * 6000)
                             else -1 - floor(random() * (v_wallet.available_minor - v_wallet.floor_minor) / 2) end;
            perform api.wallet_grant(p_name, v_amount, 'stress');
        end loop;
        return 'grants';
    elsif v_dice < 0.52 then
        select o.* into v_order from core.orders o
        where o.workspace_id = v_workspace and o.state = 'completed' order by o.order_number desc offset floor(random() * 20)::int limit 1;
        if found then
            -- Whole, or one lead of it.
            select l.public_id into v_page from core.sale s join core.lead l using (lead_id) where s.order_id = v_order.order_id order by l.lead_id limit 1;
            execute 'set session authorization ' || quote_ident(p_office);
            perform api.order_refund(gen_random_uuid(), p_name, v_order.order_number, null, case when random() < 0.3 then array[v_page] end, 'stress');
            reset session authorization;
            perform stress.answer_refunds(c.public_id) from core.checkout c where c.order_id = v_order.order_id and c.state = 'paid';
        end if;
        return 'refund';
    elsif v_dice < 0.57 then
        execute 'set session authorization ' || quote_ident(p_login);
        v_answer := api.purchase(gen_random_uuid(), stress.request(p_state, 1, 'invoice'), 1000000000);
        if (v_answer -> 'ok')::boolean then
            execute 'set session authorization ' || quote_ident(p_office);
            perform api.order_confirm_payment(p_name, (v_answer ->> 'order_number')::bigint, (v_answer ->> 'total_minor')::bigint, 'stress');
        end if;
        return 'invoice';
    elsif v_dice < 0.70 then
        v_act := 'card';
        execute 'set session authorization ' || quote_ident(p_login);
        v_answer := api.purchase(gen_random_uuid(), stress.request(p_state, 1 + floor(random() * 2)::int, 'card'), 1000000000);
        if (v_answer -> 'ok')::boolean then
            perform api.request_checkout((v_answer ->> 'order_number')::bigint);
            reset session authorization;
            select o.* into v_order from core.orders o where o.workspace_id = v_workspace and o.order_number = (v_answer ->> 'order_number')::bigint;
            select p.* into v_page, v_amount from core.checkout c, stress.open_page(c.checkout_id) p where c.order_id = v_order.order_id;
            if random() < 0.2 then
                v_act := 'card, late';
                update core.orders o set held_until = clock_timestamp() - interval '1 second' where o.order_id = v_order.order_id;
                perform core.take_back(array(select h.pool_id from core.held h where h.order_id = v_order.order_id));
            end if;
            -- Told twice, and now and then another sum than was asked for.
            v_amount := v_amount + case when random() < 0.05 then 1 else 0 end;
            perform stress.tell('checkout.session.completed', v_page, v_amount, 'paid');
            perform stress.tell('checkout.session.completed', v_page, v_amount, 'paid');
            v_act := v_act || stress.trouble(v_page, v_amount);
            perform stress.answer_refunds(v_page);
        end if;
        return v_act;
    elsif v_dice < 0.82 then
        v_act := 'topup';
        execute 'set session authorization ' || quote_ident(p_login);
        v_answer := api.topup_begin(gen_random_uuid(), (select k.id from (select id from stress.package offset floor(random() * 2)::int limit 1) k));
        reset session authorization;
        select p.* into v_page, v_amount from core.topup t join core.checkout c using (topup_id), stress.open_page(c.checkout_id) p
        where t.workspace_id = v_workspace and t.number = (v_answer ->> 'number')::bigint;
        perform stress.tell('checkout.session.completed', v_page, v_amount, 'paid');
        perform stress.tell('checkout.session.async_payment_succeeded', v_page, v_amount, 'paid');
        v_act := v_act || stress.trouble(v_page, v_amount);
        if v_act = 'topup' and random() < 0.2 then
            execute 'set session authorization ' || quote_ident(p_office);
            perform api.topup_refund(gen_random_uuid(), p_name, (v_answer ->> 'number')::bigint, 1 + floor(random() * v_amount)::bigint, 'stress');
            reset session authorization;
            perform stress.answer_refunds(v_page);
            v_act := 'topup, given back';
        end if;
        select t.number into v_amount from core.topup t where t.workspace_id = v_workspace and t.short_minor > 0 limit 1;
        if found then
            execute 'set session authorization ' || quote_ident(p_office);
            perform api.topup_collect(p_name, v_amount, random() < 0.3, 'stress');
            v_act := v_act || ', a debt collected';
        end if;
        return v_act;
    elsif v_dice < 0.90 then
        execute 'set session authorization ' || quote_ident(p_office);
        v_code := api.credit_coupon_create(null, jsonb_build_object('bonus_minor', 1 + floor(random() * 900)::int, 'bonus_days', 1 + floor(random() * 9)::int, 'workspace_uses_max', 4));
        -- Anybody may use it four times: more than one operator may give alone.
        execute 'set session authorization ' || quote_ident(p_second);
        perform api.credit_coupon_approve(v_code);
        execute 'set session authorization ' || quote_ident(p_login);
        perform api.coupon_redeem(gen_random_uuid(), v_code) from generate_series(1, 4);
        return 'coupon';
    elsif v_dice < 0.94 then
        -- The bonus that would end next ends now; the wallet is used before the gateway comes to it, if it ever does.
        update core.credit_lot l set expires_at = clock_timestamp()
        where l.lot_id in (select x.lot_id from core.credit_lot x where x.workspace_id = v_workspace and x.left_minor > 0
                           order by x.expires_at nulls last, x.lot_id limit 1 + floor(random() * 4)::int);
        if random() < 0.5 then
            execute 'set session authorization ' || quote_ident(p_login);
            perform api.purchase(gen_random_uuid(), stress.request(p_state, 1, 'credits'), 1000000000);
            reset session authorization;
        end if;
        if random() < 0.5 then
            perform api.gateway_credits();
        end if;
        return 'bonus ends';
    elsif v_dice < 0.98 then
        v_act := 'adjustment';
        select max(a.adjustment_id) into v_amount from core.adjustment a
        where a.workspace_id = v_workspace and a.kind = 'credits' and a.state = 'posted' and a.reverses is null;
        execute 'set session authorization ' || quote_ident(p_office);
        if random() < 0.15 then
            perform api.adjust(gen_random_uuid(), p_name, 'line', floor(random() * 2000)::bigint, 'stress');
            return 'credit line';
        elsif v_amount is not null and random() < 0.3 then
            v_act := 'adjustment, taken back';
            v_answer := api.adjust_reverse(gen_random_uuid(), v_amount, 'stress');
        else
            v_answer := api.adjust(gen_random_uuid(), p_name, 'credits', case when random() < 0.5 then 1 else -1 end * (1 + floor(random() * 1500))::bigint, 'stress');
        end if;
        if v_answer ->> 'state' = 'proposed' then
            execute 'set session authorization ' || quote_ident(p_second);
            perform api.adjust_decide((v_answer ->> 'adjustment')::bigint, random() < 0.8, 'stress');
            v_act := v_act || ' by two';
        end if;
        return v_act;
    elsif v_dice < 0.997 then
        -- Of an order that was delivered in a transaction before this one.
        select l.public_id into v_page from core.delivered_lead d join core.lead l using (lead_id)
        where d.workspace_id = v_workspace order by d.order_number desc limit 1;
        if found then
            execute 'set session authorization ' || quote_ident(p_login);
            perform api.return_create(gen_random_uuid(), array[v_page], 'disconnected', '');
        end if;
        return 'return';
    else
        -- The holdback of what was sold lately is over, and the partner is paid; sometimes the bank sends it back.
        update core.commission c set payable_at = clock_timestamp()
        where c.commission_id in (select x.commission_id from core.commission x where x.posting_id is null and x.payable_at > clock_timestamp()
                                  order by x.commission_id desc limit 2000 for update skip locked);
        perform api.gateway_commission();
        execute 'set session authorization ' || quote_ident(p_office);
        v_answer := api.payout_create(gen_random_uuid(), null, 'stress');
        if random() < 0.7 then
            perform api.payout_paid(v_answer #>> '{payouts,0,partner}', (v_answer #>> '{payouts,0,number}')::bigint, 'bank');
        else
            perform api.payout_reverse(v_answer #>> '{payouts,0,partner}', (v_answer #>> '{payouts,0,number}')::bigint, 'stress');
        end if;
        return 'payout';
    end if;
end
$$;

-- p_acts random acts, each a transaction, as the brokers p_logins of the workspaces p_names, in turn by chance. Leads
-- are of one of p_states. The caller comes back soon: what a session has done is counted, and its tables are
-- analyzed, only once it is idle.
create procedure stress.act(p_logins text[], p_names text[], p_states text[], p_office text, p_second text, p_acts int, p_seed double precision)
language plpgsql as $$
declare
    v_who int;
    v_act text;
    v_times jsonb := '{}';
    v_code text;
    v_message text;
    v_number bigint;
begin
    perform setseed(p_seed);
    for i in 1 .. p_acts loop
        v_who := 1 + floor(random() * cardinality(p_logins))::int;
        v_act := 'act';
        begin
            v_act := stress.act_once(p_logins[v_who], p_names[v_who], p_states[1 + floor(random() * cardinality(p_states))::int], p_office, p_second);
            reset session authorization;
        exception when others then
            get stacked diagnostics v_code = returned_sqlstate, v_message = message_text;
            v_act := 'refused ' || v_code;
            if not stress.is_fine(v_code) then
                insert into stress.wrong (act, code, message) values (v_act, v_code, v_message);
            end if;
        end;
        v_times := v_times || jsonb_build_object(v_act, coalesce((v_times ->> v_act)::bigint, 0) + 1);
        commit;
        -- Delivered in a transaction after the purchase; what is returned above is one of these.
        if i % 40 = 0 then
            select o.order_number into v_number from core.orders o join core.workspace w using (workspace_id)
            where w.name = p_names[v_who] and o.state = 'completed' and o.delivered = 0 order by o.order_number desc limit 1;
            begin
                execute 'set session authorization ' || quote_ident(p_logins[v_who]);
                perform api.deliver(v_number);
                reset session authorization;
            exception when others then
                null; -- not this time
            end;
            commit;
        end if;
    end loop;
    insert into stress.done select key, value::bigint from jsonb_each_text(v_times);
end
$$;
