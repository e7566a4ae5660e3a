-- SPDX-License-Identifier: GPL-3.0-or-later
-- Random money acts for the ledger test, called where the data is: every act is the function that a program would
-- call, signed in as whom it would be. Not part of any floor.

create schema if not exists stress;
grant usage on schema stress to public;

-- What an act may be answered without being wrong: not enough credits or leads, not its time, busy.
create function stress.is_fine(p_code text) returns boolean language sql immutable as $$
    select p_code = any (array['LF001', 'LF002', 'LF010', 'LF011', 'LF014', '55P03', '40P01', '40001'])
$$;

-- A card order of this broker with an open page.
create procedure stress.card_order(p_login text, inout p_checkout uuid, inout p_amount bigint, inout p_order bigint, inout p_number bigint)
language plpgsql as $$
declare
    v_answer jsonb;
begin
    p_checkout := null;
    execute 'set session authorization ' || quote_ident(p_login);
    v_answer := api.purchase(gen_random_uuid(), '{"lines": [{"filter": {"states": ["LA"], "classes": ["gold"]}, "quantity": 2}], "payment": "card"}', 1000000000);
    if (v_answer -> 'ok')::boolean then
        p_number := (v_answer ->> 'order_number')::bigint;
        perform api.request_checkout(p_number);
    end if;
    reset session authorization;
    if (v_answer -> 'ok')::boolean then
        update core.checkout c
        set provider_session = 'cs_' || c.public_id, url = 'https://pay.example/', state = 'open', ends_at = clock_timestamp() + interval '31 minutes'
        from core.orders o join core.member m using (workspace_id)
        where o.order_id = c.order_id and m.login = p_login and o.order_number = p_number
        returning c.public_id, c.amount_minor, c.order_id into p_checkout, p_amount, p_order;
    end if;
end
$$;

-- An event of the card provider.
create function stress.tell(p_type text, p_checkout uuid, p_amount bigint, p_status text) returns text
language plpgsql as $$
begin
    return core.take_event(jsonb_build_object(
        'id', replace(concat_ws('_', 'evt', p_type, p_checkout, p_status, p_amount), '.', '_'), 'type', p_type, 'created', extract(epoch from now())::bigint,
        'live', false, 'payment', 'pi_' || p_checkout, 'amount_minor', p_amount, 'currency', 'usd', 'status', p_status)
        || case when p_type like 'checkout.%' then jsonb_build_object('session', 'cs_' || p_checkout, 'reference', p_checkout) else '{}' end, false, 'webhook');
end
$$;

-- Acts until this worker has made p_transfers transfers or so, as the brokers p_logins of the workspaces p_names and
-- the operator p_office. Each act is a transaction. What goes wrong stands in stress.wrong.
create table stress.wrong (at timestamptz default clock_timestamp(), act text, code text, message text);
create table stress.done (act text, times bigint);
create procedure stress.act(p_logins text[], p_names text[], p_office text, p_transfers bigint, p_seed double precision)
language plpgsql as $$
declare
    v_who int;
    v_dice double precision;
    v_act text;
    v_left bigint := p_transfers;
    v_made int;
    v_checkout uuid;
    v_amount bigint;
    v_order bigint;
    v_number bigint;
    v_answer jsonb;
    v_refundable record;
    v_times jsonb := '{}';
    v_code text;
    v_message text;
begin
    perform setseed(p_seed);
    while v_left > 0 loop
        v_who := 1 + floor(random() * cardinality(p_logins))::int;
        v_dice := random();
        v_made := 0;
        if v_dice > 0.96 then
            -- Delivered in a transaction after the purchase, and returned in one after that.
            v_act := 'return';
            select o.order_number into v_number from core.orders o join core.workspace w using (workspace_id)
            where w.name = p_names[v_who] and o.state = 'completed' and o.delivered = 0 order by o.order_number desc offset 5 limit 1;
            commit;
            begin
                execute 'set session authorization ' || quote_ident(p_logins[v_who]);
                perform api.deliver(v_number);
                reset session authorization;
            exception when others then
                get stacked diagnostics v_code = returned_sqlstate;
            end;
            commit;
        end if;
        begin
            if v_act = 'return' and v_dice > 0.96 then
                select l.public_id into v_checkout from core.delivered_lead d join core.lead l using (lead_id) join core.workspace w using (workspace_id)
                where w.name = p_names[v_who] and d.order_number = v_number limit 1;
                if found then
                    execute 'set session authorization ' || quote_ident(p_logins[v_who]);
                    v_answer := api.return_create(gen_random_uuid(), array[v_checkout], 'disconnected', '');
                    v_made := 1;
                end if;
            elsif v_dice < 0.34 then
                v_act := 'purchase';
                execute 'set session authorization ' || quote_ident(p_logins[v_who]);
                v_answer := api.purchase(gen_random_uuid(), jsonb_build_object('lines', jsonb_build_array(jsonb_build_object(
                    'filter', '{"states": ["LA"], "classes": ["gold"]}'::jsonb, 'quantity', 1 + floor(random() * 2)::int))), 1000000000);
                v_made := 1;
            elsif v_dice < 0.52 then
                -- Many at once, each of them a transfer; now and then credits are taken back.
                v_act := 'grant';
                perform api.wallet_grant(p_names[v_who], case when random() < 0.2 then -(1 + floor(random() * 1500)) else 1 + floor(random() * 900) end::bigint, 'stress')
                from generate_series(1, 25);
                v_made := 25;
            elsif v_dice < 0.62 then
                v_act := 'refund';
                select o.order_number, o.order_id, o.leads into v_refundable
                from core.orders o join core.workspace w using (workspace_id)
                where w.name = p_names[v_who] and o.state = 'completed' and o.payment <> 'invoice' order by o.order_number desc
                offset floor(random() * 20)::int limit 1;
                if found then
                    execute 'set session authorization ' || quote_ident(p_office);
                    v_answer := api.order_refund(gen_random_uuid(), p_names[v_who], v_refundable.order_number, null, null, 'stress');
                    v_made := 1;
                end if;
            elsif v_dice < 0.72 then
                v_act := 'invoice';
                execute 'set session authorization ' || quote_ident(p_logins[v_who]);
                v_answer := api.purchase(gen_random_uuid(), '{"lines": [{"filter": {"states": ["LA"], "classes": ["gold"]}, "quantity": 1}], "payment": "invoice"}', 1000000000);
                reset session authorization;
                if (v_answer -> 'ok')::boolean then
                    execute 'set session authorization ' || quote_ident(p_office);
                    perform api.order_confirm_payment(p_names[v_who], (v_answer ->> 'order_number')::bigint, (v_answer ->> 'total_minor')::bigint, 'stress');
                    v_made := 1;
                end if;
            else
                v_act := 'card';
                call stress.card_order(p_logins[v_who], v_checkout, v_amount, v_order, v_number);
                if v_checkout is not null then
                    v_dice := random();
                    if v_dice < 0.2 then
                        v_act := 'late card';
                        update core.orders o set held_until = clock_timestamp() - interval '1 second' where o.order_id = v_order;
                        perform core.take_back(null);
                    end if;
                    perform stress.tell('checkout.session.completed', v_checkout, case when v_dice > 0.95 then v_amount + 1 else v_amount end, 'paid');
                    perform stress.tell('checkout.session.completed', v_checkout, case when v_dice > 0.95 then v_amount + 1 else v_amount end, 'paid');
                    v_made := 2;
                    if v_dice between 0.2 and 0.35 then
                        v_act := 'refund at the provider';
                        perform stress.tell('charge.refunded', v_checkout, case when random() < 0.5 then v_amount else v_amount / 2 end, null);
                        v_made := 3;
                    elsif v_dice between 0.35 and 0.5 then
                        v_act := 'dispute';
                        perform stress.tell('charge.dispute.created', v_checkout, v_amount, 'needs_response');
                        perform stress.tell('charge.dispute.closed', v_checkout, v_amount, case when random() < 0.5 then 'lost' else 'won' end);
                        v_made := 3;
                    elsif v_dice between 0.5 and 0.6 then
                        v_act := 'refund to the card';
                        execute 'set session authorization ' || quote_ident(p_office);
                        v_answer := api.order_refund(gen_random_uuid(), p_names[v_who], v_number, null, null, 'stress');
                        reset session authorization;
                        perform core.note_refund(r, 're_' || r.public_id, case when random() < 0.8 then 'succeeded' else 'failed' end)
                        from core.card_refund r join core.payment p using (payment_id) where p.order_id = v_order and r.state = 'requested';
                        v_made := 4;
                    end if;
                end if;
            end if;
            reset session authorization;
        exception when others then
            get stacked diagnostics v_code = returned_sqlstate, v_message = message_text;
            if not stress.is_fine(v_code) then
                insert into stress.wrong (act, code, message) values (v_act, v_code, v_message);
            end if;
        end;
        v_times := v_times || jsonb_build_object(v_act, coalesce((v_times ->> v_act)::bigint, 0) + 1);
        v_left := v_left - v_made;
        -- An act that locks a pool would keep the other workers out until then.
        commit;
    end loop;
    insert into stress.done select key, value::bigint from jsonb_each_text(v_times);
end
$$;
